import type { Actor, Edtf, Good, Money, Quantity } from '../dataset/schema.js';
import type { Dimension, Measure, Mode, Section, Sector, Status } from '../dataset/taxonomy.js';

/** Numbers of a source line. */
export interface SourceCounts {
  readonly articles: number;
  readonly undated: number;
  readonly since: Edtf | null;
  readonly until: Edtf | null;
}

/** How many events state sums in the one currency that is compared (null: none states any), in others only, and in none. */
export interface MoneyCounts {
  /** ISO 4217. */
  readonly currency: string | null;
  readonly stated: number;
  readonly other: number;
  readonly unstated: number;
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
  readonly money: (sum: Money) => string;

  readonly party: (code: Actor) => string;
  /** Parties side by side: `Iran ⇄ Russia` where what they do is mutual, `Iran, Russia` where not. */
  readonly parties: (codes: readonly Actor[], mutual: boolean) => string;
  readonly mode: (id: Mode) => string;
  /** At most about twelve letters, for a column's head. */
  readonly modeShort: (id: Mode) => string;
  readonly sector: (id: Sector) => string;
  readonly status: (id: Status) => string;
  readonly good: (id: Good) => string;
  /** Several goods in one phrase: `Zinc, lead and steel`. */
  readonly goods: (ids: readonly Good[]) => string;

  /** What stands where the articles say nothing. */
  readonly unstated: { readonly outlet: string; readonly date: string; readonly other: string };

  readonly matrix: {
    /** What the chart shows, as its subtitle; `money` is given when the measure is `value`. */
    readonly subtitle: (facts: {
      rows: Dimension;
      columns: Dimension;
      measure: Measure;
      money: MoneyCounts | null;
    }) => string;
    readonly heading: (facts: {
      rows: Dimension;
      columns: Dimension;
      parties: readonly Actor[];
      events: number;
      talk: number;
      realised: number;
    }) => string;
    /** How many events a cell holds and how far along they are; `figure` is what it shows where that is not their number. */
    readonly events: (facts: {
      count: number;
      status: Status;
      halted: boolean;
      measure: Measure;
      figure: string;
    }) => string;
    /** A cell in a sentence; `events` is worded by the function of that name. Called for every cell: keep it cheap. */
    readonly cell: (facts: { row: string; column: string; columns: Dimension; events: string }) => string;
    /** `top` is the row whose total, `figure`, no other surpasses; `count` says how many rows there are. */
    readonly summary: (facts: {
      events: number;
      rows: Dimension;
      count: number;
      top: string;
      figure: string;
    }) => string;
    readonly total: string;
    /** Heads the column of row names in the table. */
    readonly dimension: (id: Dimension) => string;
    /** A group of sectors that folds into one row. */
    readonly section: (id: Section) => string;
    /** A group that folds, for a screen reader. */
    readonly group: (facts: { name: string; members: number }) => string;
    /** `+ 12 more`: unfolds the rest of a row; `fewer` folds it again. */
    readonly more: (count: number) => string;
    readonly fewer: string;
    /** The same for a screen reader, with the row's name. */
    readonly moreOf: (facts: { row: string; count: number }) => string;
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
    /** Says that widths are amounts in `unit`, a code as in the dataset, and equal where none is stated in it. */
    readonly widthsIn: (unit: string) => string;
    /** Small ones that are gathered: `Others (12)`. */
    readonly others: (count: number) => string;
    /** Several flows that are drawn as one. `amount` is what is stated; `unit`, where given, is what it is not stated in. */
    readonly bundle: (facts: {
      from: readonly Actor[];
      to: readonly Actor[];
      goods: readonly string[];
      status: string;
      amount: string | null;
      unit: string | null;
      count: number;
      /** What the givers get for it in the same swap. */
      inReturn: readonly string[];
    }) => string;
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
    readonly severalParties: string;
    /** Says in which lane an event of two countries stands. */
    readonly partyLaneNote: string;
    /** How many events lie outside what is shown, at its ends. */
    readonly earlier: (count: number) => string;
    readonly later: (count: number) => string;
    /** What moves along the axis: buttons, the strip that shows all events and the two ends of what is shown of it. */
    readonly zoom: {
      readonly closer: string;
      readonly wider: string;
      readonly whole: string;
      readonly strip: string;
      readonly since: string;
      readonly until: string;
      /** Told to who turns the wheel over the chart without the key that makes it zoom. */
      readonly hint: string;
    };
    /** An event in a few words: `Barter: zinc, lead, steel`; parties are named in front where any are given. */
    readonly event: (facts: {
      mode: string;
      goods: readonly string[];
      place: string | null;
      parties: readonly Actor[];
      /** True when room is short: codes stand for the names of the parties. */
      codes?: boolean;
    }) => string;
    /** The same with parties, status and date, for a tooltip. */
    readonly mark: (facts: {
      event: string;
      parties: readonly Actor[];
      status: string;
      date: Edtf | null;
      /** True of what lies after the newest article. */
      expected: boolean;
      /** True when the date is only that of the report. */
      reported: boolean;
    }) => string;
    /** A date that is only that of the report. */
    readonly reported: (date: Edtf) => string;
    /** Stands below a timeline that shows such dates, as a fade before a dot. */
    readonly reportedNote: string;
    /** Stands below a timeline with events after `asOf`, the date of the newest article. */
    readonly expectedNote: (asOf: Edtf) => string;
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
    /** What a filter left, after the source line; `undated` events were left out for want of a date. */
    readonly selected: (counts: { shown: number; of: number; undated: number }) => string;
    readonly table: string;
    readonly chart: string;
    readonly download: string;
    /** The same of a chart that can be given to other pages, too. */
    readonly share: string;
    /** Heads the downloads of figures, and those of pictures. */
    readonly data: string;
    readonly image: string;
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
    /** What one gives another: `Iran → Russia: zinc`; the arrow points as the script runs. */
    readonly leg: (from: Actor, to: Actor, goods: string) => string;
    readonly of: (index: number, count: number) => string;
    readonly untitled: string;
    readonly openAtSentence: string;
    readonly reports: string;
    /** How many articles say so, by how many outlets; 0 when no outlet is named. */
    readonly reportCount: (reports: number, outlets: number) => string;
    /** Heads events of the same parties, form and goods that are told with another status. */
    readonly otherwise: string;
    /** Stands by what is told as halted where older articles tell of it, too. */
    readonly haltedSince: string;
    readonly saidBy: string;
    readonly date: string;
    readonly place: string;
    readonly goods: string;
    readonly amounts: string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
    readonly copy: string;
    readonly copied: string;
    /** A quote to paste into a text, with where it stands. */
    readonly citation: (facts: {
      quote: string;
      title: string;
      outlet: string;
      date: string;
      url: string;
    }) => string;
  };
  readonly errors: {
    readonly title: string;
    readonly fetch: (url: string, reason: string) => string;
    readonly json: (url: string, reason: string) => string;
    readonly dataset: (url: string, path: string, reason: string) => string;
    readonly type: (given: string, known: readonly string[]) => string;
    readonly noData: string;
    readonly code: string;
    /** An attribute of the tag has a value that does not work. */
    readonly attribute: (name: string, reason: string) => string;
    /** A file that the reader asked for could not be made. */
    readonly download: string;
  };
}

/** What is said of sentences behind a mark, and of goods and amounts in them. */
export type EvidenceWording = Pick<Wording, 'evidence' | 'good' | 'goods' | 'amount'>;

/** What is not said by one kind of chart alone, and stands in every chart before a mark is opened. */
export type CoreWording = Omit<Wording, 'matrix' | 'flow' | 'timeline' | keyof EvidenceWording>;

/** What is said in the panel of evidence. */
export type PanelWording = CoreWording & EvidenceWording;
