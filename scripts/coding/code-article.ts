import type { Actor } from '../../src/dataset/schema.js';
import type { Sector } from '../../src/dataset/taxonomy.js';
import type { SourceArticle } from '../corpus/article.js';
import { findActors } from './actors.js';
import type { ActorMention, Memory } from './actor-mention.js';
import type { Candidate } from './candidate.js';
import { codeBarter } from './code-barter.js';
import { codeTrigger } from './code-frames.js';
import { completeBarter } from './complete-barter.js';
import { composeBarter } from './compose-barter.js';
import { codeRemention } from './rementions.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import { tellAround } from './around-event.js';
import { Calendar } from './article-calendar.js';
import { findDyad, homeFinder } from './home.js';
import { findGoods, isIntangible, isSureInTrade } from './goods.js';
import type { GoodMention } from './goods.js';
import { resolveGeneric } from './generic-goods.js';
import type { Lexicon } from './lexicon.js';
import { mergeWithin } from './merge-within.js';
import type { ArticleEvent } from './merge-within.js';
import { classAt, readScene } from './scene.js';
import { WORD } from './word-classes.js';
import type { Scene } from './scene.js';
import { Speakers } from './speakers.js';
import { findTriggers } from './triggers.js';

/** The events of one article, and what was left out. */
export interface CodedArticle {
  readonly source: SourceArticle;
  readonly events: readonly ArticleEvent[];
  readonly sentences: number;
  readonly dropped: Readonly<Record<string, number>>;
}

/** Blocks that open with "Q:" or "A:" from which on a text is an interview. */
const INTERVIEW_BLOCKS = 3;

/** The country for which the answers of an interview speak: that of the first body or person that the head of the text names. */
export function findSelf(scene: Scene): Actor[] {
  const { source, sentences } = scene;
  const answers = source.blocks.filter(({ start }) => /^[QA][:.] /.test(source.text.slice(start, start + 3)));
  if (answers.length < INTERVIEW_BLOCKS) return [];
  const nobody: Memory = { pair: [], subject: [], group: [], recent: [], self: [] };
  for (const sentence of sentences.slice(0, 8))
    for (const actor of findActors(scene, sentence, nobody))
      if (actor.how === 'demonym' && actor.attributive && actor.codes.length === 1)
        for (let at = actor.last; at < actor.phraseEnd; at++)
          if (classAt(scene, at) & (WORD.agent | WORD.person)) return [...actor.codes];
  return [];
}

/** A sector must hold this share of an article's goods and sector words to be the article's own. */
const MAIN_SECTOR_SHARE = 0.4;

/** The sector that the goods and words of an article name most, or null when none stands out. */
export function findMainSector(scene: Scene): Sector | null {
  const counts = new Map<Sector, number>();
  const add = (sector: Sector) => counts.set(sector, (counts.get(sector) ?? 0) + 1);
  for (const { things, sectors } of scene.sentences) {
    for (const { values } of things)
      for (const value of values.slice(0, 1))
        if (value.kind === 'good' && !isIntangible(value.row.id) && value.guard !== 'never-alone')
          add(value.row.sector);
    for (const { values } of sectors)
      for (const value of values.slice(0, 1)) if (value.kind === 'sector') add(value.sector);
  }
  for (const vague of ['finance', 'other', 'science'] as const) counts.delete(vague);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= 3 && best[1] >= total * MAIN_SECTOR_SHARE ? best[0] : null;
}

/** How many countries named last are remembered. */
const MAX_RECENT = 8;

function remember(memory: Memory, actors: readonly ActorMention[], block: number): void {
  const named = actors.filter(({ how, excluded }) => how !== 'pronoun' && how !== 'place' && !excluded);
  const acting = named.filter(({ marker }) => marker !== 'in' && marker !== 'at' && marker !== 'other');
  const fresh = named.flatMap((actor) =>
    actor.codes.length === 1 ? actor.codes.map((code) => ({ code, block })) : [],
  );
  memory.recent = [...memory.recent, ...fresh].slice(-MAX_RECENT);
  const codes = sortedParties(acting.flatMap((actor) => actor.codes));
  if (codes.length === 2) memory.pair = codes;
  if (codes.length >= 3 && codes.length <= 5) memory.group = codes;
  const subject = named.find(({ marker }) => marker === 'bare');
  if (subject) {
    const at = named.indexOf(subject);
    const group = [subject];
    for (const actor of named.slice(at + 1)) {
      const before = group.at(-1);
      if (actor.marker !== 'bare' || !before || actor.first - before.last > 4) break;
      group.push(actor);
    }
    memory.subject = group.length > 1 ? sortedParties(group.flatMap((actor) => actor.codes)) : subject.codes;
  }
}

const MAX_LAST_GOODS = 6;

/** Reads the sentences of a scene in order, remembering what was spoken of. */
export function* contextsOf(
  scene: Scene,
  speakers = new Speakers(scene),
  calendar = new Calendar(scene, speakers),
): Generator<SentenceContext> {
  const dyad = findDyad(scene);
  const memory: Memory = { pair: dyad, subject: [], group: [], recent: [], self: findSelf(scene) };
  const homeOf = homeFinder(scene);
  const mainSector = findMainSector(scene);
  let lastGoods: GoodMention[] = [];
  const deals: Candidate[] = [];
  for (const sentence of scene.sentences) {
    const actors = findActors(scene, sentence, memory);
    const goods = resolveGeneric(scene, findGoods(scene, sentence), lastGoods);
    yield {
      scene,
      calendar,
      sentence,
      actors,
      goods,
      memory,
      dyad,
      home: homeOf(sentence),
      lastGoods,
      deals,
      mainSector,
      get saidBy() {
        return speakers.of(sentence);
      },
    };
    remember(memory, actors, sentence.block);
    lastGoods = [...goods.filter(isSureInTrade), ...lastGoods].slice(0, MAX_LAST_GOODS);
  }
}

/** Headlines of other stories stand side by side, with a sign between them. */
const TEASERS = /\S (?:\u2022|\|) \S/;

/** Questions state nothing, nor do titles, headings and rows of headlines. */
const isCoded = ({ scene, sentence }: SentenceContext) =>
  (sentence.kind === 'paragraph' || sentence.kind === 'item') &&
  !/^Q[:.]/.test(scene.source.text.slice(scene.source.blocks[sentence.block]?.start ?? 0, sentence.end)) &&
  !TEASERS.test(scene.source.text.slice(sentence.start, sentence.end)) &&
  !/\?["'\u201d\u2019)]*$/.test(scene.source.text.slice(sentence.start, sentence.end));

/** Talks told with the meeting at which they were held have its date. */
function datedByMeeting(candidate: Candidate, earlier: readonly Candidate[]): Candidate {
  if (candidate.dateBasis === 'stated' || candidate.dateBasis === 'relative') return candidate;
  if (candidate.status !== 'talks' && candidate.status !== 'proposed') return candidate;
  const meeting = earlier.find(
    ({ mode, status, parties, sentence, dateBasis }) =>
      mode === 'dialogue' &&
      status === 'talks' &&
      sentence.block === candidate.sentence.block &&
      (dateBasis === 'stated' || dateBasis === 'relative') &&
      candidate.parties.every((code) => parties.includes(code)),
  );
  return meeting ? { ...candidate, date: meeting.date, dateBasis: meeting.dateBasis } : candidate;
}

function codeSentence(context: SentenceContext, earlier: readonly Candidate[]): Candidate[] {
  const { scene, sentence, actors } = context;
  context.deals.push(...earlier.slice(context.deals.length));
  const found = findTriggers(scene, sentence, actors).flatMap((trigger) =>
    trigger.rule.mode === 'barter' ? codeBarter(context, trigger) : codeTrigger(context, trigger),
  );
  const again = found.some(({ mode, inferred }) => mode !== 'dialogue' && inferred === 0)
    ? null
    : codeRemention(context, earlier);
  const composed = completeBarter(context, composeBarter(context, found)).map((candidate) =>
    datedByMeeting(candidate, [...earlier, ...found]),
  );
  const isAnother = ({ inferred, mode, goods }: Candidate) =>
    inferred === 0 ||
    (again !== null && (mode !== again.mode || !goods.some((good) => again.goods.includes(good))));
  return again ? [...composed.filter(isAnother), again] : composed;
}

/** Finds the events of one article: every trigger of every sentence, then one event for each fact. */
export function codeArticle(source: SourceArticle, lexicon: Lexicon): CodedArticle {
  const scene = readScene(source, lexicon);
  const candidates: Candidate[] = [];
  let empty = 0;
  const speakers = new Speakers(scene);
  const calendar = new Calendar(scene, speakers);
  for (const context of contextsOf(scene, speakers, calendar)) {
    const found = isCoded(context) ? codeSentence(context, candidates) : [];
    if (found.length === 0) empty++;
    candidates.push(...found);
  }
  const events = tellAround(scene, calendar, speakers, mergeWithin(scene, candidates));
  return {
    source,
    events,
    sentences: scene.sentences.length,
    dropped: { 'sentence without an event': empty },
  };
}

/** The candidates of one text before merging: for tests of rules. */
export function codeCandidates(source: SourceArticle, lexicon: Lexicon): Candidate[] {
  const scene = readScene(source, lexicon);
  return [...contextsOf(scene)].flatMap((context) => codeSentence(context, []));
}
