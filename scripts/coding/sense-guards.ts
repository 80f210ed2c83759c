import type { SentenceContext } from './context.js';
import { classAt, lowerAt } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** How many sentences back in a paragraph a signing makes what "will" be done agreed. */
const SIGNING_BACK = 3;

/** True when the paragraph told a signing just before, or the sentence says "under the". */
export function isSigned({ scene, sentence }: SentenceContext): boolean {
  const text = scene.source.text.slice(sentence.start, sentence.end);
  if (
    /\b[Uu]nder the (?:\w+ )?(?:first|second|third|other|memorandum|contract|agreement|deal|accord|document|plan|paper|terms|pact|protocol)\b/.test(
      text,
    )
  )
    return true;
  return scene.sentences
    .slice(Math.max(0, sentence.index - SIGNING_BACK), sentence.index)
    .some(
      (before) =>
        before.block === sentence.block &&
        before.kind !== 'title' &&
        /\b(?:signed|inked|concluded|initialled|agreed on|put their names)\b/.test(
          scene.source.text.slice(before.start, before.end),
        ) &&
        !/\b(?:no|not|never|nothing)\b[^.]{0,20}\bsigned\b/i.test(
          scene.source.text.slice(before.start, before.end),
        ),
    );
}

/** True when somebody stands right behind "received": an official, a delegation, a title, or a name. */
export function receivesPerson(
  { scene, sentence, goods }: SentenceContext,
  { first, last, passive }: Trigger,
): boolean {
  const [from, to] = passive
    ? [Math.max(sentence.first, first - 10), first]
    : [last, Math.min(sentence.last, last + 7)];
  if (goods.some((good) => good.first >= from && good.last <= to && !good.modifies)) return false;
  for (let at = from; at < to; at++)
    if (
      classAt(scene, at) & WORD.person &&
      !/^(?:team|group|mission|chief|head|managers)$/.test(lowerAt(scene, at))
    )
      return true;
  return sentence.names.some(
    (name) => name.first >= from && name.first < to && name.values.some(({ kind }) => kind === 'office'),
  );
}

/** "Will teach mechanics to overhaul the engines": what is taught is not done. */
export function isTaught({ scene }: SentenceContext, { from, first }: Trigger): boolean {
  if (lowerAt(scene, first - 1) !== 'to') return false;
  for (let at = first - 2; at >= from && at >= first - 14; at--)
    if (/^(?:teach|teaches|taught|teaching|train|trains|trained)$/.test(lowerAt(scene, at))) return true;
  return false;
}

/** A summit named as the place of a signing is no meeting of its own. */
export function signs({ scene, sentence }: SentenceContext, { first }: Trigger): boolean {
  const signing = sentence.acts.some(
    ({ first: at, values }) =>
      /^(?:signed|sign|signing|inked)$/.test(lowerAt(scene, at)) && values.some(({ kind }) => kind === 'cue'),
  );
  return signing || /^(?:margins|sidelines|fringes)$/.test(lowerAt(scene, first - 3));
}

/** "A company that overhauls plants" says what it is, not what it does for whom. */
export const isDescription = ({ scene }: SentenceContext, { first, part }: Trigger) =>
  part === 'verb' && /^(?:that|which|who)$/.test(lowerAt(scene, first - 1));
