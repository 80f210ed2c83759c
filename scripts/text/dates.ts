import { NEEDS, PATTERNS } from './date-patterns.js';
import type { DateContext, DateMention, DatePattern } from './date-patterns.js';
import { SPAN_PATTERNS } from './span-patterns.js';

const UNTIL =
  /(?:\b(?:by|until|till|before|after|to|through|beyond|up to|no later than|not expected before|run out in|expires? in|ends? in|due in|due by|completed in)|\bto the (?:end|middle|beginning) of|\bby the (?:end|middle|beginning) of|\bbefore the (?:end|middle) of|\buntil the (?:end|middle) of)(?: (?:the|at least|about|around|early|late|mid|end|of|summer|autumn|winter|spring|fall))* ?$/i;
const SINCE = /\b(?:since|as of|from)(?: (?:the|early|late|mid))* ?$/i;
const TO_YEAR_PREFIX = /^(?:by|until|before|after|to|since|from)\b/i;

const ALL = [...SPAN_PATTERNS, ...PATTERNS];

/** The part a phrase plays, by the words before it (and by its own preposition). */
function roleOf(text: string, start: number, phrase: string, role: DateMention['role']): DateMention['role'] {
  const before = text.slice(Math.max(0, start - 40), start) + (TO_YEAR_PREFIX.exec(phrase)?.[0] ?? '');
  if (UNTIL.test(before)) return 'until';
  if (SINCE.test(before) && !/^from\b/i.test(phrase)) return role === 'span' ? role : 'since';
  return role;
}

/**
 * Finds date phrases in a text: calendar dates, months, quarters, years, spans, weekdays, "last month", "two years ago".
 * Offsets are UTF-16 units of `text`; phrases do not overlap and are in order. Vague phrases ("recently") give none.
 */
export function findDates(text: string, context: DateContext): DateMention[] {
  if (
    !/\d{4}|day\b|week|month|year|quarter|half|spring|summer|autumn|winter|night|morning|afternoon|evening|yesterday|tomorrow|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec/.test(
      text,
    )
  )
    return [];
  const found: DateMention[] = [];
  const holds = new Map<DatePattern['needs'], boolean>();
  for (const { pattern, needs, read, role = 'at' } of ALL) {
    const isHeld = holds.get(needs) ?? NEEDS[needs].test(text);
    holds.set(needs, isHeld);
    if (!isHeld) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const said = read(match, context);
      if (said) found.push({ start, end, ...said, role: roleOf(text, start, match[0], role) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
