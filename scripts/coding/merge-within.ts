import { compareEdtf } from '../../src/dataset/edtf.js';
import type { Actor, DateBasis, Edtf, Good } from '../../src/dataset/schema.js';
import { statusRank } from '../../src/dataset/taxonomy.js';
import type { Mode, Sector, Status } from '../../src/dataset/taxonomy.js';
import type { Candidate, CandidateLeg } from './candidate.js';
import { sortedParties } from './context.js';
import { isListed } from './goods.js';
import { belongs, isDated, shareGood } from './same-deal.js';
import type { Scene } from './scene.js';
import { narrowSectors } from './sectors.js';

/** A fact that one article states, with the sentences that state it, the best first. */
export interface ArticleEvent {
  readonly mode: Mode;
  readonly status: Status;
  readonly parties: readonly Actor[];
  readonly sectors: readonly Sector[];
  readonly goods: readonly Good[];
  readonly legs: readonly CandidateLeg[];
  readonly date: Edtf | null;
  readonly dateBasis: DateBasis;
  readonly place: string | null;
  readonly saidBy: readonly string[];
  readonly rule: string;
  readonly inferred: number;
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

/** The more definite form wins when one act is told in several ways; from the annotation guide. */
const MODE_RANK: Readonly<Record<Mode, number>> = {
  barter: 4,
  construction: 3,
  maintenance: 3,
  'technology-transfer': 3,
  'joint-development': 3,
  'joint-venture': 3,
  investment: 3,
  finance: 3,
  'market-entry': 3,
  supply: 2,
  agreement: 1,
  dialogue: 0,
};

const MAX_QUOTES = 3;
/** Two triggers this close together tell one act. */
const SAME_ACT_TOKENS = 10;

/** Drops what another candidate of the same sentence says more definitely. */
function dropWeaker(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((weak) => {
    for (const strong of candidates) {
      if (strong === weak || strong.sentence !== weak.sentence) continue;
      const covers = weak.parties.every((code) => strong.parties.includes(code));
      if (!covers) continue;
      const gap = MODE_RANK[strong.mode] - MODE_RANK[weak.mode];
      const related =
        shareGood(strong.goods, weak.goods) || weak.goods.length === 0 || strong.goods.length === 0;
      if (weak.mode === 'dialogue') {
        if (
          strong.mode !== 'dialogue' &&
          weak.rule === 'dialogue.noun' &&
          strong.inferred <= weak.inferred + 1
        )
          return false;
        continue;
      }
      if (
        Math.abs(strong.trigger - weak.trigger) > SAME_ACT_TOKENS &&
        weak.mode !== 'agreement' &&
        strong.mode !== 'barter'
      )
        continue;
      if (gap > 0 && strong.mode !== 'dialogue' && (related || weak.mode === 'agreement')) return false;
      if (gap === 0 && strong.mode !== weak.mode && related && better(strong, weak)) return false;
    }
    return true;
  });
}

/** Of two readings of one sentence the one with less inferred, then the one whose trigger comes first. */
const better = (a: Candidate, b: Candidate) =>
  a.inferred !== b.inferred
    ? a.inferred < b.inferred
    : a.legs.length !== b.legs.length
      ? a.legs.length > b.legs.length
      : a.trigger !== b.trigger
        ? a.trigger < b.trigger
        : a.mode === 'construction';

/** The status of the deal: the most advanced stage, unless a later one halts it; a resumption wins again. */
function stageOf(group: readonly Candidate[]): Candidate {
  const dated = (a: Candidate, b: Candidate) => (isDated(a) && isDated(b) ? compareEdtf(a.date, b.date) : 0);
  let best = group[0] as Candidate;
  for (const candidate of group.slice(1)) {
    if (candidate.status === 'halted') {
      if (dated(candidate, best) >= 0) best = candidate;
    } else if (best.status === 'halted') {
      if (dated(candidate, best) > 0 || candidate.effect === 'resumed') best = candidate;
    } else {
      const gap = statusRank(candidate.status) - statusRank(best.status);
      if (
        gap > 0 ||
        (gap === 0 && !isDated(best) && isDated(candidate)) ||
        (gap === 0 && candidate.inferred < best.inferred)
      )
        best = candidate;
    }
  }
  return best;
}

function dateOf(group: readonly Candidate[], stage: Candidate): { date: Edtf | null; dateBasis: DateBasis } {
  if (isDated(stage)) return { date: stage.date, dateBasis: stage.dateBasis };
  const past = stage.status !== 'proposed';
  const dated = group
    .filter(isDated)
    .sort((a, b) => compareEdtf(a.date, b.date))
    .at(-1);
  if (past && dated) return { date: dated.date, dateBasis: dated.dateBasis };
  return { date: stage.date, dateBasis: stage.dateBasis };
}

/** Legs of a group: those of its best candidate, with further goods that go the same way. */
function legsOf(group: readonly Candidate[], best: Candidate): CandidateLeg[] {
  const source = best.legs.length > 0 ? best : (group.find(({ legs }) => legs.length > 0) ?? best);
  if (source.mode === 'barter') return [...source.legs];
  return source.legs.map((leg) => {
    const goods = [...leg.goods];
    for (const other of group)
      for (const { from, to, goods: more } of other.legs)
        if (from === leg.from && to === leg.to)
          for (const good of more) if (!goods.includes(good)) goods.push(good);
    return { ...leg, goods };
  });
}

/** How well a sentence states the event: less inferred, more said. */
const statesBetter = (a: Candidate, b: Candidate) =>
  a.inferred - b.inferred ||
  b.legs.length - a.legs.length ||
  Number(b.goods.length > 0) - Number(a.goods.length > 0) ||
  a.start - b.start;

/** Who says so in the sentences that state the event best; else in any other that tells it. */
function speakersOf(group: readonly Candidate[], best: Candidate, stage: Candidate): string[] {
  const own = [...new Set([...best.saidBy, ...stage.saidBy])];
  return own.length > 0 ? own : [...(group.find(({ saidBy }) => saidBy.length > 0)?.saidBy ?? [])];
}

function eventOf(group: readonly Candidate[]): ArticleEvent {
  const stage = stageOf(group);
  const best = [...group].sort(statesBetter)[0] ?? stage;
  const legs = legsOf(group, best).map((leg) => ({ ...leg, goods: leg.goods.filter(isListed) }));
  const goods = [
    ...new Set([
      ...legs.flatMap((leg) => leg.goods),
      ...(legs.length > 0 ? [] : group.flatMap((other) => other.goods.filter(isListed))),
    ]),
  ].sort();
  const quotes = [
    ...new Map([best, stage, ...group].map(({ start, end }) => [start, { start, end }])).values(),
  ].slice(0, MAX_QUOTES);
  return {
    mode: best.mode,
    status: stage.status,
    parties: best.parties,
    sectors: narrowSectors(
      best.sectors[0] === 'other'
        ? group.flatMap(({ sectors }) => sectors)
        : [...best.sectors, ...(best.mode === 'dialogue' ? group.flatMap(({ sectors }) => sectors) : [])],
      best.mode,
    ),
    goods,
    legs,
    ...dateOf(group, stage),
    place: best.place ?? group.find(({ place }) => place)?.place ?? null,
    saidBy: speakersOf(group, best, stage),
    rule: best.rule,
    inferred: best.inferred,
    quotes,
  };
}

/** Words of war, sport and courts in this many sentences make an article one on another subject. */
const OFF_TOPIC_SENTENCES = 3;
/** So many of them to one that states an event. */
const OFF_TOPIC_SHARE = 2;

/** True when more sentences speak of war, sport or courts than state events. */
function isOffTopic(scene: Scene, candidates: readonly Candidate[]): boolean {
  const off = scene.sentences.filter(({ acts }) =>
    acts.some(({ values }) =>
      values.some((value) => value.kind === 'cue' && value.rule.effect === 'off-topic'),
    ),
  ).length;
  return (
    off >= OFF_TOPIC_SENTENCES &&
    off > OFF_TOPIC_SHARE * new Set(candidates.map(({ sentence }) => sentence)).size
  );
}

/** Joins the candidates of one article that tell the same fact. Input order is the order of the text. */
export function mergeWithin(scene: Scene, candidates: readonly Candidate[]): ArticleEvent[] {
  if (isOffTopic(scene, candidates)) return [];
  const groups: Candidate[][] = [];
  for (const candidate of dropWeaker(candidates)) {
    const home = groups.find((group) => belongs(group, candidate));
    if (home) home.push(candidate);
    else groups.push([candidate]);
  }
  return dropCovered(groups.map(eventOf));
}

/** Drops legs of a barter told again as supply, and general papers beside definite deals of the same parties. */
function dropCovered(events: readonly ArticleEvent[]): ArticleEvent[] {
  return events.filter((event) => {
    if (event.rule === 'agreement.papers')
      return !events.some(
        (other) =>
          other !== event &&
          other.mode !== 'dialogue' &&
          event.parties.every((code) => other.parties.includes(code)),
      );
    if (event.mode !== 'supply' && event.mode !== 'agreement') return true;
    return !events.some(
      (other) =>
        other.mode === 'barter' &&
        event.legs.length > 0 &&
        event.status !== 'halted' &&
        event.mode === 'supply' &&
        event.goods.length > 0 &&
        sortedParties(event.parties).every((code) => other.parties.includes(code)) &&
        event.goods.every((good) => other.goods.includes(good)),
    );
  });
}
