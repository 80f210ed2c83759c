import type { ChartType } from '../../src/charts/chart.js';
import { htmlText, startTag } from '../../src/embed/markup.js';
import { tagAttributes } from '../../src/embed/snippets.js';
import type { ReadyChart } from './draw-chart.js';

/** A chart in HTML with its picture, which stands until the script has come, and without it. */
export interface TagFacts {
  readonly type: ChartType;
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of the data, and of the chart's page; null for none. */
  readonly src: string | null;
  readonly page: string | null;
  /** The picture as SVG, and what it shows in words. */
  readonly svg: string;
  readonly summary: string;
  /** HTML for a browser without declarative shadow roots. */
  readonly fallback: string;
}

const SUMMARY_ID = 'coop-summary';

/** The picture as wide as its column, for within HTML. */
const fluid = (svg: string): string =>
  svg
    .trimEnd()
    .replace(
      /^<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
      `<svg $1width="100%" aria-describedby="${SUMMARY_ID}"`,
    );

/**
 * The tag with a declarative shadow root that holds a static picture, `<div part="static">`, and nothing else: the element takes the
 * root over. Needs no style, so that it stands under any policy.
 */
export function chartTag({ type, attributes, src, page, svg, summary, fallback }: TagFacts): string {
  const open = startTag('coop-chart', { type, src, ...tagAttributes(attributes), page });
  const words = `${startTag('p', { id: SUMMARY_ID, hidden: true })}${htmlText(summary)}</p>`;
  const picture = `<template shadowrootmode="open"><div part="static">${fluid(svg)}${words}</div></template>`;
  return `${open}${picture}${fallback}</coop-chart>`;
}

/** What every page has. `head` and `body` are HTML. */
export interface PageFacts {
  readonly language: string;
  readonly direction: ReadyChart['direction'];
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** A whole page. */
export function htmlPage({ language, direction, title, head, body }: PageFacts): string {
  const lines = [
    '<!doctype html>',
    startTag('html', { lang: language, dir: direction }),
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    // No icon: browsers would ask for one that is not there.
    '<link rel="icon" href="data:,">',
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A script as it may stand within `<script>`: nothing in it ends the element. */
export const inlineScript = (code: string): string => code.replace(/<(?=!--|\/?script)/gi, '\\x3c');

/** JSON as it may stand within `<script>`. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The data as the element reads them from its own content. */
export const inlineData = (json: unknown): string =>
  `<script type="application/json">${inlineJson(json)}</script>`;

/** One page that needs nothing else and opens from a disk: the classic script `code` is in it, and the data are within the tag. */
export const inlinePage = (chart: ReadyChart, tag: string, code: string): string =>
  htmlPage({
    language: chart.language,
    direction: chart.direction,
    title: chart.frame.heading,
    head: [
      startTag('meta', { name: 'description', content: chart.summary }),
      '<style>body{margin:0 auto;max-width:60rem}</style>',
    ],
    body: ['<main>', tag, '</main>', `<script>${inlineScript(code)}</script>`],
  });
