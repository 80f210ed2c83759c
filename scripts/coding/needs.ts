import type { GoodMention } from './goods.js';
import { isMachine, isSureInTrade, isWork } from './goods.js';
import type { Need } from './rules/rows.js';
import type { Scene, Sentence } from './scene.js';
import { classAt, lowerAt } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

const TOGETHER = new Set(['jointly', 'together', 'joint', 'common', 'co']);
const SELLING = new Set(
  'shop shops store stores dealer dealers dealership dealerships branch branches showroom showrooms outlet outlets retail retailer sales market markets brand brands restaurant restaurants supermarket supermarkets customers franchise representation office offices subsidiary'.split(
    ' ',
  ),
);
const TRAINEES = new Set(
  'engineers technicians students officers sailors pilots cadets drivers dispatchers fitters mechanics welders operators nurses doctors teachers instructors apprentices trainees trainee specialists experts workers farmers staff graduates scientists researchers crew crews controllers inspectors officials civil deckhands seamen seafarers midwives surgeons vets agronomists foresters masters employees personnel men women people youths miners hydrographers surveyors geologists programmers recruits soldiers guards'.split(
    ' ',
  ),
);
const SHARE = new Set('stake stakes share shares cent percent % shareholding equity'.split(' '));
const MONEY = new Set(
  '$ \u20ac \u00a3 \u00a5 million billion bn money dollars euros yen yuan roubles rubles rupees dollar euro funds credit debt loan worth'.split(
    ' ',
  ),
);
const CREDIT = new Set(['credit', 'credits', 'loan', 'loans']);
const KNOW_HOW = new Set([
  'technology',
  'technologies',
  'know',
  'expertise',
  'licence',
  'license',
  'knowledge',
  'blueprints',
  'drawings',
]);
const SIGNED = new Set(
  'sign signs signed signing inked concluded concludes conclude sealed exchanged initialled initialed renewed renew extended prolonged adopted ratified finalising finalizing finalised finalized reached struck clinched landed won secured names awarded'.split(
    ' ',
  ),
);
const TOPIC = new Set(
  'trade trading economic economy cooperation co-operation industry industrial energy investment investments export exports import imports business commerce commercial transport corridor tariff tariffs customs railway rail ports port shipping logistics agriculture finance financial banking technology mining tourism transit oil gas power electricity goods supply supplies production companies project projects partnership market markets infrastructure agreement contract deal vehicle automotive aviation'.split(
    ' ',
  ),
);

function hasWord(scene: Scene, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(lowerAt(scene, at))) return true;
  return false;
}

const PART = /^(?:per ?cent|%|half|third|thirds|quarter|fifth|tenth|majority|minority)$/;
const OF_A_FIRM =
  /^(?:share|shares|stake|company|firm|bank|group|equity|shareholding|venture|subsidiary|operator|maker|producer)$/;

/** True when right behind a verb stands a part of a company: "35 percent of the company", "a quarter of the shares". */
function isShareOf(scene: Scene, { last, to }: Trigger): boolean {
  let part = false;
  for (let at = last; at < Math.min(to, last + 9); at++) {
    const word = lowerAt(scene, at);
    part ||= PART.test(word) || (word === 'cent' && lowerAt(scene, at - 1) === 'per');
    if (part && OF_A_FIRM.test(word)) return true;
    if (!part && at - last > 3) return false;
  }
  return false;
}

/** True when a sum stands behind a verb, and "in" or "into" behind the sum: "put $5 billion into". */
function hasSumInto(scene: Scene, { last, to }: Trigger): boolean {
  let sum = false;
  for (let at = last; at < Math.min(to, last + 16); at++) {
    const word = lowerAt(scene, at);
    sum ||= MONEY.has(word);
    if (/^(?:in|into|on|toward|towards|behind)$/.test(word)) return sum;
    if (/^(?:at|off|to|for)$/.test(word) && !sum) return false;
  }
  return false;
}

const hasPerson = (scene: Scene, from: number, to: number) => {
  for (let at = from; at < to; at++) if (classAt(scene, at) & WORD.person) return true;
  return false;
};

/** True when the clause of a trigger has what its rule needs beside it. */
export function meetsNeed(
  need: Need,
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  goods: readonly GoodMention[],
): boolean {
  const { from, to } = trigger;
  switch (need) {
    case 'good':
      return goods.length > 0;
    case 'work':
      return goods.some(({ row }) => isWork(row.id));
    case 'machine':
      return goods.some(({ row }) => isMachine(row));
    case 'product':
      return goods.some(({ row }) => isMachine(row) && !isWork(row.id));
    case 'money':
      return hasWord(scene, from, to, MONEY);
    case 'sum-into':
      return hasSumInto(scene, trigger);
    case 'know-how':
      return (
        hasWord(scene, trigger.last, Math.min(to, trigger.last + 6), KNOW_HOW) ||
        hasWord(scene, Math.max(from, trigger.first - 4), trigger.first, KNOW_HOW)
      );
    case 'signed':
      return hasWord(scene, sentence.first, sentence.last, SIGNED);
    case 'share':
      return hasWord(scene, from, to, SHARE);
    case 'credit':
      return hasWord(scene, sentence.first, sentence.last, CREDIT);
    case 'share-of':
      return isShareOf(scene, trigger);
    case 'together':
      return hasWord(scene, from, to, TOGETHER);
    case 'trainee':
      return hasWord(scene, from, to, TRAINEES);
    case 'selling':
      return hasWord(scene, from, sentence.last, SELLING);
    case 'person':
      return (
        hasPerson(scene, from, to) ||
        sentence.names.some(
          ({ first, last, values }) =>
            first >= from && last <= to && values.some(({ kind }) => kind === 'office'),
        )
      );
    case 'topic':
      return (
        hasWord(scene, sentence.first, sentence.last, TOPIC) ||
        goods.some(isSureInTrade) ||
        sentence.sectors.length > 0
      );
  }
}
