import type { Actor } from '../../src/dataset/schema.js';
import type { Sector } from '../../src/dataset/taxonomy.js';
import { COUNTRIES } from '../lexicon/countries.js';
import { GOODS } from '../lexicon/goods.js';
import { OFFICES } from '../lexicon/offices.js';
import { ORGANISATIONS } from '../lexicon/organisations.js';
import type { GoodRow, OfficeRow, OrganisationRow } from '../lexicon/rows.js';
import { SECTOR_WORDS } from '../lexicon/sectors.js';
import { Vocabulary } from '../text/vocabulary.js';
import { Gazetteer } from './gazetteer.js';
import { plural, verbForms } from './inflect.js';
import { NEGATIVE_CUES, STATUS_CUES } from './rules/cues.js';
import { DEFAULT_NAMES } from './rules/default-names.js';
import { EXCLUSION_RULES, GROUP_ANAPHORS, PAIR_ANAPHORS } from './rules/exclusions.js';
import type { CueRule, ExclusionRule, TriggerRule } from './rules/rows.js';
import { TRIGGER_RULES } from './rules/triggers.js';
import { WORD, WordClasses } from './word-classes.js';

/** How a name stands for its country. */
export type NameKind = 'name' | 'demonym' | 'capital' | 'metonym' | 'place';

/** What a name in a text may be. */
export type NameValue =
  | { readonly kind: 'country'; readonly code: Actor; readonly how: NameKind }
  | { readonly kind: 'organisation'; readonly row: OrganisationRow }
  | { readonly kind: 'office'; readonly row: OfficeRow }
  | { readonly kind: 'pair' }
  | { readonly kind: 'group' };

/** What a common noun in a text may be. */
export type ThingValue =
  | { readonly kind: 'good'; readonly row: GoodRow; readonly guard: string | null }
  | { readonly kind: 'sector'; readonly sector: Sector };

/** Which form of a verb stands in the text. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund' | 'noun';

/** What a word of action may be. */
export type ActValue =
  | { readonly kind: 'trigger'; readonly rule: TriggerRule; readonly form: VerbForm }
  | { readonly kind: 'cue'; readonly rule: CueRule; readonly form: VerbForm | null }
  | { readonly kind: 'exclusion'; readonly rule: ExclusionRule };

/** The tables, compiled for one vocabulary. Made once per process and shared by all articles. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly classes: WordClasses;
  readonly names: Gazetteer<NameValue>;
  readonly goods: Gazetteer<ThingValue>;
  readonly sectors: Gazetteer<ThingValue>;
  readonly acts: Gazetteer<ActValue>;
}

function addCountries(names: Gazetteer<NameValue>): void {
  for (const row of COUNTRIES) {
    const add = (forms: readonly string[], how: NameKind) => {
      const value: NameValue = { kind: 'country', code: row.code, how };
      for (const form of forms) names.add(form, value);
    };
    add(row.names, 'name');
    add(row.demonyms, 'demonym');
    add(row.demonyms.filter((form) => !/(?:ese|ish|ch|s)$/.test(form)).map(plural), 'demonym');
    add(row.capitals, 'capital');
    add(row.metonyms, 'metonym');
    add(row.places, 'place');
  }
}

function addDefaults(names: Gazetteer<NameValue>): void {
  for (const { form, code, how } of DEFAULT_NAMES) names.add(form, { kind: 'country', code, how });
}

function addOrganisations(names: Gazetteer<NameValue>): void {
  const peoples = new Set(COUNTRIES.flatMap(({ demonyms }) => demonyms.map((form) => `The ${form}`)));
  for (const row of ORGANISATIONS) {
    const value: NameValue = { kind: 'organisation', row };
    for (const form of row.names) {
      if (peoples.has(form)) continue;
      names.add(form, value);
      if (/^[A-Z]{5,}$/.test(form)) names.add(form.charAt(0) + form.slice(1).toLowerCase(), value);
    }
  }
  for (const row of OFFICES) {
    const value: NameValue = { kind: 'office', row };
    names.add(row.title, value);
    names.add(plural(row.title), value);
  }
  const group: NameValue = { kind: 'group' };
  for (const form of GROUP_ANAPHORS) names.add(form, group);
  const pair: NameValue = { kind: 'pair' };
  for (const form of PAIR_ANAPHORS) names.add(form, pair);
}

function addThings(things: Gazetteer<ThingValue>, sectors: Gazetteer<ThingValue>): void {
  for (const row of GOODS)
    for (const form of row.forms) {
      const value: ThingValue = { kind: 'good', row, guard: row.guarded?.[form] ?? null };
      things.add(form, value);
      things.add(plural(form), value);
    }
  for (const { sector, forms } of SECTOR_WORDS) {
    const value: ThingValue = { kind: 'sector', sector };
    for (const form of forms) sectors.add(form, value);
  }
}

const VERB_FORMS = ['base', 'third', 'past', 'participle', 'gerund'] as const;

function addTriggers(acts: Gazetteer<ActValue>, classes: WordClasses): void {
  for (const rule of TRIGGER_RULES)
    for (const lemma of rule.match)
      if (rule.part === 'verb') {
        const forms = verbForms(lemma);
        for (const form of VERB_FORMS) acts.add(forms[form], { kind: 'trigger', rule, form });
        classes.add(
          WORD.verb,
          [forms.past, forms.participle].filter((form) => !form.includes(' ')),
        );
      } else {
        const value: ActValue = { kind: 'trigger', rule, form: 'noun' };
        acts.add(lemma, value);
        if (!/ (?:of|for|in|on|to)$/.test(lemma)) acts.add(plural(lemma), value);
      }
}

function addCues(acts: Gazetteer<ActValue>, classes: WordClasses): void {
  for (const rule of [...STATUS_CUES, ...NEGATIVE_CUES])
    for (const match of rule.match)
      if (rule.part === 'verb') {
        const forms = verbForms(match);
        for (const form of VERB_FORMS) acts.add(forms[form], { kind: 'cue', rule, form });
        classes.add(
          WORD.verb,
          [forms.past, forms.participle].filter((form) => !form.includes(' ')),
        );
      } else acts.add(match, { kind: 'cue', rule, form: null });
  for (const rule of EXCLUSION_RULES)
    for (const match of rule.match) acts.add(match, { kind: 'exclusion', rule });
}

/** Compiles all tables. Takes some tens of milliseconds; call it once. */
export function createLexicon(): Lexicon {
  const vocabulary = new Vocabulary();
  const classes = new WordClasses(vocabulary);
  const names = new Gazetteer<NameValue>(vocabulary);
  const goods = new Gazetteer<ThingValue>(vocabulary);
  const sectors = new Gazetteer<ThingValue>(vocabulary);
  const acts = new Gazetteer<ActValue>(vocabulary);
  addCountries(names);
  addOrganisations(names);
  addDefaults(names);
  addThings(goods, sectors);
  addTriggers(acts, classes);
  addCues(acts, classes);
  return { vocabulary, classes, names, goods, sectors, acts };
}
