import type { Candidate } from './candidate.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import { goodIds, isIntangible, isSureInTrade } from './goods.js';
import type { GoodMention } from './goods.js';
import { narrowSectors, codeSectors } from './sectors.js';

/** Wordings that make one delivery the price of another. */
const PRICE =
  /\b(?:in (?:return|exchange|kind|turn|lieu)|by way of (?:payment|settlement|offset|compensation)|(?:as|in) (?:full |part |partial )?(?:payment|settlement|compensation|repayment)|(?:instead of|rather than|not in|without|no) (?:any )?(?:cash|money|dollars|hard currency|foreign currency|invoice)|barter\w*|countertrade|offset|(?:re)?pa(?:y|ys|id|ying) (?:[\w-]+ ){0,5}?(?:in|with|out of)|settl(?:e|es|ed|ing) (?:[\w-]+ ){0,5}?(?:in|with)|work(?:s|ed|ing)? (?:[\w-]+ ){0,6}?off|(?:takes?|took|taken|taking) back|the other way|opposite direction|reverse direction)\b/i;

/** Forms of cooperation that goods may pay for. */
const PAID: ReadonlySet<string> = new Set([
  'supply',
  'construction',
  'maintenance',
  'technology-transfer',
  'finance',
]);

/** How many sentences back the delivery may lie that is paid for. */
const BACK = 2;

/** What the sentence gives besides: goods of trade that are not those paid for. */
function returned({ goods }: SentenceContext, paid: Candidate): GoodMention[] {
  return goods.filter(
    (good) =>
      isSureInTrade(good) &&
      !isIntangible(good.row.id) &&
      !paid.goods.includes(good.row.id) &&
      !good.modifies,
  );
}

/**
 * Makes a barter of a delivery, work or loan whose price the sentence names in goods: "in return, Kenya ships tea", "is being repaid in
 * oil". Takes the deal told in the sentence itself or just before in its paragraph; returns the candidates with the barter in its place.
 */
export function completeBarter(context: SentenceContext, found: readonly Candidate[]): readonly Candidate[] {
  const { scene, sentence, deals } = context;
  if (found.some(({ mode }) => mode === 'barter')) return found;
  if (!PRICE.test(scene.source.text.slice(sentence.start, sentence.end))) return found;
  const before = deals.filter(
    (deal) => deal.sentence.block === sentence.block && sentence.index - deal.sentence.index <= BACK,
  );
  for (const paid of [...found, ...[...before].reverse()]) {
    const [leg] = paid.legs;
    if (!PAID.has(paid.mode) || paid.legs.length !== 1 || !leg || paid.goods.length === 0) continue;
    const goods = returned(context, paid);
    const [first] = goods;
    if (!first) continue;
    const ids = goodIds(goods.filter((good) => good.first - first.first < 12));
    const told = found.includes(paid) ? paid : (found[0] ?? paid);
    const barter: Candidate = {
      ...told,
      rule: 'barter.complete',
      mode: 'barter',
      parties: sortedParties([leg.from, leg.to]),
      legs: [leg, { from: leg.to, to: leg.from, goods: ids }],
      goods: [...new Set([...paid.goods, ...ids])],
      goodMentions: [...paid.goodMentions, ...goods],
      sectors: narrowSectors(
        [...paid.sectors, ...codeSectors('barter', goods, { nearby: [], words: [] })],
        'barter',
      ),
      sentence,
      start: sentence.start,
      end: sentence.end,
      inferred: paid.inferred + (found.includes(paid) ? 0 : 1),
    };
    return [
      barter,
      ...found.filter(
        (other) => other !== paid && !(other.mode === 'supply' && other.goods.some((id) => ids.includes(id))),
      ),
    ];
  }
  return found;
}
