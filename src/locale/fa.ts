import type { Dimension, Section } from '../dataset/taxonomy.js';
import { periodWriter } from './dates.js';
import type { Dates, DatesIn, DateWords } from './dates.js';
import { GOODS_FA } from './goods-fa.js';
import { goodsInWords, goodsWith, unitInWords } from './goods-terms.js';
import { LEXICON_FA, UNITS_FA } from './lexicon-fa.js';
import { partiesInWords, termsOf } from './terms.js';
import type { MoneyCounts, Wording } from './wording.js';

const terms = termsOf('fa', LEXICON_FA, { style: 'short', currency: 'name' });
const { number, party, list } = terms;

/** After a number Persian has the singular. */
const events = (value: number) => `${number(value)} رویداد`;
const unitName = unitInWords(UNITS_FA);
const few = goodsInWords(terms, (left) => `${number(left)} کالای دیگر`);
const who = partiesInWords(terms, (parties) => `${number(parties)} کشور`);
/** Keeps what may be of another script together (Unicode FSI and PDI). */
const foreign = (text: string) => `\u2068${text}\u2069`;
const NO_DATE = 'بدون تاریخ';
const DATE_WORDS: DateWords = {
  locale: 'fa',
  month: 'long',
  about: (said) => `حدود ${said}`,
  uncertain: (said) => `${said} (نامطمئن)`,
  since: (said) => `از ${said} به بعد`,
  until: (said) => `تا ${said}`,
  between: (from, to) => `${from} تا ${to}`,
  // The mark keeps two bare numbers in the order in which Persian reads them.
  span: (from, to) => `${from}\u200f–${to}`,
  persianYears: (years) => years,
};

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  sector: 'بخش',
  mode: 'شکل',
  status: 'مرحله',
  party: 'کشور',
  pair: 'جفت کشور',
  outlet: 'رسانه',
  year: 'سال',
};
const SECTIONS: Readonly<Record<Section, string>> = {
  B: 'استخراج',
  C: 'صنعت',
  D: 'انرژی',
  H: 'جابه‌جایی',
};
const crossed = (rows: Dimension, columns: Dimension) =>
  rows === columns ? 'میان کشورها' : `به تفکیک ${DIMENSIONS[rows]} و ${DIMENSIONS[columns]}`;

function moneyNote({ currency, stated, other, unstated }: MoneyCounts): string {
  if (currency === null) return 'هیچ مقاله‌ای مبلغی نگفته و چیزی برای مقایسه نیست';
  const rest = [
    ...(other > 0 ? [`${events(other)} با ارز دیگر`] : []),
    ...(unstated > 0 ? [`${events(unstated)} بی‌مبلغ`] : []),
  ];
  const shown = `مبلغ‌ها به ${foreign(currency)} که مقاله‌ها برای ${events(stated)} گفته‌اند`;
  return rest.length > 0 ? `${shown}. نشان داده نشده: ${rest.join('، ')}` : shown;
}

const matrix: Wording['matrix'] = {
  subtitle: ({ rows, columns, measure, money }) => {
    const twice = rows === columns ? '. هر جفت در ردیف هر دو کشور آمده' : '';
    const said =
      measure === 'reports'
        ? 'عدد، شمار مقاله‌هایی است که آن را گزارش کرده‌اند'
        : 'عدد، شمار رویدادهایی است که در مقاله‌ها آمده';
    return `همکاری‌ها ${crossed(rows, columns)}. ${money ? moneyNote(money) : said}${twice}`;
  },
  heading: ({ rows, columns, parties, events: all, talk, realised }) => {
    if (all === 0) return `همکاری ${crossed(rows, columns)}`;
    const told = all === 1 ? 'تنها رویداد گزارش‌شده' : `هر ${events(all)} گزارش‌شده`;
    if (talk === all) return `${who(parties)}: ${told} هنوز در حد حرف است`;
    if (realised === all) return `${who(parties)}: ${told} در حال اجراست یا انجام شده`;
    const words = talk === 0 ? 'هیچ‌یک در حد حرف نمانده' : `${number(talk)} مورد هنوز در حد حرف است`;
    const deeds =
      realised === 0 ? 'هیچ‌یک به اجرا نرسیده' : `${number(realised)} مورد در حال اجراست یا انجام شده`;
    return `${who(parties)}: از ${events(all)} گزارش‌شده، ${words} و ${deeds}`;
  },
  events: ({ count, status, halted, measure, figure }) => {
    const said = terms.status(status);
    const how = count > 1 && status !== 'halted' ? `پیشرفته‌ترین ${said}` : said;
    const rest = halted && status !== 'halted' ? '، دست‌کم یکی متوقف‌شده' : '';
    const reports = measure === 'reports' ? ` در ${figure} مقاله` : '';
    return `${measure === 'value' ? `مبلغ گفته‌شده ${figure}؛ ` : ''}${events(count)}${reports}، ${how}${rest}`;
  },
  cell: ({ row, column, events: said }) => `${row}، ${column}: ${said}`,
  summary: ({ events: all, rows, count, top, figure }) =>
    `${events(all)} در ${number(count)} ${DIMENSIONS[rows]}. بیشترین ${figure} است: ${top}.`,
  total: 'جمع',
  dimension: (id) => DIMENSIONS[id],
  section: (id) => SECTIONS[id],
  group: ({ name, members }) => `${name}: ${number(members)} بخش`,
  more: (rest) => `+ ${number(rest)} مورد دیگر`,
  fewer: 'کمتر',
  moreOf: ({ row, count }) => `${row}: ${number(count)} مورد دیگر`,
};

const flow: Wording['flow'] = {
  subtitle: 'چه کسی به چه کسی چه می‌دهد، چنان‌که در مقاله‌ها آمده',
  equalWidths: 'پهناها برابر است: مقداری گفته نشده',
  scaledWidths: 'هرچه پهن‌تر، مقدار گفته‌شده بیشتر',
  mixedWidths: 'پهنا فقط جایی مقدار است که همه با یک واحد گفته شده باشد؛ وگرنه پهناها برابر است',
  columns: {
    from: 'از',
    to: 'به',
    good: 'کالا',
    mode: 'شکل',
    status: 'مرحله',
    amount: 'مقدار',
    events: 'رویدادها',
  },
  heading: (facts) => {
    if (!facts) return 'چه کسی به چه کسی چه می‌دهد';
    const { from, to, give, take, talk } = facts;
    const pair = list([party(from), party(to)]);
    if (take.length > 0)
      return `${talk ? 'پیشنهاد تهاتر' : 'توافق تهاتر'} میان ${pair}: ${few(give)} در برابر ${few(take)}`;
    return `${few(give)}: آنچه ${party(from)} ${talk ? `می‌تواند به ${party(to)} بدهد` : `به ${party(to)} می‌دهد`}`;
  },
  gives: (from, to, talk) =>
    talk ? `${party(from)} می‌تواند به ${party(to)} بدهد` : `${party(from)} به ${party(to)} می‌دهد`,
  inReturnFor: 'در برابر',
  oneWay: 'بیرون از تهاتر',
  goodsNotNamed: 'کالا نام برده نشده',
  band: ({ from, to, good, mode, status, amount, count }) =>
    `${good}، از ${party(from)} به ${party(to)}: ${mode}، ${status}؛ ${amount ?? 'مقدار گفته نشده'}${count > 1 ? `؛ ${events(count)}` : ''}`,
  summary: ({ exchanges, bands }) => `${number(exchanges)} مبادلهٔ کالا، در مجموع ${number(bands)} جریان.`,
  widthsIn: (unit) =>
    `پهنا مقدار است به ${foreign(unitName(unit))}؛ جایی که به این واحد گفته نشده، پهناها برابر است`,
  others: (left) => `دیگران (${number(left)})`,
  bundle: ({ from, to, goods, status, amount, unit, count, inReturn }) =>
    [
      `${few(goods)}، از ${who(from)} به ${who(to)}: ${status}`,
      inReturn.length > 0 ? `در برابر ${few(inReturn)}` : '',
      amount ?? '',
      unit !== null
        ? `مقدار به ${foreign(unitName(unit))} گفته نشده`
        : amount === null
          ? 'مقدار گفته نشده'
          : '',
      count > 1 ? events(count) : '',
    ]
      .filter(Boolean)
      .join('؛ '),
};

const timeline = ({ date, tick }: Dates, period: ReturnType<typeof periodWriter>): Wording['timeline'] => ({
  subtitle: 'رویدادها به ترتیب تاریخ. نقطه یک روز است، میله زمانی بلندتر و لبهٔ محو پایانی باز',
  subtitleUndated: 'رویدادها به ترتیب پیشرفت. مقاله‌ها برای هیچ‌یک تاریخی نگفته‌اند',
  tick,
  heading: ({ parties, dated, undated, since, until }) => {
    const all = dated + undated;
    if (all === 0) return 'چه شد و کی';
    if (dated === 0) return `${who(parties)}: ${events(all)}، و هیچ مقاله‌ای تاریخ آن را نمی‌گوید`;
    return [`${who(parties)}: ${events(all)} گزارش‌شده`, period(since, until)].filter(Boolean).join('، ');
  },
  shelf: 'تاریخ گفته نشده',
  severalSectors: 'چند بخش',
  severalParties: 'چند کشور',
  partyLaneNote: 'رویداد دو کشور در ردیف کشوری می‌آید که رویدادهای کمتری دارد',
  earlier: (left) => `${number(left)} رویداد پیش‌تر`,
  later: (left) => `${number(left)} رویداد پس از آن`,
  zoom: {
    closer: 'بزرگ‌نمایی',
    wider: 'کوچک‌نمایی',
    whole: 'نمایش همه',
    strip: 'همهٔ رویدادها به ترتیب تاریخ',
    since: 'نمایش از',
    until: 'نمایش تا',
    hint: 'برای بزرگ‌نمایی، کلید Ctrl یا ⌘ را نگه دارید و چرخ ماوس را بچرخانید',
  },
  event: ({ mode, goods, place, parties, codes }) => {
    const what = goods.length > 0 ? few(goods) : place;
    const named = parties.length > 3 ? who(parties) : parties.map(codes ? String : party).join('–');
    return `${named && `${named} · `}${mode}${what ? `: ${what}` : ''}`;
  },
  mark: ({ event, parties, status, date: when, expected, reported }) =>
    `${event}. ${who(parties)}؛ ${status}؛ ${expected ? 'در پیش: ' : ''}${when === null ? NO_DATE : reported ? `گزارش‌شده در ${date(when)}` : date(when)}`,
  reported: (when) => `گزارش‌شده در ${date(when)}`,
  reportedNote: 'محو بودن پیش از روز یعنی آن روزِ گزارش است؛ رویداد همان روز یا پیش از آن بوده',
  expectedNote: (asOf) =>
    `نشانه‌های توخالی هنگام انتشار تازه‌ترین مقاله (${date(asOf)}) هنوز در پیش بوده‌اند`,
  more: (left) => `و ${number(left)} مورد دیگر`,
  cluster: ({ count, status, since, until, events: first }) => {
    const rest = count > first.length ? `؛ و ${number(count - first.length)} مورد دیگر` : '';
    return `${events(count)}، ${status}، ${period(since, until) || NO_DATE}. ${first.join('؛ ')}${rest}`;
  },
  countNote: 'عدد روی نشانه یعنی شمار رویدادهای آن',
  columns: ['تاریخ', 'رویداد', 'طرف‌ها', 'مرحله'],
  summary: ({ dated, undated }) => `${events(dated)} تاریخ دارد و ${number(undated)} مورد ندارد.`,
});

const frame = (period: ReturnType<typeof periodWriter>): Wording['frame'] => ({
  legend: 'مرحله',
  sources: ({ articles, undated, since, until }) => {
    const rest = since !== null && undated > 0 ? `، ${number(undated)} مقاله بدون تاریخ` : '';
    return `${number(articles)} مقاله، ${period(since, until) || NO_DATE}${rest}`;
  },
  evidenceHint: 'هر نشانه جمله‌ای را که بر پایهٔ آن است باز می‌کند',
  selected: ({ shown, of, undated }) =>
    `${number(shown)} از ${events(of)} نمایش داده شده${undated > 0 ? `، ${number(undated)} رویداد بی‌تاریخ کنار گذاشته شده` : ''}`,
  table: 'جدول',
  chart: 'نمودار',
  download: 'دریافت',
  share: 'دریافت و جاسازی',
  data: 'داده‌ها',
  image: 'تصویر',
  loading: 'داده‌ها بار می‌شود',
  empty: 'چیزی برای نمایش نیست: در مقاله‌ها چنین رویدادی نیامده',
  retry: 'تلاش دوباره',
  keys: 'با کلیدهای جهت‌دار از نشانه‌ای به نشانهٔ دیگر بروید؛ Enter جمله را باز می‌کند و Escape آن را می‌بندد.',
  events: 'رویدادها',
  halted: 'متوقف‌شده',
});

const evidence: Wording['evidence'] = {
  title: (mode, status) => `${mode}، ${status}`,
  leg: (from, to, goods) => `${party(from)} ← ${party(to)}: ${goods}`,
  of: (index, total) => `${number(index)} از ${number(total)}`,
  untitled: 'مقالهٔ بی‌عنوان',
  openAtSentence: 'باز کردن در محل جمله',
  reports: 'گزارش‌ها',
  reportCount: (reports, outlets) =>
    outlets > 0 && outlets < reports ? `${number(reports)}، از ${number(outlets)} رسانه` : number(reports),
  otherwise: 'روایت دیگر',
  haltedSince: 'گفته شده که متوقف شده؛ گزارش‌های پیش‌تر شاید جز این بگویند',
  saidBy: 'به گفتهٔ',
  date: 'تاریخ',
  place: 'جا',
  goods: 'کالاها',
  amounts: 'مقدارها',
  previous: 'قبلی',
  next: 'بعدی',
  close: 'بستن',
  copy: 'رونوشت از نقل‌قول',
  copied: 'رونوشت برداشته شد',
  citation: ({ quote, title, outlet, date: when, url }) =>
    `«${quote}» (${[title, outlet, when].map(foreign).join('، ')})${url && ` ${foreign(url)}`}`,
};

const errors: Wording['errors'] = {
  title: 'این نمودار را نمی‌توان نشان داد',
  fetch: (url, reason) => `${foreign(url)} بار نشد: ${foreign(reason)}`,
  json: (url, reason) => `${foreign(url)} قالب درست JSON ندارد: ${foreign(reason)}`,
  dataset: (url, path, reason) =>
    `${foreign(url)} داده‌ای نیست که این نمودار بخواند. ${path ? `در ${foreign(path)}: ` : ''}${foreign(reason)}`,
  type: (given, known) => `نموداری از نوع «${foreign(given)}» نیست. نوع‌ها: ${known.map(foreign).join('، ')}`,
  noData: 'داده‌ای داده نشده. نشانی مجموعه‌داده را در src بگذارید یا ویژگی data را مقدار دهید',
  code: 'کد این نمودار بار نشد',
  attribute: (name, reason) => `مقدار ویژگی ${foreign(name)} پذیرفته نیست: ${foreign(reason)}`,
  download: 'پرونده ساخته نشد',
};

/** Persian with dates in the calendar that `datesIn` says. */
export function wordPersian(datesIn: DatesIn): Wording {
  const dates = datesIn(DATE_WORDS);
  const { calendar, date } = dates;
  const period = periodWriter(dates, DATE_WORDS.between);
  return {
    ...terms,
    ...goodsWith(GOODS_FA, UNITS_FA, terms),
    parties: (codes, mutual) => codes.map(party).join(mutual ? ' ⇄ ' : '، '),
    unstated: { outlet: 'رسانه نامعلوم', date: NO_DATE, other: 'گفته نشده' },
    language: 'fa',
    direction: 'rtl',
    calendar,
    date,
    matrix,
    flow,
    timeline: timeline(dates, period),
    frame: frame(period),
    evidence,
    errors,
  };
}
