import { BUTTONS_PX } from '../../src/embed/snippets.js';
import type { ChartAddresses, EmbedFacts } from '../../src/embed/snippets.js';
import { embedWords } from '../../src/locale/embed-words.js';
import type { ReadyChart } from './draw-chart.js';
import { AS_TABLE } from './text-widths.js';

/** Width of a published chart without its frame, CSS px. */
export const PUBLISHED_WIDTH_PX = 640;
/** What the frame adds at each side. */
export const FRAME_PX = 22;

/** What snippets say of a chart that is published at some addresses; `widen` is that of the fonts of its picture. */
export function factsOfChart(
  chart: ReadyChart,
  attributes: Readonly<Record<string, string>>,
  addresses: ChartAddresses,
  widen = AS_TABLE,
): EmbedFacts {
  const { width, height } = chart.svg({ width: PUBLISHED_WIDTH_PX, theme: 'light', widen });
  return {
    type: chart.type,
    title: chart.frame.heading,
    alt: chart.summary,
    width,
    height,
    frameHeight: height + BUTTONS_PX,
    attributes,
    addresses,
    words: embedWords(chart.language),
  };
}
