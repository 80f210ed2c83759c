import { CorpusError } from './article.js';

/** Share of control characters above which bytes are taken for no text. */
const BINARY_SHARE = 0.01;
const SAMPLE_BYTES = 65_536;

/** Letters that tell one 8-bit code page from another, by how often text in their languages has them. */
const CODE_PAGES = [
  'windows-1251',
  'windows-1256',
  'windows-1252',
  'iso-8859-5',
  'iso-8859-6',
  'koi8-r',
] as const;

const COMMON: Readonly<Record<string, RegExp>> = {
  'windows-1251': /[оеаинтсрвлкмдпуя]/g,
  'iso-8859-5': /[оеаинтсрвлкмдпуя]/g,
  'koi8-r': /[оеаинтсрвлкмдпуя]/g,
  'windows-1256': /[اليمنوتربةسدعهكقفحجأ]/g,
  'iso-8859-6': /[اليمنوتربةسدعهكقفحجأ]/g,
  // Whole words of such letters are words of another alphabet.
  'windows-1252':
    /(?<=[a-z])[éèêëáàâäóòôöúùûüíìîïñçãõßøåæ\u2019]|[éèêëáàâäóòôöúùûüíìîïñçãõßøåæÉÀÖÜ](?=[a-z])|(?<=\s)[\u2018\u201c\u2013\u2014€£«](?=[\s\w])/g,
};

/** True when bytes can be no text: they hold zero bytes or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control > sample.length * BINARY_SHARE;
}

/** The encoding that a byte order mark tells, or null. */
export function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** The encoding that a page or document declares in its first kilobyte, or null. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const match = /(?:<\?xml[^>]*encoding|<meta[^>]*charset)\s*=\s*["']?\s*([\w-]+)/i.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}

/** The 8-bit code page whose letters fit the bytes best. */
function guessCodePage(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best = 'windows-1252';
  let bestCount = 0;
  for (const label of CODE_PAGES) {
    const text = decode(sample, label, false);
    const count = text.match(COMMON[label] ?? /$^/g)?.length ?? 0;
    if (count > bestCount) [best, bestCount] = [label, count];
  }
  return best;
}

/** What windows-1252 has from 0x80 to 0x9f. Source: WHATWG Encoding Standard, index windows-1252. */
const WESTERN_MARKS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Decodes bytes. Some versions of Node decode windows-1252 as ISO 8859-1: its quotation marks and dashes are put right. */
function decode(bytes: Uint8Array, label: string, fatal: boolean): string {
  const decoder = new TextDecoder(label, { fatal });
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (mark) => WESTERN_MARKS.charAt(mark.charCodeAt(0) - 0x80))
    : text;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return decode(bytes, label, true);
  } catch {
    return null;
  }
}

/** Lone surrogates as U+FFFD. */
const wellFormed = (text: string) =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/**
 * Bytes as text: by byte order mark, UTF-8 when they are valid UTF-8, the declared encoding, else the 8-bit code page that
 * fits best (windows-1251, windows-1256, ISO 8859). `stated` is what a server said of the encoding. Line ends become `\n`; lone
 * surrogates become U+FFFD.
 * @throws CorpusError when there is nothing or no text in the bytes.
 */
export function parseBytes(bytes: Uint8Array, path: string, stated?: string): string {
  if (bytes.length === 0) throw new CorpusError(path, 'empty file');
  const mark = markOf(bytes);
  if (!mark && isBinary(bytes)) throw new CorpusError(path, 'binary file, no text');
  const declared = stated?.toLowerCase() ?? declaredIn(bytes);
  const text =
    (mark && decodeAs(bytes, mark)) ??
    decodeAs(bytes, 'utf-8') ??
    (declared && !/^utf-?8$/.test(declared) ? decodeAs(bytes, declared) : null) ??
    decode(bytes, guessCodePage(bytes), false);
  const clean = wellFormed(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (!clean.trim()) throw new CorpusError(path, 'empty file');
  return clean;
}
