import type { Chart, ChartOptions, ChartType } from '../../src/charts/chart.js';
import { loadChart } from '../../src/charts/load-chart.js';
import type { Scene } from '../../src/charts/scene.js';
import { FILTER_NAMES } from '../../src/dataset/filter-names.js';
import { themePalette } from '../../src/drawing/palette.js';
import type { Palette } from '../../src/drawing/palette.js';
import { OPTIONS } from '../../src/elements/asked.js';
import { stageGrower } from '../../src/elements/grow-stage.js';
import { LOADING, stageFinder } from '../../src/elements/stage.js';
import type { Found, Stage } from '../../src/elements/stage.js';
import { csvOf } from '../../src/export/csv.js';
import type { PictureFrame } from '../../src/export/frame-layout.js';
import { DEFAULT_FONT, svgOf } from '../../src/export/svg.js';
import type { SvgPicture } from '../../src/export/svg.js';
import type { MeasureText } from '../../src/geometry/text.js';
import { wordingFor } from '../../src/locale/load.js';
import type { Wording } from '../../src/locale/wording.js';
import { autoSvg } from './auto-svg.js';
import { cardOf } from './card.js';
import { stillOf } from './still.js';
import type { Still } from './still.js';
import { tableMeasure } from './text-widths.js';
import type { Widen } from './text-widths.js';

/** The themes of a picture; `auto` is both in one SVG file. */
export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** What is asked of a chart: the tag's attributes by their names, `type` and `src` aside. */
export interface ChartRequest {
  /** Names the dataset in messages. */
  readonly name: string;
  readonly type: ChartType;
  readonly attributes: Readonly<Record<string, string>>;
  /** Stands in place of the direction of the language. */
  readonly direction?: 'ltr' | 'rtl';
}

/** How a picture is to look. */
export interface Look {
  /** Of the chart in CSS px, without the frame around it. */
  readonly width: number;
  readonly theme: Theme;
  /** Of the fonts that will be used; as the table of widths says when absent. */
  readonly widen?: Widen;
}

/** A chart that is ready to be drawn in any size. */
export interface ReadyChart {
  readonly type: ChartType;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly frame: PictureFrame;
  /** The chart in a few sentences, made from the data. */
  readonly summary: string;
  readonly svg: (look: Look) => SvgPicture;
  /** The picture for social networks, 1200 × 630. */
  readonly card: (look: Pick<Look, 'theme' | 'widen'>) => SvgPicture;
  /** What stands in a page until the chart does; `paged` where the tag will have a page. */
  readonly still: (look: Pick<Look, 'width' | 'theme'>, paged: boolean) => Still;
  /** Its events as RFC 4180. */
  readonly csv: () => string;
}

/** A chart cannot be drawn; the message is a sentence for the reader. */
export class ChartRefusal extends Error {
  override readonly name = 'ChartRefusal';
}

type Ready = Extract<Stage, { kind: 'ready' }>;

/** The stage once all code is there: in Node it always is. */
const settle = (found: Found): Promise<Stage> =>
  new Promise((settled) => {
    const grow = stageGrower(() => {
      settled(grow(found));
    });
    const now = grow(found);
    if (now !== LOADING) settled(now);
  });

const pick = (attributes: ChartRequest['attributes'], names: readonly string[]): ChartOptions =>
  Object.fromEntries(
    names.flatMap((name) => (attributes[name]?.trim() ? [[name, attributes[name].trim()] as const] : [])),
  );

async function readStage(
  json: unknown,
  { name, type, attributes }: ChartRequest,
  wording: Wording,
): Promise<Ready> {
  const stage = await settle(
    stageFinder(wording)({
      type,
      chart: await loadChart(type),
      codeFailed: false,
      src: name,
      data: null,
      resource: { kind: 'ready', value: json },
      options: pick(attributes, OPTIONS),
      filters: pick(attributes, FILTER_NAMES),
    }),
  );
  if (stage.kind === 'ready') return stage;
  throw new ChartRefusal(stage.kind === 'failed' ? stage.error.message : wording.errors.code);
}

function frameOf({ chart, series, selection }: Ready, request: ChartRequest, wording: Wording) {
  const { heading = '', subtitle = '', notes = '' } = request.attributes;
  const description = chart.describe(series, wording);
  const left = selection ? [wording.frame.selected(selection)] : [];
  const source = [wording.frame.sources(series.sources), ...left];
  const { statuses, summary } = description;
  const frame: PictureFrame = {
    heading: heading || description.heading,
    subtitle: subtitle || description.subtitle,
    statuses,
    notes,
    source: source.join(' · '),
  };
  return { frame, summary, source };
}

/** One picture in the colours of a theme, or both at once. */
const themed = (theme: Theme, draw: (palette: Palette) => SvgPicture): SvgPicture => {
  const picture = draw(themePalette(theme === 'dark' ? 'dark' : 'light'));
  return theme === 'auto'
    ? { ...picture, svg: autoSvg(picture.svg, draw(themePalette('dark')).svg) }
    : picture;
};

/** The layout of a chart at any width. */
const layoutIn =
  (chart: Chart, series: Ready['series'], wording: Wording) =>
  (width: number, measureText: MeasureText): Scene =>
    chart.layout(series, { width, measureText, wording });

/**
 * Makes a chart ready from a parsed dataset or the chart's slice of one, as the tag does: the same code lays it out, draws it and
 * words it. Without `locale` it speaks English.
 * @throws ChartRefusal when the tag would show a fault
 */
export async function readyChart(json: unknown, request: ChartRequest): Promise<ReadyChart> {
  const { locale = '', calendar = '' } = request.attributes;
  const spoken = await wordingFor(locale, calendar === 'persian' ? 'persian' : 'gregorian', request.type);
  const wording: Wording = { ...spoken, direction: request.direction ?? spoken.direction };
  const stage = await readStage(json, request, wording);
  const { frame, summary, source } = frameOf(stage, request, wording);
  const layout = layoutIn(stage.chart, stage.series, wording);
  const { events, articles } = stage.dataset ?? stage.series;
  return {
    type: request.type,
    language: wording.language,
    direction: wording.direction,
    frame,
    summary,
    csv: () => csvOf(events, articles),
    svg: ({ width, theme, widen }) => {
      const measureText = tableMeasure(widen);
      const facts = {
        scene: layout(width, measureText),
        frame,
        summary,
        font: DEFAULT_FONT,
        measureText,
        wording,
      };
      return themed(theme, (palette) => svgOf({ ...facts, palette }));
    },
    still: ({ width, theme }, paged) => {
      const measureText = tableMeasure();
      const scenes = (wide: number) => layout(wide, measureText);
      return stillOf({ ...frame, source, summary, wording, width, theme, paged, scenes });
    },
    card: ({ theme, widen }) => {
      const measureText = tableMeasure(widen);
      const scenes = (width: number) => layout(width, measureText);
      const facts = { frame, summary, wording, measureText, scenes, font: DEFAULT_FONT };
      return themed(theme, (palette) => cardOf({ ...facts, palette }));
    },
  };
}
