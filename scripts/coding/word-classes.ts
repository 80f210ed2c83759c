import type { Vocabulary } from '../text/vocabulary.js';

/** Classes of function words and of nouns that matter for reading a clause, as bits. */
export const WORD = {
  preposition: 1,
  determiner: 2,
  be: 4,
  have: 8,
  modal: 16,
  negator: 32,
  conjunction: 64,
  relative: 128,
  pronoun: 256,
  time: 512,
  agent: 1024,
  place: 2048,
  verb: 4096,
  adjective: 8192,
  punctuation: 16384,
  person: 32768,
  number: 65536,
  will: 131072,
  possessive: 262144,
} as const;

const words = (list: string) => list.trim().split(/\s+/);

const LISTS: readonly (readonly [bit: number, list: string])[] = [
  [
    WORD.preposition,
    'by from to for with in into of at between under among on onto across through via over against despite unlike like near outside beyond behind than without during after before since until till about around within towards toward amid per upon off along inside past regarding concerning throughout alongside including besides except following',
  ],
  [
    WORD.determiner,
    'the a an this that these those its their his her our your my some any no each every both all another other several many few such more most half',
  ],
  [WORD.be, "is are was were be been being am 're 'm"],
  [WORD.have, "has have had having 've"],
  [WORD.modal, 'could may might would can cannot should must'],
  [WORD.will, "will shall 'll wo"],
  [WORD.negator, "not never no nor neither nobody none n't without hardly"],
  [WORD.conjunction, 'and or but nor yet so'],
  [
    WORD.relative,
    'which who whom whose that where when while whereas because although though if unless as since until',
  ],
  [
    WORD.pronoun,
    'it they he she we i you them him us itself themselves one nobody somebody someone everybody neither',
  ],
  [WORD.possessive, 'its their his her our'],
  [
    WORD.time,
    'year years month months week weeks day days decade decades century summer winter spring autumn quarter half night morning evening afternoon weekend today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december moment meanwhile then now however ago earlier later recently once',
  ],
  [
    WORD.number,
    'one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty hundred thousand million billion trillion',
  ],
  [
    WORD.agent,
    'government governments ministry ministries minister ministers president presidents premier company companies firm firms group groups corporation consortium conglomerate giant maker makers manufacturer manufacturers producer producers automaker automakers carmaker carmakers builder builders contractor contractors engineers engineer specialists experts operator operators operators utility utilities bank banks lender lenders investor investors exporters exporter importer importers buyers buyer seller sellers supplier suppliers trader traders refiner refiners refineries railways airline airlines agency agencies authorities officials official delegation delegations team teams crew crews leader leaders leadership chancellor king queen emir prince ambassador envoy envoys representatives representative businessmen entrepreneurs businesses business industry industries institute institutes university universities scientists students workers farmers growers side sides partner partners counterpart counterparts subsidiary subsidiaries unit arm state regulator commission committee board navy army military force forces administration office developers developer shipyard shipyards factory factories plant plants fund funds association chamber members member managers manager head executives executive retailer retailers brand brands dealers dealer customers customer client clients cabinet parliament lawmakers organisation organization doctors nurses technicians operator shipping carrier carriers millers brokers broker parts-makers trainees trainee pilots cadets instructors instructor apprentices apprentice foundrymen architects mechanics craftsmen surveyors geologists agronomists vets veterinarians welders seamen sailors teachers trainers nationals chain chains franchisee cooperative cooperatives processor processors miner miners smelter steelmaker steelmakers shipbuilder shipbuilders insurer insurers broker forwarder forwarders newcomer newcomers startup lecturers researchers businesswomen',
  ],
  [
    WORD.person,
    'minister ministers president premier chancellor king queen emir prince ambassador envoy delegation delegations delegate delegates leader leaders official officials governor secretary chairman chairwoman chief head representatives representative businessmen executives executive counterpart counterparts minister team mission group visitor guest guests managers engineers colleagues scientists experts lawmakers businesspeople director mayor speaker deputies',
  ],
  [
    WORD.place,
    'port ports supermarkets shops city province region coast field fields market markets grid station stations terminal capital border site area island territory soil district plant plants town harbour harbor airport railway desert north south east west zone refinery dealers waters shore shores side territory hospitals schools schools universities',
  ],
  [
    WORD.adjective,
    'new old big small large largest biggest first second third next last state private public local national foreign major main top senior junior former deputy prime vice young good best heavy light long short high low free joint common industrial economic technical financial military civil civilian commercial modern advanced raw fresh frozen dried refined annual monthly daily total further additional various neighbouring neighboring landlocked nearby fellow oil-rich gas-rich energy hungry poor rich northern southern eastern western central own same only spare used',
  ],
  [
    WORD.verb,
    'said says say told tells added adds announced announces reported reports wrote called calls made makes make took takes take gave gives got became become came comes went goes put puts set sets saw sees kept keeps held holds left let lets brought brings found finds showed shows began begins started starts remained remains rose rises fell falls stood stands spoke speaks wants wanted want hopes hoped expects expected believes believed thinks thought knows knew warned warns noted notes stressed stresses emphasised emphasized confirmed confirms denied denies rejected rejects insisted insists agreed agrees signed signs plans planned seeks sought asked asks praised declined refused promised pledged proposed offered received receives met meets visited visits discussed discusses bought buys sold sells sent sends built builds paid pays ended ends stopped stops won wins lost loses needs needed uses used includes included covers covered allows allowed helps helped leads led faces faced joined joins do does did has have had is are was were be been being will would could can may might should must imposed imposes replaced overtook lies lay emerged accounts accounted became provides provided opened opens arrived arrives',
  ],
];

/** Looks up the classes of word types. Grows with the vocabulary; lower and upper case are alike. */
export class WordClasses {
  /** Bits by the id of the word in lower case; words without a class have none. */
  readonly #bits: (number | undefined)[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const [bit, list] of LISTS) this.add(bit, words(list));
    this.add(WORD.punctuation, [
      ',',
      ';',
      ':',
      '.',
      '(',
      ')',
      '[',
      ']',
      '"',
      '\u201c',
      '\u201d',
      '\u2018',
      '\u2014',
      '\u2013',
      '-',
      '!',
      '?',
      '\u2026',
      "'",
      '\u2019',
    ]);
  }

  /** Adds a class to some words. */
  add(bit: number, list: readonly string[]): void {
    for (const word of list) {
      const id = this.#vocabulary.lower(this.#vocabulary.idOf(word));
      this.#bits[id] = (this.#bits[id] ?? 0) | bit;
    }
  }

  /** The classes of a word type, as bits of {@link WORD}. */
  of(type: number): number {
    return this.#bits[this.#vocabulary.lower(type)] ?? 0;
  }
}

const ADJECTIVE_ENDING =
  /(?:ous|ful|ive|ical|ing|ed|ish|less|ern|able|ible|ary|based|owned|backed|led|controlled|run)$/;

/** True when a word looks like one that stands before a noun and belongs to it. */
export const looksAdjectival = (word: string): boolean => ADJECTIVE_ENDING.test(word);
