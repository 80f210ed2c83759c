import type { ActorMention } from './actor-mention.js';
import { lowerAt } from './scene.js';
import type { Scene } from './scene.js';

/** "Its counterpart in Accra": the other country does what the phrase says. */
export function withCounterparts(scene: Scene, actors: readonly ActorMention[]): ActorMention[] {
  const out = [...actors];
  out.forEach((actor, index) => {
    const other = out[index + 1];
    if (actor.how !== 'pronoun' || !actor.attributive || !other || other.first - actor.last > 5) return;
    const isCounterpart = /^counterparts?$/.test(lowerAt(scene, actor.last));
    if (!isCounterpart || !/^(?:in|from|of)$/.test(lowerAt(scene, actor.last + 1))) return;
    out[index] = { ...actor, excluded: true };
    out[index + 1] = { ...other, marker: actor.marker, how: other.how === 'place' ? 'metonym' : other.how };
  });
  return out;
}

const BRANCH = /^(?:factory|plant|subsidiary|branch|mill|refinery|works|arm|office|unit)$/;

/** A company's plant or subsidiary counts for the country where it works. */
export function atItsSite(scene: Scene, actors: readonly ActorMention[]): ActorMention[] {
  return actors.map((actor, index) => {
    const site = actors[index + 1];
    if (actor.how !== 'organisation' || !actor.attributive || !site || site.first - actor.phraseEnd > 3)
      return actor;
    if (
      !BRANCH.test(lowerAt(scene, actor.phraseEnd - 1)) ||
      site.how === 'organisation' ||
      site.how === 'pronoun'
    )
      return actor;
    return /^(?:in|near|at|outside)$/.test(lowerAt(scene, actor.phraseEnd))
      ? { ...actor, codes: site.codes }
      : actor;
  });
}
