import { mirror } from '../../src/charts/mirror.js';
import type { Label, Scene } from '../../src/charts/scene.js';
import type { Palette } from '../../src/drawing/palette.js';
import type { PictureFrame } from '../../src/export/frame-layout.js';
import { writeScene } from '../../src/export/scene-svg.js';
import type { SvgPicture } from '../../src/export/svg.js';
import { escapeXml, xml } from '../../src/export/xml.js';
import { TEXT_STYLES, wrap } from '../../src/geometry/text.js';
import type { MeasureText, TextRole } from '../../src/geometry/text.js';
import type { Wording } from '../../src/locale/wording.js';

/** Size of the picture that social networks show of a page, px (Open Graph, 1.91 : 1). */
export const CARD_PX = { width: 1200, height: 630 } as const;

const MARGIN_PX = 56;
const TOP_RULE_PX = 8;
const TOP_PX = 48;
const BOTTOM_PX = 34;
const GAP_PX = 26;
/** Height of a line in sizes of its font, and of its part above the baseline. */
const LINE_EMS = 1.25;
const ASCENT_EMS = 0.95;
const INNER_PX = CARD_PX.width - 2 * MARGIN_PX;
/** Width of the text where the chart stands beside it. */
const COLUMN_PX = 372;
const COLUMN_GAP_PX = 44;
/** Widths at which the chart is tried, px: the one whose picture comes out largest is taken. */
const CHART_WIDTHS_PX = [420, 480, 560, 640, 720, 840, 960, INNER_PX] as const;
const MOST_TIMES = 2;
/** A chart that would be smaller is cut off at the foot of the card instead. */
const LEAST_TIMES = 0.8;
const FADE_PX = 48;
/** Sizes of the heading, px: the first at which it fits is taken. */
const HEADING_PX = [46, 40, 34, 30] as const;
const SUBTITLE_PX = 24;
const SOURCE_PX = 21;

/** What a card is made from. */
export interface CardFacts {
  readonly frame: PictureFrame;
  readonly summary: string;
  readonly wording: Wording;
  readonly measureText: MeasureText;
  /** The chart, laid out in a width. */
  readonly scenes: (width: number) => Scene;
  readonly font: string;
  readonly palette: Palette;
}

/** A place in the card, px; `x` is from the side where the script starts. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A scene and where it stands in the card. */
interface Block extends Place {
  readonly scene: Scene;
  readonly times: number;
}

/** The card before it is written; `room` is the height that the chart has. */
interface Arrangement {
  readonly texts: readonly Block[];
  readonly chart: Block;
  readonly room: number;
}

type TextLook = readonly [role: TextRole, sizePx: number, ink: 'ink' | 'muted'];

/** Text in as many lines as it needs; `most` cuts it. */
function textBlock(
  text: string,
  place: Place,
  [role, sizePx, ink]: TextLook,
  { measureText, wording }: CardFacts,
  most?: number,
): Block & { readonly lines: number } {
  const { size } = TEXT_STYLES[role];
  const times = sizePx / size;
  const width = place.width / times;
  const lines = wrap(text, width, role, measureText, most);
  const labels = lines.map((line, index): Label => {
    const y = (index * LINE_EMS + ASCENT_EMS) * size;
    return { text: line, x: 0, y, anchor: 'left', role, ink };
  });
  const height = lines.length * LINE_EMS * size;
  const scene: Scene = { width, height, labels, marks: [], rules: [], fills: [], specks: [] };
  return { ...place, scene: wording.direction === 'rtl' ? mirror(scene) : scene, times, lines: lines.length };
}

const endOf = ({ scene, y, times }: Block) => y + scene.height * times;

/** The heading as large as it goes into `most` lines. */
function headingBlock(place: Place, most: number, facts: CardFacts): Block {
  const look = (px: number): TextLook => ['heading', px, 'ink'];
  const { heading } = facts.frame;
  const fitting = HEADING_PX.find((px) => textBlock(heading, place, look(px), facts).lines <= most);
  return textBlock(heading, place, look(fitting ?? HEADING_PX[HEADING_PX.length - 1] ?? 0), facts, most);
}

/** The chart as large as it goes into its place, or cut off where it would be too small to read. */
function chartBlock(place: Place, room: number, { scenes }: CardFacts): Block {
  const tried = CHART_WIDTHS_PX.map((width) => {
    const scene = scenes(width);
    return { ...place, scene, times: Math.min(place.width / scene.width, room / scene.height, MOST_TIMES) };
  });
  const best = tried.reduce((most, each) => (each.times > most.times ? each : most));
  if (best.times >= LEAST_TIMES) return best;
  const scene = scenes(place.width);
  return { ...place, scene, times: Math.min(place.width / scene.width, 1) };
}

const sourceBlock = (width: number, facts: CardFacts): Block => {
  const block = textBlock(
    facts.frame.source,
    { x: MARGIN_PX, y: 0, width },
    ['note', SOURCE_PX, 'muted'],
    facts,
    2,
  );
  return { ...block, y: CARD_PX.height - BOTTOM_PX - endOf(block) };
};

/** Heading, chart and source one below the other. The subtitle is left out where it takes more than a line. */
function arrangeBelow(facts: CardFacts): Arrangement {
  const place = { x: MARGIN_PX, y: TOP_PX, width: INNER_PX };
  const heading = headingBlock(place, 2, facts);
  const subtitle = textBlock(
    facts.frame.subtitle,
    { ...place, y: endOf(heading) + 6 },
    ['subtitle', SUBTITLE_PX, 'muted'],
    facts,
  );
  const shown = subtitle.lines === 1 ? [heading, subtitle] : [heading];
  const source = sourceBlock(INNER_PX, facts);
  const y = Math.max(...shown.map(endOf)) + GAP_PX;
  const room = source.y - GAP_PX - y;
  return { texts: [...shown, source], chart: chartBlock({ ...place, y }, room, facts), room };
}

/** All text in a column, the chart beside it. */
function arrangeBeside(facts: CardFacts): Arrangement {
  const place = { x: MARGIN_PX, y: TOP_PX, width: COLUMN_PX };
  const heading = headingBlock(place, 6, facts);
  const source = sourceBlock(COLUMN_PX, facts);
  const below = { ...place, y: endOf(heading) + 14 };
  const subtitle = textBlock(facts.frame.subtitle, below, ['subtitle', SUBTITLE_PX, 'muted'], facts);
  const shown = endOf(subtitle) < source.y - GAP_PX ? [heading, subtitle] : [heading];
  const room = CARD_PX.height - TOP_PX - BOTTOM_PX;
  const x = MARGIN_PX + COLUMN_PX + COLUMN_GAP_PX;
  const chart = chartBlock({ x, y: TOP_PX, width: CARD_PX.width - MARGIN_PX - x }, room, facts);
  return { texts: [...shown, source], chart, room };
}

/** Area of the chart that is seen, in square px. */
const seenArea = ({ chart: { scene, times }, room }: Arrangement) =>
  scene.width * times * Math.min(scene.height * times, room);

function writeBlock(
  { scene, x, y, times }: Block,
  idPrefix: string,
  { palette, wording }: CardFacts,
): string {
  const left = wording.direction === 'rtl' ? CARD_PX.width - x - scene.width * times : x;
  const transform = `translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${times.toFixed(4)})`;
  return xml('g', { transform }, writeScene(scene, { palette, idPrefix }));
}

/** Paper that covers the foot of a chart that goes on below. */
function writeFade(y: number, height: number, { palette }: CardFacts): string {
  const stop = (offset: number, opacity: number) =>
    xml('stop', { offset, 'stop-color': palette.paper, 'stop-opacity': opacity });
  const gradient = xml(
    'linearGradient',
    { id: 'coop-fade', x1: 0, y1: 0, x2: 0, y2: 1 },
    stop(0, 0),
    stop(1, 1),
  );
  const cover = { x: 0, width: CARD_PX.width };
  return (
    xml('defs', {}, gradient) +
    xml('rect', { ...cover, y: y - FADE_PX, height: FADE_PX, fill: 'url(#coop-fade)' }) +
    xml('rect', { ...cover, y, height, fill: palette.paper })
  );
}

/**
 * The picture of a chart for social networks: heading and source in large letters, and beside or below them as much of the chart as
 * there is room for, whichever shows more of it.
 */
export function cardOf(facts: CardFacts): SvgPicture {
  const { frame, summary, palette, font, wording } = facts;
  const { width, height } = CARD_PX;
  const [below, beside] = [arrangeBelow(facts), arrangeBeside(facts)];
  const { texts, chart, room } = seenArea(beside) > seenArea(below) ? beside : below;
  const foot = chart.y + room;
  const isCut = endOf(chart) > foot + 1;
  const svg = xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'xml:lang': wording.language,
      role: 'img',
      'font-family': font,
      direction: 'ltr',
    },
    xml('title', {}, escapeXml(frame.heading)),
    xml('desc', {}, escapeXml(summary)),
    xml('rect', { width, height, fill: palette.paper }),
    writeBlock(chart, 'coop', facts),
    isCut ? writeFade(foot, height - foot, facts) : '',
    xml('rect', { width, height: TOP_RULE_PX, fill: palette.ink }),
    ...texts.map((block) => writeBlock(block, 'coop-text', facts)),
  );
  return { svg: `${svg}\n`, width, height };
}
