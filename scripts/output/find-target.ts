import type { CoopEvent, Evidence } from '../../src/dataset/schema.js';
import type { Target } from './corrections.js';

const plain = (quote: string) => quote.replace(/\s+/g, ' ').trim();

/** True when one quote is the other or a part of it: rules may cut a sentence elsewhere. */
function sameQuote(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one.includes(other) || other.includes(one);
}

/** How surely a piece of evidence is the one that a target names: 3 in its article word for word, 2 cut elsewhere, 1 in another article, 0 not. */
function fit({ article, exact }: Evidence, wanted: Target): number {
  if (article === wanted.article) return exact === wanted.exact ? 3 : sameQuote(exact, wanted.exact) ? 2 : 0;
  return plain(exact) === plain(wanted.exact) ? 1 : 0;
}

const quoteFit = (event: CoopEvent, wanted: Target) =>
  event.evidence.reduce((best, piece) => Math.max(best, fit(piece, wanted)), 0);

/** True when the event may be the one that a target names. */
export const mayBe = (event: CoopEvent, wanted: Target): boolean =>
  event.id === wanted.id || quoteFit(event, wanted) > 0;

function score(event: CoopEvent, wanted: Target): number {
  const quote = quoteFit(event, wanted);
  const sameMode = wanted.mode === undefined || event.mode === wanted.mode;
  const sameParties =
    wanted.parties === undefined || event.parties.join() === [...wanted.parties].sort().join();
  if (event.id === wanted.id) return quote > 0 || (sameMode && sameParties) ? 100 : 0;
  // Its own article was cleaned anew, or another has the same words: only the same form and parties will do.
  if (quote === 0 || (quote === 1 && !(sameMode && sameParties))) return 0;
  return quote * 10 + Number(sameParties) * 3 + Number(sameMode) * 2;
}

/** The event that a target names, or why there is none: it is gone, or several fit as well. */
export function findTarget<E extends CoopEvent>(
  events: readonly E[],
  wanted: Target,
): E | 'gone' | 'several' {
  const ranked = events
    .map((event) => ({ event, points: score(event, wanted) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (!first) return 'gone';
  return second && second.points === first.points ? 'several' : first.event;
}
