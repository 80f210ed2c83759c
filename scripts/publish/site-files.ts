import { TOKENS } from '../../src/drawing/palette.js';
import type { Token } from '../../src/drawing/palette.js';

/** A colour as light and dark pages have it: a page is light that does not say otherwise. */
const themed = (token: Token): string => `light-dark(${TOKENS[token].light}, ${TOKENS[token].dark})`;

/** The style sheet of the site's pages. */
export const SITE_STYLES = `body {
  margin: 0;
  background: ${themed('paper')};
  color: ${themed('ink')};
  font: 1rem/1.5 system-ui, sans-serif;
}
main:not(.frame) {
  max-inline-size: 684px;
  margin-inline: auto;
}
main > h1 {
  padding-inline: 22px;
}
footer {
  max-inline-size: 640px;
  margin: 1rem auto 2rem;
  padding-inline: 22px;
}
a {
  color: inherit;
}
img {
  max-inline-size: 100%;
  block-size: auto;
}
coop-chart {
  display: block;
}
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.charts {
  margin: 0;
  padding: 0 22px;
  list-style: none;
}
.charts li {
  margin-block: 2rem;
}
.charts img {
  display: block;
  margin-block-end: 0.5rem;
  border: 1px solid ${themed('hair')};
}
`;

/**
 * What the pages of charts may do: no inline script, no inline style, nothing from elsewhere; framed by anyone. `'self'` holds in a
 * sandbox, too: it is the host that the page came from.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'";

const MINUTES_5 = 'public, max-age=300';
const HOUR = 'public, max-age=3600';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Headers by path. Each header stands once for a path: hosts join those of several lines that match. */
const HEADERS: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
  [
    '*',
    {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  ],
  ['c/*', { 'Cache-Control': MINUTES_5, 'Content-Security-Policy': PAGE_POLICY }],
  ['embed/*', { 'Cache-Control': MINUTES_5, 'Content-Security-Policy': PAGE_POLICY }],
  ['data/*', { 'Cache-Control': MINUTES_5, 'Content-Type': 'application/json; charset=utf-8' }],
  ['oembed/*', { 'Cache-Control': HOUR, 'Content-Type': 'application/json; charset=utf-8' }],
  ['chunks/*', { 'Cache-Control': FOR_EVER }],
  ...['coop-chart.js', 'coop-chart.classic.js', 'embed-frame.js', 'embed.js', 'site.css'].map(
    (name) => [name, { 'Cache-Control': HOUR }] as const,
  ),
];

/** The file `_headers` as Netlify and Cloudflare Pages read it, for a site below `root`. No X-Frame-Options: the pages are made to be framed. */
export const headersFile = (root: string): string =>
  HEADERS.map(
    ([path, headers]) =>
      `${root}${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  ).join('\n');
