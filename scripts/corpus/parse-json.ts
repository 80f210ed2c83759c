import { CorpusError, attempt, foldSpace, withoutBy } from './article.js';
import type { Block, Draft, ReadResult } from './article.js';
import { dayOfStamp } from './html-metadata.js';
import { parseFeed } from './parse-feed.js';
import { parseFragment } from './parse-html.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;
const firstText = (item: Json, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = item[name];
    const text =
      textOf(value) ?? (isObject(value) ? (textOf(value['name']) ?? textOf(value['value'])) : null);
    if (text) return text;
  }
  return null;
};

/** The main text among ninjs 2 and 3 lists: the member whose role says so, else the first. */
function ofList(value: unknown, role: RegExp): string | null {
  if (!Array.isArray(value)) return null;
  const members = value.filter(isObject);
  const main = members.find((member) => role.test(textOf(member['role']) ?? '')) ?? members[0];
  return main ? textOf(main['value']) : null;
}

const asBlocks = (text: string): Block[] =>
  /<(?:p|div|br|h\d|ul|li)\b/i.test(text)
    ? parseFragment(text)
    : text.split(/\n+/).map((line) => ({ kind: 'paragraph' as const, text: foldSpace(line) }));

const WITHHELD = /^(?:canceled|cancelled|withheld)$/i;

/** Reads one object: a ninjs item (1.x to 3.x), or any object with a headline and a text. */
function draftOf(item: Json, from: string): Draft {
  const status = firstText(item, ['pubstatus', 'pubStatus']);
  if (status && WITHHELD.test(status)) throw new CorpusError(from, `skipped: status ${status.toLowerCase()}`);
  const body =
    firstText(item, [
      'body_html',
      'body_xhtml',
      'body_text',
      'content_html',
      'content',
      'html',
      'text',
      'body',
      'article',
      'articleBody',
      'maintext',
    ]) ?? ofList(item['bodies'], /^(?:main|body|full)/i);
  if (!body) throw new CorpusError(from, 'no text in it');
  const title =
    firstText(item, ['headline', 'title', 'name']) ?? ofList(item['headlines'], /^(?:main|headline)/i);
  const clean = title ? foldSpace(title) : null;
  const sources = item['infosources'] ?? item['infoSources'];
  const provider = Array.isArray(sources) ? sources.find(isObject) : undefined;
  return {
    from,
    title: clean,
    url:
      firstText(item, ['url', 'link', 'canonical']) ??
      (/^https?:/.test(textOf(item['uri']) ?? '') ? textOf(item['uri']) : null),
    outlet:
      firstText(item, [
        'copyrightholder',
        'copyrightHolder',
        'outlet',
        'source',
        'publisher',
        'site',
        'provider',
      ]) ?? (provider ? textOf(provider['name']) : null),
    author: withoutBy(firstText(item, ['byline', 'author']) ?? textOf(item['by'])),
    published: dayOfStamp(
      firstText(item, [
        'contentcreated',
        'contentCreated',
        'firstcreated',
        'firstCreated',
        'published',
        'datePublished',
        'date_published',
        'date',
        'publish_date',
        'versioncreated',
        'versionCreated',
      ]),
    ),
    language: firstText(item, ['language', 'lang']),
    blocks: [
      ...(clean ? [{ kind: 'title' as const, text: clean }] : []),
      ...asBlocks(body).filter(({ text }) => text !== '' && text !== clean),
    ],
  };
}

function parseValue(source: string, from: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new CorpusError(from, 'no valid JSON');
  }
}

const isFeed = (value: Json): boolean =>
  /jsonfeed\.org/.test(textOf(value['version']) ?? '') ||
  (Array.isArray(value['items']) && value['title'] !== undefined);

/** The articles in a value: itself, or those that it lists. */
function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const list = ['items', 'articles', 'results', 'documents'].map((name) => value[name]).find(Array.isArray);
  return list ?? [value];
}

/** True when a text is lines of JSON under the name of a JSON file. */
const isLines = (source: string): boolean => /^\s*\{[^\n]*\}\s*\n\s*\{/.test(source);

/** Reads one line of NDJSON. */
export const parseLine = (line: string, from: string): ReadResult =>
  attempt(() => {
    const value = parseValue(line, from);
    if (!isObject(value)) throw new CorpusError(from, 'no article in it');
    return draftOf(value, from);
  }, from);

/** Reads NDJSON that is held whole: one article on each line. */
export const parseNdjson = (source: string, from: string): ReadResult[] =>
  source
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parseLine(line, `${from}#${String(index + 1)}`)] : []));

/**
 * Reads JSON: a ninjs item, a JSON Feed, a list of articles, or one article on each line. What is wrong with one of several does not
 * stop the rest. @throws CorpusError when it is none of these.
 */
export function parseJson(source: string, from: string): ReadResult[] {
  if (isLines(source)) return parseNdjson(source, from);
  const value = parseValue(source, from);
  if (isObject(value) && isFeed(value)) return parseFeed(source, from);
  const objects = membersOf(value).filter(isObject);
  if (objects.length === 0) throw new CorpusError(from, 'no article in it');
  return objects.map((item, index) => {
    const name = objects.length > 1 ? `${from}#${String(index + 1)}` : from;
    return attempt(() => draftOf(item, name), name);
  });
}
