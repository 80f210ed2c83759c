import type { Slice } from '../dataset/slice.js';
import type { Dataset } from '../dataset/schema.js';
import { csvOf } from './csv.js';
import { download, fileName } from './file.js';
import { pagePalette } from './page-palette.js';
import { pngOf } from './png.js';
import { svgOf } from './svg.js';
import type { PictureFacts, SvgPicture } from './svg.js';

/** The files that a chart can be had as. */
export const FILE_KINDS = ['csv', 'json', 'svg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What files are made from. */
export interface ExportFacts {
  /** What is shown, whole; null when the chart was given its slice only. */
  readonly dataset: Dataset | null;
  readonly series: Slice;
  /** All of a picture but its colours. */
  readonly picture: Omit<PictureFacts, 'palette'>;
  /** The chart's shadow root. */
  readonly root: ParentNode;
}

/** Tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The events that are shown as CSV: all of the dataset's, or those that a slice carries. */
export const csvFor = ({ dataset, series }: ExportFacts): string =>
  csvOf((dataset ?? series).events, (dataset ?? series).articles);

/** The picture that is shown, in its present colours. */
export const svgFor = ({ picture, root }: ExportFacts): SvgPicture =>
  svgOf({ ...picture, palette: pagePalette(root) });

/** The same as PNG. */
export const pngFor = (facts: ExportFacts, scale?: number): Promise<Blob> => pngOf(svgFor(facts), scale);

const FILES: Readonly<Record<FileKind, (facts: ExportFacts) => Blob | Promise<Blob>>> = {
  csv: (facts) => new Blob([BYTE_ORDER_MARK, csvFor(facts)], { type: 'text/csv;charset=utf-8' }),
  json: ({ dataset, series }) =>
    new Blob([`${JSON.stringify(dataset ?? series, null, 2)}\n`], { type: 'application/json' }),
  svg: (facts) => new Blob([svgFor(facts).svg], { type: 'image/svg+xml' }),
  png: (facts) => pngFor(facts),
};

/** Makes a file and gives it to the reader, named after the heading. Rejects when it cannot be made. */
export async function downloadAs(kind: FileKind, facts: ExportFacts): Promise<void> {
  download(await FILES[kind](facts), fileName(facts.picture.frame.heading, kind));
}
