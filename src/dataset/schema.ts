import { isEdtf } from './edtf.js';
import { list, integer, nullable, number, object, oneOf, optional, text, textThat } from './shape.js';
import type { Read } from './shape.js';
import { MODES, SECTORS, STATUSES } from './taxonomy.js';

/** The version of the contract that this code reads and writes. */
export const DATASET_SCHEMA = 'coop-dataset/1';

/** A country by its ISO 3166-1 alpha-2 code, or a union by its customary one (`EU`, `EAEU`, `BRICS`). */
export const actor = text('a country code such as IR', /^[A-Z]{2,8}$/);
/** A good by its id: the English lemma in lower case (`gas-turbine`). */
export const good = text('a good such as gas-turbine', /^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A date as EDTF level 1 states it: `2022-10-23`, `2022-10`, `2022~`, `2022/2024`, `2025/..`. */
export const edtf = textThat('a date in EDTF such as 2022-10 or 2022/2024', isEdtf);
/** A sector's id. */
export const sector = oneOf('a sector', SECTORS);
/** A mode's id. */
export const mode = oneOf('a mode', MODES);
/** A status of the ladder, or `halted`. */
export const status = oneOf('a status', STATUSES);

/** Where an event's date comes from. */
export const dateBasis = oneOf('a basis', ['stated', 'relative', 'published', 'none']);

/** A physical amount as the text states it. */
export const quantity = object({
  amount: number(0),
  /** `t bbl m3 MW kWh km piece`, with `/d`, `/mo`, `/a` for a rate. */
  unit: text('a unit such as t or bbl/d', /^[A-Za-z0-9]+(\/(d|mo|a))?$/),
});
/** A sum as the text states it; `currency` is an ISO 4217 code. */
export const money = object({ amount: number(0), currency: text('a currency such as USD', /^[A-Z]{3}$/) });

/** Who gives what to whom. An amount that the text does not state is absent. */
export const leg = object({
  from: actor,
  to: actor,
  goods: list(good),
  quantity: optional(quantity),
  value: optional(money),
});

/** The words that say so: W3C TextQuoteSelector and TextPositionSelector, in UTF-16 units of the article's clean text. */
export const evidence = object({
  /** Id of the article. */
  article: text(),
  exact: text('the quoted words', /\S/),
  prefix: text(),
  suffix: text(),
  start: integer(),
  end: integer(),
});

/** More than there are states: what is counted for pairs grows with its square. */
const MOST_PARTIES = 300;

/** One fact of cooperation, with what each article says of it. */
export const event = object({
  id: text(),
  mode,
  status,
  /** Two or more, alphabetical. */
  parties: list(actor, 2, MOST_PARTIES),
  sectors: list(sector, 1),
  goods: list(good),
  /** None: mutual, or the direction is not stated; one: one-way; two or more: an exchange. */
  legs: list(leg, 0, MOST_PARTIES),
  /** When it happened or is to happen; null when no text says so. */
  date: nullable(edtf),
  dateBasis,
  place: optional(text()),
  /** Who is reported as saying so. */
  saidBy: optional(list(text())),
  /** Id of the rule that found it. */
  rule: text(),
  /** Share of events of this kind that were right on the gold articles. */
  confidence: number(0, 1),
  evidence: list(evidence, 1),
});

/** An article that was read, whether it gave an event or not. */
export const article = object({
  /** Short hash of the clean text. */
  id: text(),
  title: text(),
  url: nullable(text()),
  outlet: nullable(text()),
  author: optional(text()),
  published: nullable(edtf),
  /** BCP 47. */
  language: text('a language such as en', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  words: integer(),
});

export type Actor = string;
export type Good = string;
export type Edtf = string;
export type Quantity = Read<typeof quantity>;
export type Money = Read<typeof money>;
export type Leg = Read<typeof leg>;
export type Evidence = Read<typeof evidence>;
export type CoopEvent = Read<typeof event>;
export type DateBasis = CoopEvent['dateBasis'];
export type Article = Read<typeof article>;
export type { Dataset, Report } from './whole.js';
