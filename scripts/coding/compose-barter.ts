import type { Candidate, CandidateLeg } from './candidate.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import { narrowSectors } from './sectors.js';

/** Forms of cooperation that may be one side of a barter. */
const SIDES: ReadonlySet<string> = new Set(['supply', 'construction', 'technology-transfer', 'maintenance']);

const sameGoods = (a: readonly string[], b: readonly string[]) => a.some((good) => b.includes(good));

/** True when two deliveries answer each other: they go opposite ways, or the second passes on what the first brought. */
function answers(a: CandidateLeg, b: CandidateLeg): boolean {
  if (a.from === b.to && a.to === b.from) return !sameGoods(a.goods, b.goods);
  return a.to === b.from && a.from !== b.to && sameGoods(a.goods, b.goods);
}

/** True when the paragraph, its heading or the title speaks of a swap. */
export function speaksOfBarter({ scene, sentence }: SentenceContext): boolean {
  return scene.sentences.some(
    (other) =>
      (other.block === sentence.block || other.block === sentence.block - 1 || other.kind === 'title') &&
      (other.acts.some(({ values }) =>
        values.some(
          (value) =>
            value.kind === 'trigger' && value.rule.mode === 'barter' && value.rule.id !== 'barter.pay',
        ),
      ) ||
        (other.kind === 'heading' &&
          other.things.length >= 2 &&
          / for /.test(scene.source.text.slice(other.start, other.end)))),
  );
}

/** Makes one barter of two deliveries in one sentence that answer each other, where the text speaks of a swap. */
export function composeBarter(context: SentenceContext, candidates: readonly Candidate[]): Candidate[] {
  const before = context.deals.filter(
    (other) =>
      other.sentence.index === context.sentence.index - 1 && other.sentence.block === context.sentence.block,
  );
  const supplies = [...before, ...candidates].filter(
    ({ mode, legs, goods }) => SIDES.has(mode) && legs.length === 1 && goods.length > 0,
  );
  for (const first of supplies)
    for (const second of supplies) {
      const [a, b] = [first.legs[0], second.legs[0]];
      if (
        first === second ||
        first.trigger >= second.trigger ||
        !candidates.includes(second) ||
        (!candidates.includes(first) && first.mode !== 'supply' && second.mode !== 'supply') ||
        !a ||
        !b ||
        !answers(a, b) ||
        !speaksOfBarter(context)
      )
        continue;
      const goods = [...new Set([...a.goods, ...b.goods])];
      const barter: Candidate = {
        ...first,
        rule: 'barter.compose',
        mode: 'barter',
        parties: sortedParties([a.from, a.to, b.from, b.to]),
        legs: [a, b],
        goods,
        goodMentions: [...first.goodMentions, ...second.goodMentions],
        sectors: narrowSectors([...first.sectors, ...second.sectors], 'barter'),
        inferred: first.inferred + second.inferred,
      };
      return [barter, ...candidates.filter((other) => other !== first && other !== second)];
    }
  return [...candidates];
}
