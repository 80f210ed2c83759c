import { isPersonName, namesPerson, readPhrase, speakerOf } from './speaker-phrases.js';

/** Verbs that report whatever stands behind them. */
const SAY =
  'said|says|told|tells|informed|informs|assured|stated|announced|announces|insisted|insists|explained|explains|recalled|recalls|noted|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|underlined|underlines|underscored|declared|declares|remarked|confirmed|confirms|denied|denies|argued|argues|claimed|admitted|admits|acknowledged|acknowledges|conceded|disclosed|discloses|revealed|reveals|pointed out|points out|mentioned|mentions|warned|warns|made (?:it )?(?:known|clear|public)|let it be known|tweeted|estimated|(?:was|were|is|are|been) (?:also )?quoted(?: \\w+)? (?:as saying|by|as telling)|is reported to have said|specified|clarified|reiterated|reaffirmed|quipped|commented|testified|asserted|affirmed|maintained that|put it|addressed (?:the )?(?:reporters|journalists|the press|the media|newsmen)|briefed|(?:is|are|was|were) (?:pleased|proud|delighted|glad|happy) to (?:announce|report|confirm|inform|share|advise)|(?:did|does|do) (?:say|confirm|add|admit|deny|note|acknowledge|mention)';
/** Verbs that report only with a clause or a quotation behind them. */
const SAY_THAT =
  'added|adds|claims|notes|estimates|reported|reports|proposed|proposes|suggested|suggests|promised|promises|pledged|pledges|indicated|indicates|expects|expected|continued|went on|goes on|observed|hoped|hopes|believes|complained|joked|replied|answered|assured|signalled|signaled|predicted|predicts|forecast|mused|wrote|writes|vowed|recommended|responded|posted|boasted|lamented';
const CLAUSE_BEHIND =
  '(?= (?:that|to reporters|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|in a|in an|at a|how|late|last|this week|earlier)\\b|[,:.] ?["\\u201c\\u2018]?|["\\u201d]|$)';
const VERB = new RegExp(`(?<![\\p{L}-])(?:(${SAY})(?!-|\\p{L})|(?:${SAY_THAT})${CLAUSE_BEHIND})`, 'gu');
/** Verbs that go before their subject: `, said the minister`. */
const BEFORE_SUBJECT =
  /^(?:said|says|added|adds|explained|explains|noted|insisted|insists|stressed|recalled|announced|declared|warned|reported|reports|wrote|writes|admitted|confirmed|remarked|observed|argued|continued|replied|joked|pointed out|estimated|estimates|commented)$/;
const SOURCE =
  /(?<!\p{L})(?:according to|in the words of|as told by|(?:was|were|been|as) (?:also |first )?(?:announced|confirmed|disclosed|revealed|reported|promised|made public|made known)(?: \p{Ll}+){0,4}? by|quoting|quotes|citing|cites|quoted|cited)(?= ["\u201c]?[\p{L}\d])(?! (?:as|by|price|prices)\b) /giu;
/** Every pattern needs one of these words: most sentences have none. */
const REPORTS =
  /\b(?:said|say|says|told|tells|add|adds|added|[Aa]ccording|in the words|quot\w+|cit(?:ed|es|ing)|stat\w+|announc\w+|insist\w+|explain\w*|recall\w*|not(?:ed|es)|stress\w*|emphasi\w+|under(?:lin|scor)\w+|declare\w*|remark\w*|confirm\w*|den(?:ied|ies)|argue\w*|claim\w*|admit\w*|acknowledg\w+|conced\w+|disclos\w+|reveal\w*|point(?:ed|s) out|mention\w*|warn\w*|known|clear|wrote|writes|tweet\w*|estimate\w*|report\w*|propos\w+|suggest\w*|promis\w+|pledg\w+|indicat\w+|expect\w*|continued|went on|goes on|observ\w+|hope[sd]|believes|complain\w*|joked|replied|answered|assured|signal\w+|predict\w*|forecast|mused|wrote|writes|vowed|recommended|responded|posted|reiterated|reaffirmed|clarified|specified|quipped|commented|testified|asserted|affirmed|maintained|boasted|lamented|put it|addressed|briefed|(?:pleased|proud|delighted|glad|happy) to)\b/;

/** Papers that speak for whoever wrote them. */
const PAPERS =
  'statement|communiqu\\u00e9|communique|press release|release|report|readout|note|filing|letter|document|bulletin|notice|disclosure|post|message|article|interview|text|paper';
const PAPER_OF = new RegExp(
  `^(?:an?|the|its|their) (?:[\\w-]+ ){0,2}?(?:${PAPERS}) (?:from|by|of|(?:issued|released|published|put out|signed|posted|seen|carried) by) (.+)$`,
  'iu',
);
const BARE_PAPER = new RegExp(
  `^(?:an?|the|its|their|this|that) (?:[\\w-]+ )?(?:${PAPERS})(?: (?:posted|published|issued|released|put out|carried|made) (?:on|in|public)\\b.*)?$`,
  'iu',
);
const PRONOUN = /^(?:also )?(?:he|she|they|we|I)(?: also| further| then| later| has| had)?$/iu;

/** Words between a subject and its verb. */
const BETWEEN =
  /(?:[ ,]+(?:also|later|then|further|furthermore|again|however|meanwhile|earlier|recently|separately|today|yesterday|jointly|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has|have|had|is|was|were|been|not|never|have also|had also|has also|himself|herself|[a-z]+ly))+$/u;
const TIME =
  '(?:(?:late |early |earlier )?(?:on|in|at|by|during|since|after|before|for) [^,]{2,60}?|yesterday|today|earlier|last (?:week|month|year|night)|this (?:week|month|year))';
const LEADING_TIME = new RegExp(
  `^(?:${TIME}),? (?=(?:the|an?|his|her|its|their|two|three|several|some|one)\\b|\\p{Lu})`,
  'iu',
);
const CUT = /^(?:.* )?(?:but|while|because|whereas|although|though|which|whom|as|that|and that|so) (?=\S)/u;
/** A speaker before "and" is no longer than so many words: more are a clause. */
const MAX_LISTED_WORDS = 5;
/** Bare plurals in a parenthesis speak (", deputies complained,"), these do not. */
const THERE = /^(?:it|this|his|its|hers|theirs|always|besides|others|as)$/;
const WHO = /\bwho\b/;
const FINITE = /(?:^| )(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|does|did)(?= )/;

/** A short name or symbol in brackets. */
const ASIDE = /\s*\([^()]{1,60}\)/gu;
/** Agencies and papers pass on what others said. */
const PRESS =
  /^\p{Lu}{3,6}$|\b(?:agency|news|newspaper|daily|times|post|tribune|herald|gazette|television|radio|broadcaster|reuters|bloomberg|media)\b/iu;

/** What the sentence says about its speaker: a phrase, a word that takes one up, or nothing. */
export type Found = { readonly phrase: string } | { readonly back: 'person' | 'anybody' } | null;

function read(phrase: string): Found {
  const text = phrase.trim();
  if (PRONOUN.test(text)) return { back: 'person' };
  const paper = PAPER_OF.exec(text)?.[1];
  if (paper) return read(readPhrase(paper));
  if (BARE_PAPER.test(text)) return { back: 'anybody' };
  const speaker = speakerOf(text);
  return speaker ? { phrase: speaker } : null;
}

/** The subject before a verb of saying, with its apposition taken out. */
function subjectBefore(left: string): Found {
  const plain = left.replace(ASIDE, '').trimEnd().replace(BETWEEN, '').trimEnd();
  if (/["\u201d\u2019]$/.test(plain)) return null;
  const clause = plain.replace(/^.*(?:["\u201c\u201d;:]|\u2014|\u2013 | - )\s*/su, '');
  const parts = clause.split(/, /);
  const last = (parts.pop() ?? '').trim();
  if (!last.endsWith(',')) {
    const listed = /^and (?=the |its |\p{Lu})/u.test(last)
      ? parts.shift()?.replace(LEADING_TIME, '')
      : undefined;
    const joint = listed && listed.split(' ').length <= MAX_LISTED_WORDS ? speakerOf(listed) : null;
    if (joint) return { phrase: `${joint} ${last}` };
    const phrase = last.replace(LEADING_TIME, '');
    const short = WHO.test(phrase) ? phrase : phrase.replace(CUT, '');
    if (plain !== last && /^\p{Ll}+s$/u.test(short) && !THERE.test(short)) return { phrase: short };
    return FINITE.test(WHO.test(short) ? short.replace(/\bwho .*$/, '') : short) ? null : read(short);
  }
  const apposition = last.slice(0, -1);
  const before = parts.pop()?.replace(LEADING_TIME, '').replace(CUT, '') ?? '';
  if (!before) return null;
  if (isPersonName(apposition)) return { phrase: apposition };
  if (FINITE.test(before) && !/^\p{Lu}/u.test(before)) return null;
  const third = parts.pop();
  return read(before) ?? (third ? read(third.replace(LEADING_TIME, '')) : null);
}

/** What a paper or agency cites is its source; what a person cites only backs his word. */
const speaksForItself = (found: Found) => found !== null && ('back' in found || namesPerson(found.phrase));

/** The speaker that one sentence names itself. */
export function findSpeaker(sentence: string): Found {
  if (!REPORTS.test(sentence)) return null;
  let reporter: Found = null;
  for (const match of sentence.matchAll(VERB)) {
    const left = sentence.slice(0, match.index);
    const right = sentence.slice(match.index + match[0].length);
    const behind = /[,"\u201d\u2019?!]\s*$/.test(left) && BEFORE_SUBJECT.test(match[0]);
    const found =
      (behind && /^ \S/.test(right) ? read(readPhrase(right.trimStart())) : null) ?? subjectBefore(left);
    reporter ??= found;
  }
  for (const match of sentence.matchAll(SOURCE)) {
    const found = read(readPhrase(sentence.slice(match.index + match[0].length)));
    if (!found) continue;
    const passesOn = /^cit/i.test(match[0]) || ('phrase' in found && PRESS.test(found.phrase));
    if (!(reporter && passesOn && speaksForItself(reporter))) return found;
  }
  return reporter;
}
