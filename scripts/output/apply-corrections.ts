import { DatasetError } from '../../src/dataset/dataset-error.js';
import { checkReferences } from '../../src/dataset/parse.js';
import type { Evidence } from '../../src/dataset/schema.js';
import { shortHash } from '../corpus/finish-article.js';
import type { Revision } from './assemble.js';
import type { Addition, Changes, Correction, Corrections, Target } from './corrections.js';
import { findTarget, mayBe } from './find-target.js';
import { readStoredEvent } from './report.js';
import type { StoredEvent } from './report.js';

/** What became of one correction. */
export interface CorrectionOutcome {
  /** Place in the file, from 0. */
  readonly number: number;
  readonly state: 'applied' | 'gone' | 'faulty';
  /** Which correction it is, for people: what it does, to which sentence, who says so. */
  readonly name: string;
  /** Why it was not applied; empty when it was. */
  readonly why: string;
}

/** The rule that an event added by hand names. */
export const EDITOR_RULE = 'editor';

const NAME_CHARS = 60;

const sorted = (values: readonly string[]) => [...new Set(values)].sort();

/** Where the rules may come to find an added event by themselves. */
function targetOfAddition({ evidence, mode, parties }: Addition): Target {
  const [{ article, exact }] = evidence as [Evidence];
  return { id: '', article, exact, mode, parties: sorted(parties) };
}

function targetsOf(correction: Correction): Target[] {
  if (correction.do === 'add') return [targetOfAddition(correction.add)];
  return correction.do === 'merge' ? [correction.event, ...correction.with] : [correction.event];
}

function nameOf(number: number, correction: Correction): string {
  const quote = correction.do === 'add' ? correction.add.evidence[0]?.exact : correction.event.exact;
  const short = quote && quote.length > NAME_CHARS ? `${quote.slice(0, NAME_CHARS)}…` : (quote ?? '');
  return `corrections[${String(number)}] (${correction.do}, ${correction.by}: “${short}”)`;
}

/** An event as an editor sets it. What single articles say of these fields no longer counts. */
function changed(event: StoredEvent, set: Changes): StoredEvent {
  const { place = event.place ?? null, saidBy = event.saidBy ?? null } = set;
  const basis = set.date === undefined ? event.dateBasis : set.date === null ? 'none' : 'stated';
  const touched = new Set([...Object.keys(set), ...(set.date === undefined ? [] : ['dateBasis'])]);
  const reports = (event.reports ?? [])
    .map((says) => Object.fromEntries(Object.entries(says).filter(([field]) => !touched.has(field))))
    .filter((says) => Object.keys(says).length > 1) as NonNullable<StoredEvent['reports']>;
  return {
    id: event.id,
    mode: set.mode ?? event.mode,
    status: set.status ?? event.status,
    parties: sorted(set.parties ?? event.parties),
    sectors: set.sectors ?? event.sectors,
    goods: set.goods ? sorted(set.goods) : event.goods,
    legs: set.legs ?? event.legs,
    date: set.date === undefined ? event.date : set.date,
    dateBasis: set.dateBasis ?? basis,
    ...(place !== null && { place }),
    ...(saidBy !== null && { saidBy }),
    rule: event.rule,
    confidence: event.confidence,
    evidence: event.evidence,
    ...(reports.length > 0 && { reports }),
  };
}

/** One event with the evidence of all; what it says holds for each. */
function joined(event: StoredEvent, others: readonly StoredEvent[]): StoredEvent {
  const pieces = [event, ...others].flatMap(({ evidence }) => evidence);
  const next: StoredEvent = {
    ...event,
    evidence: [
      ...new Map(
        pieces.map((piece) => [`${piece.article} ${String(piece.start)} ${String(piece.end)}`, piece]),
      ).values(),
    ],
  };
  delete next.reports;
  return next;
}

class CannotApply extends Error {}

/** The events while corrections are applied to them. */
class Revised {
  readonly #given: readonly StoredEvent[];
  readonly #now: Map<string, StoredEvent | null>;
  readonly #articles: ReadonlySet<string>;

  constructor(events: readonly StoredEvent[], articles: ReadonlySet<string>) {
    this.#given = events;
    this.#now = new Map(events.map((event) => [event.id, event]));
    this.#articles = articles;
  }

  /** The event as it is now. It is looked for among the events as they were: that is what the editor saw. */
  #find(target: Target): StoredEvent {
    const found = findTarget(this.#given, target);
    if (found === 'gone') throw new CannotApply('its event is gone');
    if (found === 'several') throw new CannotApply('several events fit it');
    const event = this.#now.get(found.id);
    if (!event) throw new CannotApply('an earlier correction dropped or merged its event');
    return event;
  }

  #put(given: StoredEvent): void {
    const event = readStoredEvent(given, 'event');
    const cited = event.evidence.map(({ article }) => ({ id: article }));
    checkReferences(
      [event],
      cited.filter(({ id }) => this.#articles.has(id)),
    );
    this.#now.set(event.id, event);
  }

  /** Adds an event, or sets the one that the rules have come to find by themselves. */
  #add(add: Addition): void {
    const parties = sorted(add.parties);
    const found = findTarget(this.#given, targetOfAddition(add));
    if (typeof found === 'object' && found.mode === add.mode && found.parties.join() === parties.join())
      this.#put(changed(found, add));
    else
      this.#put({
        ...add,
        id: shortHash(JSON.stringify(add)),
        parties,
        goods: sorted(add.goods),
        rule: EDITOR_RULE,
        confidence: 1,
      });
  }

  /** @throws CannotApply when an event is not there, DatasetError when the result would break the contract. */
  apply(correction: Correction): void {
    if (correction.do === 'add') {
      this.#add(correction.add);
      return;
    }
    const event = this.#find(correction.event);
    if (correction.do === 'drop') this.#now.set(event.id, null);
    if (correction.do === 'change') this.#put(changed(event, correction.set));
    if (correction.do === 'merge') {
      const others = correction.with.map((target) => this.#find(target)).filter(({ id }) => id !== event.id);
      this.#put(joined(event, others));
      for (const { id } of others) this.#now.set(id, null);
    }
  }

  get events(): StoredEvent[] {
    return [...this.#now.values()].filter((event) => event !== null);
  }
}

/** Applies corrections, in their order, to the events that they name. One run's worth: make one for each run. */
export class CorrectionRun implements Revision {
  readonly #corrections: Corrections['corrections'];
  readonly #targets: readonly Target[];
  readonly #ids: ReadonlySet<string>;
  readonly #outcomes: CorrectionOutcome[];

  constructor({ corrections, faults }: Corrections) {
    this.#corrections = corrections;
    this.#targets = corrections.flatMap(({ correction }) => targetsOf(correction));
    this.#ids = new Set(this.#targets.map(({ id }) => id));
    this.#outcomes = faults.map(({ number, path, reason }) => ({
      number,
      state: 'faulty',
      name: path,
      why: reason,
    }));
  }

  /** What became of each, in the order of the file. */
  get outcomes(): readonly CorrectionOutcome[] {
    return [...this.#outcomes].sort((a, b) => a.number - b.number);
  }

  wants(event: StoredEvent): boolean {
    return this.#ids.has(event.id) || this.#targets.some((target) => mayBe(event, target));
  }

  revise(events: readonly StoredEvent[], articles: ReadonlySet<string>): readonly StoredEvent[] {
    const revised = new Revised(events, articles);
    for (const { number, correction } of this.#corrections) {
      const name = nameOf(number, correction);
      try {
        revised.apply(correction);
        this.#outcomes.push({ number, state: 'applied', name, why: '' });
      } catch (error) {
        const isGone = error instanceof CannotApply;
        if (!isGone && !(error instanceof DatasetError)) throw error;
        this.#outcomes.push({ number, state: isGone ? 'gone' : 'faulty', name, why: error.message });
      }
    }
    return revised.events;
  }
}
