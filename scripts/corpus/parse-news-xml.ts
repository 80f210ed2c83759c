import { XMLParser } from 'fast-xml-parser';
import { CorpusError, attempt, foldSpace, unreadable, withoutBy } from './article.js';
import type { Block, Draft, ReadResult } from './article.js';
import { dayOfStamp } from './html-metadata.js';
import { parseFragment } from './parse-html.js';
import { findXmlForm } from './xml-form.js';

type Node = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const MAX_DEPTH = 24;

/** All values under a key, however deep they lie. */
function findAll(value: unknown, key: string, depth = 0): unknown[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((member) => findAll(member, key, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === key ? listOf(child) : findAll(child, key, depth + 1),
  );
}

const plain = (text: string): string =>
  /[<&]/.test(text)
    ? parseFragment(text)
        .map((block) => block.text)
        .join(' ')
    : foldSpace(text);

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return plain(value) || null;
  if (typeof value === 'number') return String(value);
  if (isObject(value)) return textOf(value['#text'] ?? value['name'] ?? value['p']);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(' ') || null;
  return null;
};
const firstText = (...values: readonly unknown[]): string | null => {
  for (const value of values.flat()) {
    const text = textOf(value);
    if (text) return text;
  }
  return null;
};
const attribute = (value: unknown, name: string): string | null =>
  isObject(value) ? textOf(value[`@${name}`]) : null;

/** A stamp of NITF (`20240514T004000+0530`) or NewsML (`2024-05-14T00:40:00+05:30`) as its day. */
const dayOf = (stamp: string | null) =>
  dayOfStamp(stamp?.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3') ?? null);

/** Elements whose content is kept as marked-up text. */
const MARKED_UP = [
  '*.body.content',
  '*.body.body.content',
  '*.inlineXML',
  '*.html.body',
  '*.inlineData',
  ...['hl1', 'headline', 'HeadLine', 'byline', 'by'].map((name) => `*.${name}`),
];

function parseTree(source: string, from: string): unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
    stopNodes: MARKED_UP,
  });
  try {
    return parser.parse(source);
  } catch (error) {
    throw new CorpusError(from, unreadable(error));
  }
}

/** The marked-up body of one item in the source text, since mixed content keeps its order only there. */
function bodyOf(source: string): Block[] {
  const match =
    /<(?:\w+:)?body\.content[^>]*>([\s\S]*?)<\/(?:\w+:)?body\.content>/i.exec(source) ??
    /<(?:\w+:)?inlineXML[^>]*>([\s\S]*?)<\/(?:\w+:)?inlineXML>/i.exec(source) ??
    /<(?:\w+:)?inlineData[^>]*>([\s\S]*?)<\/(?:\w+:)?inlineData>/i.exec(source);
  const inner =
    match?.[1]
      ?.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
      .replace(/<head>[\s\S]*?<\/head>/gi, '')
      .replace(/<(\/?)\w+:/g, '<$1') ?? '';
  if (/<\w/.test(inner)) return parseFragment(inner.replace(/<(\/?)(?:html|body)\b[^>]*>/gi, ''));
  return inner.split(/\n+/).map((line) => ({ kind: 'paragraph' as const, text: foldSpace(line) }));
}

function draftOf(tree: unknown, source: string, from: string): Draft {
  const status = attribute(findAll(tree, 'pubStatus')[0], 'qcode') ?? '';
  if (/cancel|withheld/i.test(status)) throw new CorpusError(from, `skipped: status ${status}`);
  const headline = firstText(
    findAll(tree, 'hl1'),
    findAll(tree, 'headline'),
    findAll(tree, 'HeadLine'),
    findAll(tree, 'title'),
  );
  const blocks = bodyOf(source).filter(({ text }) => text !== '' && text !== headline);
  if (blocks.length === 0) throw new CorpusError(from, 'no text in it');
  const issued = findAll(tree, 'date.issue')[0] ?? findAll(tree, 'story.date')[0];
  const root = findAll(tree, 'newsItem')[0] ?? (isObject(tree) ? tree['nitf'] : undefined);
  return {
    from,
    title: headline,
    url: firstText(findAll(tree, 'canonical')),
    outlet: firstText(
      findAll(tree, 'distributor'),
      findAll(tree, 'infoSource').map(
        (node) => attribute(node, 'literal') ?? (isObject(node) ? node['name'] : undefined),
      ),
      findAll(tree, 'provider').map((node) => (isObject(node) ? node['name'] : node)),
      findAll(tree, 'doc.copyright').map((node) => attribute(node, 'holder')),
    ),
    author: withoutBy(firstText(findAll(tree, 'byline'), findAll(tree, 'by'))),
    published: dayOf(
      attribute(issued, 'norm') ??
        firstText(
          findAll(tree, 'contentCreated'),
          findAll(tree, 'firstCreated'),
          findAll(tree, 'versionCreated'),
          findAll(tree, 'DateAndTime'),
        ),
    ),
    language: attribute(root, 'lang') ?? attribute(findAll(tree, 'language')[0], 'tag'),
    blocks: [...(headline ? [{ kind: 'title' as const, text: headline }] : []), ...blocks],
  };
}

/** The news items of a message, each as it is written. */
function itemsOf(source: string): string[] {
  const items: string[] = [];
  const open = /<newsItem[\s>]/g;
  for (let start = open.exec(source); start; start = open.exec(source)) {
    const end = source.indexOf('</newsItem>', start.index);
    if (end < 0) break;
    open.lastIndex = end + '</newsItem>'.length;
    items.push(source.slice(start.index, open.lastIndex));
  }
  return items;
}

/**
 * Reads NITF and NewsML-G2: one result for each news item. Entities other than XML's own are not expanded.
 * @throws CorpusError when it is neither, or not well-formed.
 */
export function parseNewsXml(source: string, from: string): ReadResult[] {
  if (/<!ENTITY/i.test(source)) throw new CorpusError(from, 'declares entities, which are not read');
  const { fault } = findXmlForm(source);
  if (fault) throw new CorpusError(from, `no valid XML: ${fault}`);
  const items = itemsOf(source);
  if (items.length > 1)
    return items.map((item, index) => {
      const name = `${from}#${String(index + 1)}`;
      return attempt(() => draftOf(parseTree(item, name), item, name), name);
    });
  const tree = parseTree(source, from);
  if (!/<(?:\w+:)?(?:nitf|newsItem|NewsML|body\.content)[\s>]/i.test(source))
    throw new CorpusError(from, 'XML that is no news item');
  return [attempt(() => draftOf(tree, source, from), from)];
}
