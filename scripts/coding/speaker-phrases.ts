const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
/** Where the name of a speaker ends and the occasion begins. */
const OCCASION = new RegExp(
  `\\s+(?:(?:late |early |earlier |again )?(?:on|in|at|this|last|until|since|from) (?:late |early |the )?(?:${DAYS}|${MONTHS}|\\d|weekend|week|month|year|same|end of|sidelines)|(?:in|at|during|after|before|following|via|through|over) (?:an?|his|her|its|their|remarks|comments|parliament|response|reply|answer|reference|writing|public|private|talks|the (?:\\w+ )?(?:meeting|ceremony|visit|talks|signing|conference|forum|summit|session|opening|briefing|interview|parliament|statement|report))\\b|(?:yesterday|today|tonight|earlier|later|recently|afterwards|again|too|there|here)\\b|(?:while|when|as|after|before|adding|speaking|asked|without|to (?:reporters|journalists|the press|parliament|state|local|\\p{Lu})|told|tells|said|says|has|had|have|is|are|was|were|will|would|which|that|whose|because|but)\\b).*$`,
  'su',
);
const END =
  /[,;:"\u201c\u201d()[\]?!\u2014]|\u2013 | - |(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Gov|Sen|Prof|Eng|Sgt|Maj|No|\p{Lu}))\.(?=\s|$|["\u201d])/u;
/** Unnamed people are told apart by what is said of them: "people who were in the room". */
const UNNAMED =
  /^(?:(?:an?|one|two|three|four|five|several|some|many|the|senior|local|government|industry|company) )*(?:people|persons?|sources?|officials?|someone|those|traders?|bankers?|diplomats?|executives?|employees|engineers?|workers|residents|dealers?|brokers?)\b/iu;

const PARTICLE =
  '(?:al|el|ul|bin|bint|ben|ibn|de|da|do|dos|del|della|di|du|van|von|der|den|la|le|of|e|y|zu|ter|abu)';
const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'\\u2019-]*\\.?|(?:al|el|ul|an|ad|ar|as)-\\p{Lu}[\\p{L}'\\u2019-]*|O'\\p{Lu}\\p{L}+|d'\\p{Lu}\\p{L}+)";
const PERSON_NAME = new RegExp(`^${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){1,4}$`, 'u');
const TRAILING_NAME = new RegExp(`(?:^| )(${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){0,4})$`, 'u');
const BODY =
  /\b(?:board|bank|ministry|company|agency|corporation|group|authority|council|commission|service|fund|union|association|office|department|institute|television|tv|radio|news|times|post|press|daily|herald|media|wire|gazette|chamber|committee|federation|organi[sz]ation|university|railways?|airlines?|airways|energy|power|motors?|industries|holding|holdings|international|ltd|inc|plc|gmbh|co|corp|administration|customs|kremlin|cabinet|government|parliament|embassy|secretariat|utility|smelter|refiner|refinery|shipyard|builder|operator|regulator|producer|supplier|importer|exporter|airline|carrier|centre|center|works|steel|mining|oil|gas|petroleum|electric|systems|technologies|logistics|shipping|partners|capital|ports?|exchange)$/iu;
const TITLE =
  /\b(?:ministers?|premier|chancellor|president|king|queen|emir|prince|sheikh|ambassador|envoy|consul|governor|mayor|secretary|commissioner|director|chairman|chairwoman|chairperson|chair|chief|head|manager|executive|ceo|cfo|coo|boss|founder|co-founder|owner|partner|spokesman|spokeswoman|spokesperson|spokespeople|official|officer|representative|delegate|delegation|adviser|advisor|aide|deputy|engineer|scientist|trader|banker|broker|dealer|analyst|economist|lawmaker|senator|professor|general|admiral|colonel|commander|captain|farmer|grower|miner|driver|planner|negotiator|diplomat|attache|attach\u00e9|superintendent|foreman|agronomist|veterinarian|doctor|surgeon|dr|mr|mrs|ms|sir|eng|speaker|leader|member|people|source|person|treasurer|controller|inspector|supervisor|organi[sz]er|co-ordinator|coordinator|rector|dean|principal|teacher|instructor|pilot|harbourmaster|stationmaster|architect|accountant|clerk|buyer|exporter|importer|merchant|miller|shipper|lawyer|counsel|undersecretary|under-secretary|vice-president|vice-minister|minister-counsellor)s?\b/iu;
const TITLE_WORD = new RegExp(`^(?:${TITLE.source.slice(2, -2)})$`, 'iu');

/** Things that are announced, never announce. */
const THING =
  /\b(?:deal|agreement|contract|project|plan|move|decision|loan|credit|price|pipeline|purchase|order|sale|visit|tender|scheme|package|programme|program|investment|shipment|delivery|cargo|sum|amount|figure|volume|value|cost|accord|memorandum|protocol|pact|treaty|terms|schedule|law|timetable|arrangement|swap|barter|supply|construction|work|line|plant|unit|ship|vessel|export|import|sanction|measure|step|rise|increase|result|talks|negotiations?|meeting|idea|proposal|offer|design|drawings?|calendar|budget|list|tally|market|demand|trade|turnover|calculation|estimate|one|rest|all|part|both|each|first|second|third|last|former|latter)s?$/iu;
const NOBODY =
  /^(?:no|yes|would|will|it|that|which|this|these|there|what|who|whom|nobody|no one|none|everyone|everything|nothing|as|if|when|where|so|not|to|and|or|but|than|how|why|whether|all|each|in|on|at|by|for|with|from|of|into|under|after|before|since|until|during)\b/iu;
const NO_NAME = new RegExp(
  `^(?:The|An?|No|Yes|Would|Will|Did|Does|Is|Are|Was|Has|Had) |\\b(?:${DAYS}|${MONTHS})$`,
  'u',
);
const CROWD =
  /\b(?:officials?|sources?|diplomats?|traders?|people|executives?|engineers?|authorities|analysts?|ministers?|companies|media|police|television|radio|customs|prosecutors|negotiators|managers|lawmakers|organi[sz]ers|exporters|importers|brokers|dealers|growers|farmers|millers|experts|economists|observers|newspapers?|agencies|figures|data|statistics|records|documents|filings|residents|workers|operators|organisers|spokesmen|bankers|planners|scientists|shippers|both sides|both ministers)\b/iu;
const MAX_WORDS = 16;

/** True when a text is a personal name of two words or more. */
export const isPersonName = (text: string): boolean =>
  PERSON_NAME.test(text) && !BODY.test(text) && !NOBODY.test(text) && !NO_NAME.test(text);

/** The personal name at the end of a phrase, without title ("Minister Jan Novak" gives "Jan Novak"); null when there is none. */
export function bareName(phrase: string): string | null {
  const name = TRAILING_NAME.exec(phrase)?.[1];
  if (!name || BODY.test(name)) return null;
  const words = name.split(' ');
  while (words[0] !== undefined && TITLE_WORD.test(words[0])) words.shift();
  return words.length > 0 ? words.join(' ') : null;
}

/** True when a phrase names a person rather than a body: by an office, or by name and surname. */
export const namesPerson = (phrase: string): boolean =>
  TITLE.test(phrase) || (isPersonName(phrase) && (bareName(phrase) ?? '').includes(' '));

/** The phrase at the head of a text up to where the occasion or the next clause begins; the name when an apposition gives one. */
export function readPhrase(text: string): string {
  const end = END.exec(text);
  const whole = text.slice(0, end?.index ?? text.length).trim();
  const head = UNNAMED.test(whole)
    ? whole.replace(/ (?:on|in) (?:\p{Lu}\p{Ll}+day|\d).*$/u, '')
    : whole.replace(OCCASION, '').replace(/ who\b.*$/u, '');
  if (end?.[0] !== ',' || head.length < whole.length || isPersonName(head)) return head;
  const rest = text.slice(end.index + 1).trimStart();
  const stop = END.exec(rest);
  const apposition = rest
    .slice(0, stop?.index ?? rest.length)
    .trim()
    .replace(OCCASION, '');
  return isPersonName(apposition) && TITLE.test(head) ? apposition : head;
}

/** The part of a phrase that its prepositions describe. */
const headOf = (phrase: string): string =>
  phrase.split(
    / (?:of|with|from|for|between|on|to|in|at|by|about|under|familiar|close|announced|signed) /u,
  )[0] ?? phrase;

const LEADING_NAMES = new RegExp(
  `^(?:The )?((?:\\p{Lu}[\\p{L}'\\u2019-]+ (?:of |for |and )?){0,5}?(?:(?:\\p{Ll}+ ){0,2}?${TITLE.source} )?${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){1,4}),? \\p{Ll}`,
  'u',
);

/** The person with whose title and name, or name and surname, a sentence opens; null when it opens otherwise. */
function openingPerson(sentence: string): string | null {
  const phrase = LEADING_NAMES.exec(sentence)?.[1];
  return phrase && namesPerson(phrase) && (bareName(phrase) ?? '').includes(' ') ? phrase : null;
}

const NAMED_INSIDE = new RegExp(
  `(?<=[ ,\u201c"])(${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){1,3}), (?:who|whose|the|an?|its|head|chief|director|deputy) `,
  'u',
);
const TITLED_INSIDE = new RegExp(
  `(?<=[ ,])((?:[Dd]eputy )?(?:\\p{L}+ )?(?:minister|ambassador|president|chancellor|premier|governor|director|chairman|chairwoman|secretary|spokesman|spokeswoman|manager|envoy|mayor) ${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){1,3})`,
  'iu',
);
const OFFICE_OPENING =
  /^(?:An?|The) ((?:[\p{L}-]+ ){0,2}?(?:official|officer|spokesman|spokeswoman|manager|director|engineer|diplomat|trader|adviser|head|owner|member) (?:of|from|at|in|for) (?:the |its |a )?[\p{L}-]+(?: (?:of|and) [\p{L}-]+)?)/u;

/** Persons whom a sentence brings in, who may be the "he" or "she" of the next: the last is the likeliest. */
export function personsIn(sentence: string): string[] {
  const found = [TITLED_INSIDE.exec(sentence)?.[1], NAMED_INSIDE.exec(sentence)?.[1]].flatMap((phrase) =>
    phrase && isPersonName(bareName(phrase) ?? phrase) ? [phrase] : [],
  );
  const opening = openingPerson(sentence) ?? OFFICE_OPENING.exec(sentence)?.[1];
  return opening ? [...found, opening] : found;
}

/** "Ghana's energy ministry", "Kazakh railway holding": a body or office behind the name of whose it is. */
const isOfSomebody = (text: string): boolean =>
  /^\p{Lu}[\p{L}-]+(?:['\u2019]s|s['\u2019]) \p{Ll}/u.test(text) ||
  (/^\p{Lu}[\p{L}-]+ \p{Ll}/u.test(text) && (BODY.test(headOf(text)) || TITLE.test(headOf(text))));

/** A phrase made fit to stand as a speaker; null when it names nobody who can speak. */
export function speakerOf(phrase: string): string | null {
  const text = phrase
    .replace(/^(?:reporters|journalists)[, ]+/iu, '')
    .replace(/^(?:both|also|even|only) /u, '')
    .replace(/["\u201c\u201d]/gu, '')
    .replace(/[ ,]+$/u, '')
    .replace(/^(?:The|An?) (?=\p{Ll})/u, '')
    .trim();
  if (text.length < 3 || text.split(/\s+/u).length > MAX_WORDS) return null;
  if (NOBODY.test(text) || THING.test(headOf(text)) || !/\p{L}{2}/u.test(text)) return null;
  const named =
    /(?:^| )\p{Lu}/u.test(text.slice(1)) || /^\p{Lu}[\p{L}'\u2019-]+$/u.test(text) || isOfSomebody(text);
  const introduced =
    /^(?:The|An?) /u.test(phrase) ||
    /^(?:the|an?|its|his|her|their|one|two|three|four|five|several|some|another) /iu.test(text);
  return named || introduced || CROWD.test(text) ? text : null;
}
