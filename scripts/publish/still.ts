import { NARROW_PX } from '../../src/charts/chart.js';
import type { Mark, Scene } from '../../src/charts/scene.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import { frameStyles } from '../../src/drawing/frame-styles.js';
import { pagePalette } from '../../src/drawing/palette.js';
import type { Palette } from '../../src/drawing/palette.js';
import { plotStyles } from '../../src/drawing/plot-styles.js';
import { tokens } from '../../src/elements/tokens.js';
import { htmlText, startTag } from '../../src/embed/markup.js';
import { writeScene } from '../../src/export/scene-svg.js';
import { xml } from '../../src/export/xml.js';
import type { Wording } from '../../src/locale/wording.js';
import { heightSteps } from './height-steps.js';

/** What a static picture is made from. */
export interface StillFacts {
  readonly heading: string;
  readonly subtitle: string;
  readonly statuses: readonly Status[];
  readonly notes: string;
  /** What the source line says, part by part. */
  readonly source: readonly string[];
  readonly summary: string;
  readonly wording: Wording;
  /** Width of the picture for frames that are not narrow, CSS px. */
  readonly width: number;
  readonly theme: 'light' | 'dark' | 'auto';
  /** True where the chart has a page, and so more to give. */
  readonly paged: boolean;
  readonly scenes: (width: number) => Scene;
}

/** A picture of a chart that stands in a page until the chart does, as high as the chart in frames of all widths. */
export interface Still {
  /** The figure, with a picture for narrow frames and one for others. */
  readonly html: string;
  /** The style sheet of the shadow root in which it stands. Where a policy refuses it, the wide picture is seen. */
  readonly css: string;
}

/** Width of the picture for narrow frames: that of a common phone, less the frame's own padding. */
const NARROW_PICTURE_PX = 316;
/** Of the box in a legend, and what it is less than its picture. */
const KEY_PX = 14;
const SUMMARY_ID = 'summary';
const HEADING_ID = 'heading';

/** An element with HTML in it; nothing where there is nothing to hold. */
const block = (name: string, attributes: Parameters<typeof startTag>[1], content: string): string =>
  content === '' ? '' : `${startTag(name, attributes)}${content}</${name}>`;

function keyOf(status: Status, palette: Palette): string {
  const box = { x: 1, y: 1, width: KEY_PX - 2, height: KEY_PX - 2 };
  const mark: Mark = {
    ...{ id: status, tone: 'ladder', status, halted: false, name: '' },
    ...{ shape: { kind: 'box', radius: 3, ...box }, hit: box, count: 0, events: [], labels: [] },
  };
  const scene = {
    marks: [mark],
    fills: [],
    rules: [],
    specks: [],
    labels: [],
    width: KEY_PX,
    height: KEY_PX,
  };
  const size = { width: KEY_PX, height: KEY_PX, 'aria-hidden': 'true' };
  return xml('svg', size, writeScene(scene, { palette, idPrefix: `key-${status}` }));
}

function legendOf({ statuses, wording }: StillFacts, palette: Palette): string {
  if (statuses.length === 0) return '';
  const keys = statuses.map((status) =>
    block('span', { class: 'key' }, keyOf(status, palette) + htmlText(wording.status(status))),
  );
  return block(
    'p',
    { class: 'legend' },
    [block('span', {}, htmlText(wording.frame.legend)), ...keys].join(' '),
  );
}

/** One picture; `hidden` is one that is seen only where the style sheet says so. */
function pictureOf(scene: Scene, room: 'narrow' | 'wide', palette: Palette, { wording }: StillFacts): string {
  const { width, height } = scene;
  return xml(
    'svg',
    {
      class: room,
      width: '100%',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      preserveAspectRatio: wording.direction === 'rtl' ? 'xMaxYMin' : 'xMinYMin',
      role: 'img',
      'aria-labelledby': SUMMARY_ID,
      direction: 'ltr',
      display: room === 'narrow' ? 'none' : null,
    },
    writeScene(scene, { palette, idPrefix: room }),
  );
}

const isEmpty = ({ marks, range }: Scene): boolean => marks.length === 0 && !range;

function plotOf(facts: StillFacts, palette: Palette): string {
  const { scenes, wording, width } = facts;
  const wide = scenes(Math.max(width, NARROW_PX));
  if (isEmpty(wide))
    return block('div', { class: 'state empty' }, block('p', { dir: 'auto' }, htmlText(wording.frame.empty)));
  const narrow = scenes(Math.min(width, NARROW_PICTURE_PX));
  const pictures = pictureOf(narrow, 'narrow', palette, facts) + pictureOf(wide, 'wide', palette, facts);
  return `${block('div', { class: 'scene' }, pictures)}${wide.range?.many ? '<div class="zoom"></div>' : ''}`;
}

/** The line below, with the room of what is true of the chart alone: its hint and its buttons. */
function captionOf({ source, wording, paged }: StillFacts): string {
  const { frame } = wording;
  const buttons = [frame.table, paged ? frame.share : frame.download].map((text) =>
    block('button', { type: 'button', disabled: true }, htmlText(text)),
  );
  const parts = source.map((text, index) =>
    block('span', { class: index === 0 ? 'sources' : 'selection' }, htmlText(text)),
  );
  const hint = block('span', { class: 'hint', hidden: true }, htmlText(frame.evidenceHint));
  const actions = block('span', { class: 'actions', hidden: true }, buttons.join(' '));
  return block('figcaption', {}, [...parts, hint, actions].join(' '));
}

function figureOf(facts: StillFacts): string {
  const { heading, subtitle, notes, summary, wording } = facts;
  const palette = pagePalette(facts.theme);
  const named = heading ? HEADING_ID : null;
  return block(
    'figure',
    { lang: wording.language, dir: wording.direction, 'aria-labelledby': named },
    [
      block('h2', { class: 'heading', id: HEADING_ID, dir: 'auto' }, htmlText(heading)),
      block('p', { class: 'subtitle', dir: 'auto' }, htmlText(subtitle)),
      legendOf(facts, palette),
      block('div', { class: 'plot' }, plotOf(facts, palette)),
      block('p', { id: SUMMARY_ID, hidden: true }, htmlText(summary)),
      block('p', { class: 'notes', dir: 'auto' }, htmlText(notes)),
      captionOf(facts),
    ].join(''),
  );
}

/** Without comments and indentation. */
const compact = (sheet: string): string =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();

/** How high the pictures are: as the chart in a frame of the same width, whatever the width of the picture. */
function heightsOf({ scenes }: StillFacts): string {
  const steps = heightSteps((width) => scenes(width).height);
  const [first, ...others] = steps.map(({ from, height }) => ({
    from,
    rule: `.scene>svg{height:${String(height)}px}`,
  }));
  const within = others.map(({ from, rule }) => `@container (min-width:${String(from)}px){${rule}}`);
  return [first?.rule, ...within].join('');
}

const PICTURES = `.narrow{display:block}.wide{display:none}@container (min-width:${String(NARROW_PX)}px){.narrow{display:none}.wide{display:block}}.actions[hidden]{display:flex;visibility:hidden}@container not (max-width:460px){.hint[hidden]{display:inline;visibility:hidden}}`;

/** Draws the static picture of a chart: the same frame and the same layouts as the chart's own. */
export const stillOf = (facts: StillFacts): Still => ({
  html: figureOf(facts),
  css: [
    ...[tokens, frameStyles, plotStyles].map(({ cssText }) => compact(cssText)),
    PICTURES,
    heightsOf(facts),
  ].join('\n'),
});
