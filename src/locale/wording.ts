import type { Actor, Edtf, Good, Money, Quantity } from '../dataset/schema.js';
import type { Mode, Sector, Status } from '../dataset/taxonomy.js';

/** Numbers of a source line. */
export interface SourceCounts {
  readonly articles: number;
  readonly undated: number;
  readonly since: Edtf | null;
  readonly until: Edtf | null;
}

/** What the text at a tick of a time axis says. */
export type TickUnit = 'year' | 'month-of-year' | 'month' | 'day' | 'day-of-month';

/** Of which calendar the dates in words are; those of a dataset are always Gregorian. */
export type Calendar = 'gregorian' | 'persian';

/** Every word and sentence that a reader can see, in one language. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly calendar: Calendar;

  readonly number: (value: number) => string;
  /** An EDTF date in words: `23 Oct 2022`, `March 2022`, `about 2022`, `since 2025`. */
  readonly date: (date: Edtf) => string;
  /** `a, b and c`. */
  readonly list: (words: readonly string[]) => string;
  readonly amount: (amount: Quantity | Money) => string;

  readonly party: (code: Actor) => string;
  readonly mode: (id: Mode) => string;
  /** At most about twelve letters, for a column's head. */
  readonly modeShort: (id: Mode) => string;
  readonly sector: (id: Sector) => string;
  readonly status: (id: Status) => string;
  readonly good: (id: Good) => string;
  /** Several goods in one phrase: `Zinc, lead and steel`. */
  readonly goods: (ids: readonly Good[]) => string;

  readonly matrix: {
    /** What the chart shows, as its subtitle. */
    readonly subtitle: string;
    readonly heading: (facts: {
      parties: readonly Actor[];
      events: number;
      talk: number;
      realised: number;
    }) => string;
    /** A cell in a sentence. */
    readonly cell: (facts: {
      sector: string;
      mode: string;
      count: number;
      status: Status;
      halted: boolean;
    }) => string;
    readonly summary: (facts: { events: number; sectors: number; top: string; topCount: number }) => string;
    readonly total: string;
    /** Heads the column of row names in the table. */
    readonly dimension: (id: 'sector' | 'mode') => string;
  };
  readonly flow: {
    readonly subtitle: string;
    /** No amount is stated. */
    readonly equalWidths: string;
    /** Every width is an amount. */
    readonly scaledWidths: string;
    /** Amounts are stated, but not all of them in one unit: only some widths are amounts, or none. */
    readonly mixedWidths: string;
    /** Heads of the table's columns. */
    readonly columns: {
      readonly from: string;
      readonly to: string;
      readonly good: string;
      readonly mode: string;
      readonly status: string;
      readonly amount: string;
      readonly events: string;
    };
    readonly heading: (
      facts: {
        from: Actor;
        to: Actor;
        give: readonly string[];
        take: readonly string[];
        talk: boolean;
      } | null,
    ) => string;
    /** Heads a lane: `Iran would give Russia`, `Iran gives Russia`; `talk` when nothing of it is agreed. */
    readonly gives: (from: Actor, to: Actor, talk: boolean) => string;
    readonly inReturnFor: string;
    /** Heads what goes one way, outside any exchange. */
    readonly oneWay: string;
    readonly goodsNotNamed: string;
    readonly band: (facts: {
      from: Actor;
      to: Actor;
      good: string;
      mode: string;
      status: string;
      amount: string | null;
      count: number;
    }) => string;
    readonly summary: (facts: { exchanges: number; bands: number }) => string;
  };
  readonly timeline: {
    readonly subtitle: string;
    /** Where no event has a date: the board by status. */
    readonly subtitleUndated: string;
    /** A tick, or the time that heads ticks: `2022`, `Mar 2022`, `Mar`, `23`, `23 Oct`. `time` is in ms UTC. */
    readonly tick: (time: number, unit: TickUnit) => string;
    readonly heading: (facts: {
      parties: readonly Actor[];
      dated: number;
      undated: number;
      since: Edtf | null;
      until: Edtf | null;
    }) => string;
    readonly shelf: string;
    readonly severalSectors: string;
    /** An event in a few words: `Barter: zinc, lead, steel`; parties are named in front where any are given. */
    readonly event: (facts: {
      mode: string;
      goods: readonly string[];
      place: string | null;
      parties: readonly Actor[];
    }) => string;
    /** The same with parties, status and date, for a tooltip. */
    readonly mark: (facts: {
      event: string;
      parties: readonly Actor[];
      status: string;
      date: Edtf | null;
    }) => string;
    readonly more: (count: number) => string;
    /** A mark of several events; `events` are the first of them, in words. */
    readonly cluster: (facts: {
      count: number;
      status: string;
      since: Edtf | null;
      until: Edtf | null;
      events: readonly string[];
    }) => string;
    /** Stands below a timeline in which marks bear numbers. */
    readonly countNote: string;
    /** Heads of the table. */
    readonly columns: readonly [date: string, event: string, parties: string, status: string];
    readonly summary: (facts: { dated: number; undated: number }) => string;
  };
  readonly frame: {
    readonly legend: string;
    readonly sources: (counts: SourceCounts) => string;
    readonly evidenceHint: string;
    readonly data: string;
    readonly chart: string;
    readonly download: string;
    readonly loading: string;
    readonly empty: string;
    readonly retry: string;
    /** What a screen reader says of how to use the chart. */
    readonly keys: string;
    readonly events: string;
    readonly halted: string;
  };
  readonly evidence: {
    readonly title: (mode: string, status: string) => string;
    readonly parties: (parties: readonly Actor[], mutual: boolean) => string;
    /** What one gives another: `Iran → Russia: zinc`; the arrow points as the script runs. */
    readonly leg: (from: Actor, to: Actor, goods: string) => string;
    readonly of: (index: number, count: number) => string;
    untitled: string;
    readonly outletNotStated: string;
    readonly dateNotStated: string;
    readonly openAtSentence: string;
    readonly reports: string;
    readonly reportCount: (count: number) => string;
    readonly saidBy: string;
    readonly date: string;
    readonly place: string;
    readonly goods: string;
    readonly amounts: string;
    readonly notStated: string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly errors: {
    readonly title: string;
    readonly fetch: (url: string, reason: string) => string;
    readonly json: (url: string, reason: string) => string;
    readonly dataset: (url: string, path: string, reason: string) => string;
    readonly type: (given: string, known: readonly string[]) => string;
    readonly noData: string;
    readonly code: string;
  };
}
