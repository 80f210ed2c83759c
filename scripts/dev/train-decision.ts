// Learns how to decide what triggers state, and writes scripts/coding/rules/weights.ts: `tsx scripts/dev/train-decision.ts [--check]`
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { contextsOf, isCoded } from '../coding/code-article.js';
import { rankPairs } from '../coding/decide.js';
import type { Question } from '../coding/decide.js';
import { TRIGGER_RULES } from '../coding/rules/triggers.js';
import type { TriggerRule } from '../coding/rules/rows.js';
import type { SourceArticle } from '../corpus/article.js';
import { createLexicon } from '../coding/lexicon.js';
import type { Proposal } from '../coding/pair-cues.js';
import { readSentence } from '../coding/read-sentence.js';
import { readScene } from '../coding/scene.js';
import { runGold } from '../output/read-gold.js';
import type { GoldRun } from '../output/read-gold.js';
import { fitWeights } from './logistic.js';
import type { Example } from './logistic.js';

const L2 = 10;
const LEAST = 3;
const FOLDS = 8;
/**
 * How much an article counts. The rules were tuned on `dev` and `more`, so that what they find there is right more often than
 * elsewhere; `dev` is read by every change and has to stay as it is.
 */
const WEIGHT = { dev: 1.5, more: 0.3, wide: 1 } as const;
const lexicon = createLexicon();

/** A question with the answers of the gold set. */
interface Asked {
  readonly question: Question;
  readonly id: string;
  readonly fold: number;
  readonly weight: number;
  /** True when the sentence is the one that the gold set names for an event of this form. */
  readonly isAnchor: boolean;
  /** Right: true; optional: null. */
  readonly answer: (proposal: Proposal) => boolean | null;
}

const foldOf = (id: string) =>
  Array.from(id).reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7) % FOLDS;

function ask({ gold, source }: GoldRun, weight: number): Asked[] {
  if (!source) return [];
  const events = gold.events.map((event, at) => ({
    mode: event.mode,
    key: [...event.parties].sort().join('+'),
    isRequired: event.optional !== true,
    anchor: gold.anchors[at] ?? null,
  }));
  const scene = readScene(source, lexicon);
  const asked: Asked[] = [];
  for (const context of contextsOf(scene)) {
    if (!isCoded(context)) continue;
    const { start, end } = context.sentence;
    for (const question of readSentence(context).questions) {
      const own = events.filter(({ mode }) => mode === question.trigger.rule.mode);
      const keys = new Set(question.propose().map(({ parties }) => parties.join('+')));
      asked.push({
        question,
        id: gold.id,
        fold: foldOf(gold.id),
        weight,
        isAnchor: own.some(
          ({ anchor, key }) => anchor !== null && keys.has(key) && start <= anchor[0] && anchor[0] < end,
        ),
        answer: ({ parties }) => {
          const told = own.filter(({ key }) => key === parties.join('+'));
          return told.length === 0 ? false : told.some(({ isRequired }) => isRequired) ? true : null;
        },
      });
    }
  }
  return asked;
}

/** One sentence as an article. */
const articleOf = (text: string): SourceArticle => ({
  from: 'rules',
  article: { id: 'rules', title: '', url: null, outlet: null, published: null, language: 'en', words: 1 },
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});

const EXAMPLE_WEIGHT = 0.3;

/** The examples of the rule tables: what the rule finds in its example is right, whatever it is asked of its counter-example is not. */
function askRule({ id, example, counterExample }: TriggerRule): Asked[] {
  const askOf = (text: string, isRight: boolean) =>
    [...contextsOf(readScene(articleOf(text), lexicon))].map(readSentence).flatMap(({ found, questions }) =>
      questions
        .filter(({ trigger }) => trigger.rule.id === id)
        .map((question): Asked => {
          const keys = found.filter(({ rule }) => rule === id).map(({ parties }) => parties.join('+'));
          return {
            question,
            id,
            fold: foldOf(id),
            weight: EXAMPLE_WEIGHT,
            isAnchor: isRight && keys.length > 0,
            answer: ({ parties }) => isRight && keys.includes(parties.join('+')),
          };
        }),
    );
  return [...askOf(example, true), ...askOf(counterExample, false)];
}

const scorer = (weights: ReadonlyMap<string, number>) => (cues: readonly string[]) =>
  cues.reduce((total, cue) => total + (weights.get(cue) ?? 0), 0);

/** Which pair is meant, learnt where an event is stated. */
const fitPairs = (asked: readonly Asked[]) =>
  fitWeights(
    asked
      .filter(({ isAnchor }) => isAnchor)
      .flatMap(({ question, answer, weight }) =>
        question.propose().map((proposal) => ({
          cues: proposal.cues,
          right: answer(proposal) !== false,
          weight,
        })),
      ),
    L2,
    LEAST,
  );

interface Judged {
  readonly asked: Asked;
  readonly proposal: Proposal;
  readonly cues: readonly string[];
  readonly right: boolean | null;
}

const judgedWith = (some: readonly Asked[], pairs: ReadonlyMap<string, number>): Judged[] => {
  const score = scorer(pairs);
  return some.flatMap((asked) =>
    rankPairs(asked.question, ({ cues }) => score(cues)).map(({ proposal, cues }) => ({
      asked,
      proposal,
      cues: [...asked.question.cues, ...cues],
      right: asked.answer(proposal),
    })),
  );
};

/** Every question judged with pair weights that were learnt on other articles. */
const judgedApart = (asked: readonly Asked[]): Judged[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    judgedWith(
      asked.filter((one) => one.fold === fold),
      fitPairs(asked.filter((one) => one.fold !== fold)),
    ),
  ).flat();

const examplesOf = (judged: readonly Judged[]): Example[] =>
  judged.flatMap(({ cues, right, asked }) => (right === null ? [] : [{ cues, right, weight: asked.weight }]));

/** How often odds came true on articles that the weights were not learnt on. */
function report(judged: readonly Judged[]): string {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const score = scorer(
      fitWeights(examplesOf(judged.filter(({ asked }) => asked.fold !== fold)), L2, LEAST),
    );
    return judged
      .filter(({ asked, right }) => asked.fold === fold && right !== null)
      .map(({ cues, right }) => ({ odds: 1 / (1 + Math.exp(-score(cues))), right }));
  }).flat();
  return Array.from({ length: 10 }, (_, low) => {
    const some = scored.filter(({ odds }) => Math.min(9, Math.floor(odds * 10)) === low);
    const right = some.filter((one) => one.right).length;
    const claimed = some.reduce((total, { odds }) => total + odds, 0);
    return `odds 0.${String(low)}  claims ${(claimed / some.length).toFixed(2)}  right ${(right / some.length).toFixed(2)}  ${String(right)}/${String(some.length)}\n`;
  }).join('');
}

const table = (name: string, comment: string, weights: ReadonlyMap<string, number>) =>
  [
    `/** ${comment} */`,
    `export const ${name}: Readonly<Record<string, number>> = {`,
    ...[...weights]
      .map(([cue, weight]) => [cue, Number(weight.toFixed(2))] as const)
      .filter(([, weight]) => weight !== 0)
      .map(([cue, weight]) => `  ${/^[a-z]\w*$/.test(cue) ? cue : `'${cue}'`}: ${String(weight)},`),
    '};',
    '',
  ].join('\n');

const asked: Asked[] = TRIGGER_RULES.flatMap(askRule);
for (const part of ['dev', 'more', 'wide'] as const)
  for (const run of await runGold('test/gold', part, 'seeds')) asked.push(...ask(run, WEIGHT[part]));
const judged = judgedApart(asked);
process.stdout.write(report(judged));
const file = new URL('../coding/rules/weights.ts', import.meta.url);
const text = [
  '// Written by `tsx scripts/dev/train-decision.ts` from the gold set without its final part; not by hand.',
  '',
  table(
    'PAIR_WEIGHTS',
    'What each cue adds to the logarithm of the odds that a pair is meant where an event is stated.',
    fitPairs(asked),
  ),
  table(
    'EVENT_WEIGHTS',
    'What each cue adds to the logarithm of the odds that a trigger states an event of a pair.',
    fitWeights(examplesOf(judged), L2, LEAST),
  ),
].join('\n');
if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== text) process.exitCode = 1;
} else await writeFile(file, text);
