import { NAVIGATION_LABELS, PROMPT_LINES, TEASER_HEADINGS } from '../lexicon/boilerplate.js';
import type { BoilerplateRow } from '../lexicon/rows.js';

/** Longest line that a phrase at its beginning makes boilerplate; longer ones are prose. */
const MAX_PROMPT_CHARS = 170;
const MAX_TEASER_HEADING_CHARS = 60;

/** Looks a line up in one table of phrases. */
class LineTable {
  readonly #lines = new Map<string, BoilerplateRow>();
  readonly #starts = new Map<string, BoilerplateRow[]>();

  constructor(rows: readonly BoilerplateRow[]) {
    for (const row of rows)
      if (row.where === 'line') this.#lines.set(row.phrase, row);
      else {
        const word = firstWord(row.phrase);
        this.#starts.set(word, [...(this.#starts.get(word) ?? []), row]);
      }
  }

  find(line: string, maxChars: number): BoilerplateRow | null {
    const key = line
      .toLowerCase()
      .replace(/[\u2019\u02bc]/g, "'")
      .replace(/[\s:]+$/, '')
      .replace(/^[^\p{L}\p{N}]+/u, '');
    const whole = this.#lines.get(key);
    if (whole) return whole;
    if (line.length > maxChars) return null;
    const starts = this.#starts.get(firstWord(key)) ?? [];
    return (
      starts.find(
        ({ phrase }) => key.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(key.slice(phrase.length)),
      ) ?? null
    );
  }
}

const firstWord = (line: string) => /^\S+/.exec(line)?.[0] ?? '';

const PROMPTS = new LineTable(PROMPT_LINES);
const TEASERS = new LineTable(TEASER_HEADINGS);
const LABELS = new LineTable(NAVIGATION_LABELS);

/** Why a line is a prompt, byline, caption or notice, or null when it is none. */
export const promptReason = (line: string): string | null =>
  PROMPTS.find(line, MAX_PROMPT_CHARS)?.reason ?? null;

/** Why a line heads a list of other stories, or null when it does not. */
export const teaserReason = (line: string): string | null =>
  TEASERS.find(line, MAX_TEASER_HEADING_CHARS)?.reason ?? null;

/** Why a line is a label of navigation (`Previous Article`), or null when it is none. */
export const navigationReason = (line: string): string | null =>
  LABELS.find(line, MAX_PROMPT_CHARS)?.reason ?? null;

/** True when a line names the story before or after, on the same line or the next. */
export const isNeighbourLabel = (line: string): boolean =>
  /^(?:\W*)(?:previous|next|prev|older|newer)\b(?: (?:article|post|story|page|entry|news|up|read))?(?=\W*$|\s*[:\u2190\u2192\u00ab\u00bb])/i.test(
    line,
  );

/** True when a raw line (its white space kept) is a row of labels: a menu, a path, a bar of buttons. */
export function isLabelRow(rawLine: string): boolean {
  const line = rawLine.trim();
  if (/^(?:\[[^\]]{1,30}\][\s\d,.a-z]*){2,}$/i.test(line)) return true;
  const parts = line
    .split(/\s*[|\u203a\u00bb\u00b7\u2022]\s*|\s+>\s+|\s{2,}|\t+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 3) return false;
  return parts.every((part) => part.split(/\s+/).length <= 4 && !/[.!?;]$/.test(part)) && line.length < 200;
}

/** True when a row of labels belongs to one story (share, print, text size) and not to the site's menu. */
export const isStoryTools = (line: string): boolean =>
  /\b(?:share|print|tweet|facebook|whatsapp|telegram|e-?mail|copy link|save|min read|A[-+])(?=\W|$)/i.test(
    line,
  );
