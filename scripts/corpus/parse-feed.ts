import { parseFeed as readFeed } from 'feedsmith';
import { CorpusError, attempt, foldSpace } from './article.js';
import type { Draft, ReadResult } from './article.js';
import { dayOfStamp } from './html-metadata.js';
import { parseFragment } from './parse-html.js';
import { findXmlForm } from './xml-form.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string, or the `value` or `name` of an object, or null. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (isObject(value)) return textOf(value['value'] ?? value['name'] ?? value['encoded']);
  return null;
}

const first = (...values: readonly unknown[]): string | null => {
  for (const value of values) {
    const text = textOf(Array.isArray(value) ? value[0] : value);
    if (text) return text;
  }
  return null;
};

const inside = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** The day of an RSS date (`Thu, 05 Sep 2024 21:15:00 +0400`) or ISO stamp, in the source's own time zone. */
const dayOf = (stamp: string | null) =>
  dayOfStamp(stamp?.replace(/^\w{3,9}, /, '').replace(/ \d\d:\d\d.*$/, '') ?? null) ?? dayOfStamp(stamp);

const linkOf = (entry: Json): string | null => {
  const links = listOf(entry['links']);
  const alternate = links.find(
    (link) => inside(link, 'rel') === 'alternate' || inside(link, 'rel') === undefined,
  );
  return first(entry['link'], entry['url'], inside(alternate, 'href'));
};

const plainTitle = (title: string | null) =>
  title
    ? foldSpace(
        parseFragment(title)
          .map(({ text }) => text)
          .join(' '),
      )
    : null;

function draftOf(entry: Json, feed: Json, from: string, index: number): Draft {
  const dc = entry['dc'];
  const title = plainTitle(first(entry['title'], inside(dc, 'titles')));
  const html =
    first(
      inside(entry['content'], 'encoded'),
      entry['content'],
      entry['content_html'],
      entry['description'],
      entry['summary'],
    ) ?? '';
  const text = first(entry['content_text']);
  const body = html
    ? parseFragment(html)
    : (text ?? '').split(/\n+/).map((line) => ({ kind: 'paragraph' as const, text: foldSpace(line) }));
  const key = first(entry['guid'], entry['id'], inside(entry['rdf'], 'about')) ?? String(index + 1);
  return {
    from: `${from}#${key}`,
    title,
    url: linkOf(entry),
    outlet: first(feed['title']),
    author: first(inside(dc, 'creators'), entry['authors'], inside(dc, 'creator')),
    published: dayOf(
      first(
        entry['pubDate'],
        entry['published'],
        entry['date_published'],
        inside(dc, 'dates'),
        inside(dc, 'date'),
      ),
    ),
    language: first(entry['language'], feed['language'], inside(feed['dc'], 'languages')),
    blocks: [
      ...(title ? [{ kind: 'title' as const, text: title }] : []),
      ...body.filter((block) => block.text !== '' && block.text !== title),
    ],
  };
}

/** A feed as the library gives it. @throws CorpusError when it is none. */
function treeOf(source: string, from: string): Json {
  try {
    const { feed } = readFeed(source) as { feed: unknown };
    if (isObject(feed)) return feed;
  } catch {
    // Said below.
  }
  throw new CorpusError(from, 'not a feed that can be read');
}

/**
 * Reads RSS 2.0, RDF, Atom and JSON Feed: one result for each item. Feeds are often written by hand: what can be read is read, and what
 * is wrong is said. @throws CorpusError when it is no feed.
 */
export function parseFeed(source: string, from: string): ReadResult[] {
  const { fault, repaired } = /^\s*</.test(source) ? findXmlForm(source) : { fault: null, repaired: source };
  const damage = fault === null ? null : `no valid XML: ${fault}`;
  if (repaired === null) throw new CorpusError(from, damage ?? '');
  const whole = treeOf(repaired, from);
  const entries = [...listOf(whole['items']), ...listOf(whole['entries'])].filter(isObject);
  if (entries.length === 0) throw new CorpusError(from, damage ?? 'a feed without items');
  const results = entries.map((entry, index) =>
    attempt(() => draftOf(entry, whole, from, index), `${from}#${String(index + 1)}`),
  );
  return damage === null
    ? results
    : [...results, { error: new CorpusError(from, `${damage}; read as far as possible`) }];
}
