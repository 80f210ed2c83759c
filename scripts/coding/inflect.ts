/** Past and participle of irregular verbs in the rule tables. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  freeze: ['froze', 'frozen'],
  rise: ['rose', 'risen'],
  shrink: ['shrank', 'shrunk'],
  undergo: ['underwent', 'undergone'],
  wind: ['wound', 'wound'],
  lose: ['lost', 'lost'],
  leave: ['left', 'left'],
  read: ['read', 'read'],
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forge: ['forged', 'forged'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  lend: ['lent', 'lent'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  overtake: ['overtook', 'overtaken'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  rebuild: ['rebuilt', 'rebuilt'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  string: ['strung', 'strung'],
  swap: ['swapped', 'swapped'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  undertake: ['undertook', 'undertaken'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
  fund: ['funded', 'funded'],
  lie: ['lay', 'lain'],
  seek: ['sought', 'sought'],
  throw: ['threw', 'thrown'],
  upset: ['upset', 'upset'],
  fight: ['fought', 'fought'],
};

/** Verbs of more syllables that double their last consonant all the same. */
const DOUBLING = new Set(
  'barter refit retrofit equip ship swap plan scrap drop stop step cancel fulfil permit commit refer confer transfer outfit'.split(
    ' ',
  ),
);
const NOT_DOUBLING = new Set(['barter']);

/** The forms of one verb, by what they are. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const endsInConsonantY = (word: string) => /[^aeiou]y$/.test(word);

function stem(word: string): string {
  if (NOT_DOUBLING.has(word)) return word;
  if (DOUBLING.has(word) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)) return word + word.slice(-1);
  return word;
}

function regularPast(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  if (endsInConsonantY(word)) return `${word.slice(0, -1)}ied`;
  return `${stem(word)}ed`;
}

function gerundOf(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (word.endsWith('e') && !word.endsWith('ee')) return `${word.slice(0, -1)}ing`;
  return `${stem(word)}ing`;
}

/** The plural of an English noun phrase: its last word takes the ending. */
export function plural(phrase: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(phrase)) return `${phrase}es`;
  if (endsInConsonantY(phrase)) return `${phrase.slice(0, -1)}ies`;
  if (/(?<!i)man$/.test(phrase)) return `${phrase.slice(0, -2)}en`;
  return `${phrase}s`;
}

/** The forms of a verb; only the first word of a phrase (`take over`) is inflected. */
export function verbForms(lemma: string): VerbForms {
  const [first = '', ...rest] = lemma.split(' ');
  const tail = rest.length ? ` ${rest.join(' ')}` : '';
  const dash = first.lastIndexOf('-') + 1;
  const prefix = first.slice(0, dash);
  const word = first.slice(dash);
  const [past, participle] = IRREGULAR[word] ?? [regularPast(word), regularPast(word)];
  const third =
    word === 'be'
      ? 'is'
      : /(?:s|x|z|ch|sh|o)$/.test(word)
        ? `${word}es`
        : endsInConsonantY(word)
          ? `${word.slice(0, -1)}ies`
          : `${word}s`;
  return {
    base: prefix + word + tail,
    third: prefix + third + tail,
    past: prefix + past + tail,
    participle: prefix + participle + tail,
    gerund: prefix + gerundOf(word) + tail,
  };
}
