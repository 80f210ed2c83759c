import path from 'node:path';
import { CorpusError, attempt, unreadable } from './article.js';
import type { Draft, ReadResult } from './article.js';
import { parseFeed } from './parse-feed.js';
import { parseHtml } from './parse-html.js';
import { parseJson } from './parse-json.js';
import { parseMarkdown } from './parse-markdown.js';
import { parseNewsXml } from './parse-news-xml.js';
import { parseText } from './parse-text.js';

/** One reader: what it takes by name or by its first characters, and how it reads. */
interface Reader {
  readonly extensions: readonly string[];
  readonly sniff?: RegExp;
  readonly parse: (source: string, from: string) => readonly ReadResult[];
}

const one =
  (parse: (source: string, from: string) => Draft) =>
  (source: string, from: string): ReadResult[] => [attempt(() => parse(source, from), from)];

/** What may stand before the first element of XML or HTML; each part is looked at once. */
const PROLOGUE = String.raw`^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE (?!html)[^>[]*>\s*)*`;

const READERS: readonly Reader[] = [
  {
    extensions: ['.rss', '.atom', '.rdf'],
    sniff: new RegExp(`${PROLOGUE}<(?:rss|(?:\\w+:)?feed|rdf:RDF|channel)[\\s>]`, 'i'),
    parse: parseFeed,
  },
  {
    extensions: ['.nitf', '.newsml', '.xml'],
    sniff: new RegExp(`${PROLOGUE}<(?:\\w+:)?(?:nitf|newsItem|newsMessage|packageItem|NewsML)[\\s>]`, 'i'),
    parse: parseNewsXml,
  },
  {
    extensions: ['.html', '.htm', '.xhtml', '.shtml'],
    sniff: new RegExp(`${PROLOGUE}<(?:!doctype html|html[\\s>])`, 'i'),
    parse: one(parseHtml),
  },
  {
    extensions: ['.json', '.ninjs', '.jsonfeed', '.geojson'],
    sniff: /^(?:\{\s*"[^"\n]*"\s*:|\[\s*\{\s*")/,
    parse: parseJson,
  },
  {
    extensions: ['.md', '.markdown'],
    sniff: /^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)\n/,
    parse: one(parseMarkdown),
  },
  { extensions: ['.txt', '.text', ''], parse: one(parseText) },
];

/** Characters at the beginning that tell the format. */
const HEAD_CHARS = 2048;

const extensionOf = (file: string): string => {
  const name = path.basename(file).replace(/\.gz$/i, '');
  return (path.extname(name) || (name.startsWith('.') ? name : '')).toLowerCase();
};

function readerOf(source: string, file: string): Reader {
  const head = source.slice(0, HEAD_CHARS).trimStart();
  const extension = extensionOf(file);
  const reader =
    READERS.find(({ sniff }) => sniff?.test(head)) ??
    READERS.find(({ extensions }) => extensions.includes(extension));
  if (!reader) throw new CorpusError(file, `skipped: no reader for "${extension}" files`);
  return reader;
}

/**
 * Reads a text by the reader that its first characters tell, else by that of its name. `from` names it in what is said of it.
 * @throws CorpusError when there is no reader for it or nothing in it can be read; nothing else.
 */
export function parseSource(source: string, file: string, from = file): readonly ReadResult[] {
  try {
    return readerOf(source, file).parse(source, from);
  } catch (error) {
    throw error instanceof CorpusError ? error : new CorpusError(from, unreadable(error));
  }
}
