const SPEECH =
  '(?:said|says|told|added|announced|stated|noted|insisted|explained|confirmed|mentioned|indicated|recalled|wrote|stressed|emphasi[sz]ed|declared|reported|admitted|warned)';
const NAME = "(?:\\p{Lu}[\\p{L}.'\\u2019-]+(?:,? (?:of|for|the|and|de|al|bin|van|von) )?(?: ?))";
const BEHIND = new RegExp(`[,\\u201d"] ?${SPEECH} ((?:the |an? )?[^,.;\\u201c"]{3,90})`, 'u');
const ACCORDING = /\baccording to ((?:the |an? )?[^,.;"\u201c]{3,80})/iu;
const BEFORE_COMMA = new RegExp(
  `, ((?:the |an? )?[^,.;"\\u201c\\u201d]{3,110}?(?:, [^,.;]{3,80},)?) ${SPEECH}(?=[,. ]|$)`,
  'u',
);
const OPENING = new RegExp(
  `^["\\u201c]?((?:The |An? )?(?:[^,.;"\\u201c\\u201d]|, \\p{Lu}[^,.;]*,){3,110}?),? (?:also )?${SPEECH} `,
  'u',
);
/** Every pattern needs one of these words: most sentences have none. */
const REPORTS = new RegExp(`\\b(?:${SPEECH}|[Aa]ccording to)\\b`);
const MAX_SPEAKER_WORDS = 16;

/** True when a phrase names somebody: a name, or a title with its article. */
const isSpeaker = (phrase: string): boolean =>
  phrase.split(/\s+/).length <= MAX_SPEAKER_WORDS &&
  (new RegExp(NAME, 'u').test(phrase) || /^(?:the|an?) /i.test(phrase)) &&
  !/^(?:it|he|she|they|that|which|this)\b/i.test(phrase);

const tidy = (phrase: string): string =>
  phrase
    .replace(/^(?:reporters|journalists)[, ]+/i, '')
    .replace(
      /\s+(?:on|late|early|in) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/u,
      '',
    )
    .replace(/,$/, '')
    .trim();

/** Who a sentence reports as saying so, as the text names them; empty when the writer vouches. */
export function findSpeakers(sentence: string): string[] {
  if (!REPORTS.test(sentence)) return [];
  for (const pattern of [BEHIND, ACCORDING, BEFORE_COMMA, OPENING]) {
    const phrase = tidy(pattern.exec(sentence)?.[1] ?? '');
    if (phrase && isSpeaker(phrase)) return [phrase];
  }
  return [];
}
