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
  /** The figure that stands until the script has come, and HTML that brings its style sheet; empty for none. */
  readonly still: string;
  readonly styles: string;
  /** HTML for a browser without declarative shadow roots. */
  readonly fallback: string;
}

/** A shadow root as HTML declares it. */
const shadow = (content: string): string => `<template shadowrootmode="open">${content}</template>`;

/**
 * The tag with a declarative shadow root that holds a static picture, `<div part="static">`, and nothing else: the element takes the
 * root over. The picture stands in a shadow root of its own, which the styles of the chart do not reach.
 */
export function chartTag({ type, attributes, src, page, still, styles, fallback }: TagFacts): string {
  const open = startTag('coop-chart', { type, src, ...tagAttributes(attributes), page });
  const part = startTag('div', { part: 'static', theme: attributes['theme'] ?? null });
  return `${open}${shadow(`${part}${shadow(styles + still)}</div>`)}${fallback}</coop-chart>`;
}

/** A style sheet of a shadow root: its address, or itself. */
export const linkedStyles = (href: string): string => startTag('link', { rel: 'stylesheet', href });
export const ownStyles = (css: string): string => `<style>${css}</style>`;

const SCHEMES: Readonly<Record<string, string>> = { dark: 'dark', auto: 'light dark' };

/** Says in the head of a page that it is as dark as its chart; nothing where it is light. */
export function schemeMeta(attributes: TagFacts['attributes']): string[] {
  const content = SCHEMES[attributes['theme'] ?? ''];
  return content === undefined ? [] : [startTag('meta', { name: 'color-scheme', content })];
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
export const inlinePage = (
  chart: ReadyChart,
  attributes: TagFacts['attributes'],
  tag: string,
  code: string,
): string =>
  htmlPage({
    language: chart.language,
    direction: chart.direction,
    title: chart.frame.heading,
    head: [
      ...schemeMeta(attributes),
      startTag('meta', { name: 'description', content: chart.summary }),
      '<style>body{margin:0 auto;max-width:60rem}</style>',
    ],
    body: ['<main>', tag, '</main>', `<script>${inlineScript(code)}</script>`],
  });
