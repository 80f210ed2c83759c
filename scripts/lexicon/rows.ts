import type { Actor, Good } from '../../src/dataset/schema.js';
import type { Sector } from '../../src/dataset/taxonomy.js';

/**
 * The rows of the lexicon tables. Surface forms are written as they stand in running text. Lower-case forms
 * match in
 * any case; a form with a capital letter matches only with that capital (`Turkey`, `US`), or when the text
 * stands in capitals.
 * Nouns are given in the singular; the regular plural is matched too. Hyphen and space are alike, and `’`
 * is `'`.
 */

/** A country or bloc, with every word that stands for it. */
export interface CountryRow {
  readonly code: Actor;
  /** Short and official names, and their abbreviations; the first is the usual English name. */
  readonly names: readonly string[];
  /** Adjectives and names of its people: `Iranian`, `Russian`, `Dutch`, `Turk`. */
  readonly demonyms: readonly string[];
  /** The seat of government, which stands for it: `Tehran`, `The Hague`. */
  readonly capitals: readonly string[];
  /** Buildings, offices and epithets that stand for its government only: `the Kremlin`, `the Islamic Republic`. */
  readonly metonyms: readonly string[];
  /** Other cities, regions and ports in it: places of an event, never an actor by themselves. */
  readonly places: readonly string[];
  /** ISO 4217 code and the English name of its money. */
  readonly currency?: readonly [code: string, name: string];
  /** True for a union of countries (`EU`, `EAEU`, `BRICS`). */
  readonly bloc?: true;
}

export const ORGANISATION_KINDS = [
  'company',
  'bank',
  'agency',
  'ministry',
  'institute',
  'press',
  'international',
] as const;

/** A body that acts for, or at home in, a country. */
export interface OrganisationRow {
  /** Full and short names; the first is the usual one. */
  readonly names: readonly string[];
  /** Home country; null for an international body, which is no party. */
  readonly country: Actor | null;
  /** `press` is quoted and never acts; `international` is neither. */
  readonly kind: (typeof ORGANISATION_KINDS)[number];
  /** Its line of business where that is one sector. */
  readonly sector?: Sector;
}

/** When a word that also means something else is this good. */
export const GOOD_GUARDS = ['list', 'trade', 'never-alone'] as const;

/** A good, work or service that one country gives another. */
export interface GoodRow {
  readonly id: Good;
  /** What a chart writes. */
  readonly label: string;
  /** HS 2022 heading or sub-heading; null for services, works and mixed goods. */
  readonly hs: string | null;
  /** The sector that it belongs to when the text says nothing of its use. */
  readonly sector: Sector;
  /** Surface forms, the lemma first. */
  readonly forms: readonly string[];
  /** True for works whose sector says what they are for (a hospital, a data centre): never a good of a leg. */
  readonly unlisted?: boolean;
  /**
   * Forms that mean other things too (`lead`, `oil`, `tank`, `dates`): `list` accepts them only beside other goods in an
   * enumeration, `trade` only in the object of a trade or production verb or noun (`exports of …`, `buy …`) or with a quantity.
   */
  readonly guarded?: Readonly<Record<string, (typeof GOOD_GUARDS)[number]>>;
}

/** Words that tell the sector of an event where no good does (`energy sector`, `aviation industry`). */
export interface SectorRow {
  readonly sector: Sector;
  readonly forms: readonly string[];
}

/** A person in office, for attribution and for finding the country that an official speaks for. */
export interface OfficeRow {
  /** The title without a country: `deputy prime minister`, `trade minister`, `ambassador`. */
  readonly title: string;
  /** True when the title with a country in front (`Russian Deputy Prime Minister`) makes that country the speaker's. */
  readonly government: boolean;
}

/** A unit word with the unit that the dataset writes. */
export interface UnitRow {
  /** Unit of the dataset: `t bbl m3 MW kWh km piece`, with `/d` or `/a` for a rate that the word itself holds (`bpd`). */
  readonly unit: string;
  /** How many of `unit` one of the word is: 1000 for `kilotonne`. */
  readonly factor: number;
  readonly forms: readonly string[];
}

/** A word that multiplies the number before it (`million`, `bn`). */
export interface MagnitudeRow {
  readonly factor: number;
  readonly forms: readonly string[];
}

/** A symbol or word for money. */
export interface CurrencyRow {
  /** ISO 4217 code; for a word that needs the country, what it is where none is near, or null for not known. */
  readonly code: string | null;
  /** Symbols, codes and words; they stand before or behind the number. */
  readonly forms: readonly string[];
  /** True when the word alone does not tell whose money it is (`peso`, `dinar`): the country's `currency` decides. */
  readonly needsCountry?: true;
}

/** Why a line is not part of an article's text; counted in the report. */
export const BOILERPLATE_REASONS = [
  'about',
  'account',
  'advertising',
  'byline',
  'caption',
  'comments',
  'contact',
  'cookies',
  'copyright',
  'correction',
  'follow',
  'footnotes',
  'latest',
  'navigation',
  'newsletter',
  'popular',
  'read-more',
  'related',
  'section',
  'share',
  'summary',
  'support',
  'tags',
  'technical',
] as const;

/** A line of a page that is not part of the article. */
export interface BoilerplateRow {
  /** Lower case; compared with the line in lower case, trimmed, with `’` as `'`. */
  readonly phrase: string;
  /** `line`: the whole line, but for a closing colon; `start`: the beginning of the line, up to a word's end. */
  readonly where: 'line' | 'start';
  readonly reason: (typeof BOILERPLATE_REASONS)[number];
}
