import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actor-mention.js';
import type { CueEffect } from './rules/rows.js';
import type { Scene, Sentence } from './scene.js';

/** The first sentences of the body: what an article is about is told there. */
const LEDE_SENTENCES = 2;

/** How much each country is spoken of in an article. */
export interface ArticleProfile {
  /** Place of a country among all, by the number of paragraphs that name it: 0 for the one named most. */
  readonly rank: ReadonlyMap<Actor, number>;
  /** Share of a country in all paragraphs that name one. */
  readonly share: ReadonlyMap<Actor, number>;
  readonly inTitle: ReadonlySet<Actor>;
  readonly inLede: ReadonlySet<Actor>;
  /** Index of the first sentence of the body, and the number of sentences in it. */
  readonly first: number;
  readonly length: number;
  /** What the article as a whole is like: how much of it denies, supposes or speaks of other subjects. */
  readonly cues: readonly string[];
}

const isBody = ({ kind }: Sentence) => kind === 'paragraph' || kind === 'item';

/** The countries that names of a sentence stand for; press and international bodies stand for none. */
function codesNamed({ names }: Sentence): Actor[] {
  const codes: Actor[] = [];
  for (const { values } of names) {
    const [value] = values;
    if (value?.kind === 'country') codes.push(value.code);
    else if (value?.kind === 'organisation' && value.row.country && value.row.kind !== 'press')
      codes.push(value.row.country);
  }
  return codes;
}

const LEVELS = 5;
const PER = 20;

/** How many of twenty sentences hold a cue of some kind, up to five. */
function levelOf(body: readonly Sentence[], effects: readonly CueEffect[]): string {
  const told = body.filter(({ acts }) =>
    acts.some(({ values }) =>
      values.some((value) => value.kind === 'cue' && effects.includes(value.rule.effect)),
    ),
  ).length;
  return String(Math.min(LEVELS, Math.floor((PER * told) / Math.max(1, body.length))));
}

/** Counts the countries of an article by the paragraphs that name them. */
export function profileOf({ sentences }: Scene): ArticleProfile {
  const blocks = new Map<Actor, Set<number>>();
  const inTitle = new Set<Actor>();
  const inLede = new Set<Actor>();
  const body = sentences.filter(isBody);
  const first = body[0]?.index ?? 0;
  for (const sentence of sentences)
    for (const code of codesNamed(sentence)) {
      const known = blocks.get(code) ?? new Set();
      blocks.set(code, known.add(sentence.block));
      if (sentence.kind === 'title') inTitle.add(code);
      if (isBody(sentence) && sentence.index < first + LEDE_SENTENCES) inLede.add(code);
    }
  const ranked = [...blocks].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const total = ranked.reduce((sum, [, set]) => sum + set.size, 0);
  return {
    rank: new Map(ranked.map(([code], at) => [code, at])),
    share: new Map(ranked.map(([code, set]) => [code, set.size / total])),
    inTitle,
    inLede,
    first,
    length: body.length,
    cues: [
      `article denies ${levelOf(body, ['denied', 'hypothetical'])}`,
      `article off topic ${levelOf(body, ['off-topic'])}`,
    ],
  };
}

/** Where each country was named last, and which were named together, up to the sentence that is read. */
export class Trail {
  readonly #last = new Map<Actor, Sentence>();
  readonly #together = new Set<string>();

  /** Adds the countries that a sentence names; "it" and "both sides" name none. */
  add(sentence: Sentence, actors: readonly ActorMention[]): void {
    const codes = new Set(
      actors
        .filter(({ how }) => how !== 'pronoun' && how !== 'pair' && how !== 'group')
        .flatMap((actor) => actor.codes),
    );
    for (const code of codes) {
      this.#last.set(code, sentence);
      for (const other of codes) if (code < other) this.#together.add(`${code}+${other}`);
    }
  }

  /** The sentence that named a country last, or undefined. */
  last(code: Actor): Sentence | undefined {
    return this.#last.get(code);
  }

  /** True when one sentence before named both. */
  saw(a: Actor, b: Actor): boolean {
    return this.#together.has(a < b ? `${a}+${b}` : `${b}+${a}`);
  }

  /** The countries named in the last sentences before `index`, the newest first. */
  recent(index: number, reach: number): Actor[] {
    return [...this.#last]
      .filter(([, sentence]) => index - sentence.index <= reach)
      .sort((a, b) => b[1].index - a[1].index)
      .map(([code]) => code);
  }

  /** How many countries other than these two were named after `code`. */
  newer(code: Actor, other: Actor): number {
    const since = this.#last.get(code)?.index ?? -1;
    let count = 0;
    for (const [name, { index }] of this.#last) if (name !== code && name !== other && index > since) count++;
    return count;
  }
}
