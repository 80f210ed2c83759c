import type { Actor } from '../dataset/schema.js';
import type { Dimension, Section } from '../dataset/taxonomy.js';
import { periodWriter } from './dates.js';
import type { Dates, DatesIn, DateWords } from './dates.js';
import { GOODS_RU } from './goods-ru.js';
import { goodsInWords, goodsWith, unitInWords } from './goods-terms.js';
import { LEXICON_RU, UNITS_RU } from './lexicon-ru.js';
import { partiesInWords, termsOf } from './terms.js';
import type { MoneyCounts, Wording } from './wording.js';

const terms = termsOf('ru', LEXICON_RU, { style: 'short', currency: 'symbol' });
const { number, party, lower, capital } = terms;
const plurals = new Intl.PluralRules('ru');

/** One of the forms `1 событие`, `2 события`, `5 событий`, without the number. */
function form(value: number, [one, few, many]: readonly [string, string, string]): string {
  const rule = plurals.select(value);
  return rule === 'one' ? one : rule === 'many' ? many : few;
}
const count = (value: number, ...forms: [string, string, string]) => `${number(value)} ${form(value, forms)}`;
const events = (value: number) => count(value, 'событие', 'события', 'событий');
/** After a preposition with the genitive: `из 21 события`, `из 22 событий`. */
const ofEvents = (value: number) => count(value, 'события', 'событий', 'событий');

/** Countries whose names take the verb in the plural: США, ОАЭ, islands. */
const PLURAL_PARTIES: readonly Actor[] = 'US AE PH NL MV BS KM SC SB MH MP FK FO KY CK TC VG VI AX'.split(
  ' ',
);
const verb = (code: Actor, one: string, many: string) =>
  `${party(code)} ${PLURAL_PARTIES.includes(code) ? many : one}`;

const unitName = unitInWords(UNITS_RU);
const few = goodsInWords(terms, (left) => `ещё ${count(left, 'товар', 'товара', 'товаров')}`);
const who = partiesInWords(terms, (parties) => count(parties, 'страна', 'страны', 'стран'));
const NO_DATE = 'дата не названа';
const DATE_WORDS: DateWords = {
  locale: 'ru',
  month: 'long',
  about: (said) => `примерно ${said}`,
  uncertain: (said) => `${said} (неточно)`,
  since: (said) => `${said} и далее`,
  until: (said) => `по ${said}`,
  between: (from, to) => `${from} — ${to}`,
  span: (from, to) => `${from}–${to}`,
  persianYears: (years) => `${years} с. х.`,
  persianMonthOfDay: (month) => (month.endsWith('й') ? `${month.slice(0, -1)}я` : `${month}а`),
};

const DIMENSIONS: Readonly<Record<Dimension, readonly [by: string, one: string, few: string, many: string]>> =
  {
    sector: ['отраслям', 'отрасль', 'отрасли', 'отраслей'],
    mode: ['формам', 'форма', 'формы', 'форм'],
    status: ['стадиям', 'стадия', 'стадии', 'стадий'],
    party: ['странам', 'страна', 'страны', 'стран'],
    pair: ['парам стран', 'пара стран', 'пары стран', 'пар стран'],
    outlet: ['изданиям', 'издание', 'издания', 'изданий'],
    year: ['годам', 'год', 'года', 'лет'],
  };
const SECTIONS: Readonly<Record<Section, string>> = {
  B: 'Добыча полезных ископаемых',
  C: 'Обрабатывающая промышленность',
  D: 'Энергетика',
  H: 'Перевозки',
};
const counted = (value: number, by: Dimension) => {
  const [, ...forms] = DIMENSIONS[by];
  return count(value, ...forms);
};
/** Values of a dimension in the middle of a sentence: those that are no names begin small. */
const within = (text: string, by: Dimension) =>
  by === 'sector' || by === 'mode' || by === 'status' ? lower(text) : text;
const crossed = (rows: Dimension, columns: Dimension) =>
  rows === columns ? 'между странами' : `по ${DIMENSIONS[rows][0]} и ${DIMENSIONS[columns][0]}`;

function moneyNote({ currency, stated, other, unstated }: MoneyCounts): string {
  if (currency === null) return 'Ни одна статья не называет суммы: сравнивать нечего';
  const rest = [
    ...(other > 0 ? [`${events(other)} в другой валюте`] : []),
    ...(unstated > 0 ? [`${events(unstated)} без суммы`] : []),
  ];
  const shown = `Суммы в ${currency}, названные для ${ofEvents(stated)}`;
  return rest.length > 0 ? `${shown}. Не показано: ${rest.join(', ')}` : shown;
}

const matrix: Wording['matrix'] = {
  subtitle: ({ rows, columns, measure, money }) => {
    const twice = rows === columns ? '. Каждая пара стоит в строках обеих стран' : '';
    const said =
      measure === 'reports'
        ? 'Число — сколько статей об этом сообщает'
        : 'Число — сколько событий названо в статьях';
    return `Сотрудничество ${crossed(rows, columns)}. ${money ? moneyNote(money) : said}${twice}`;
  },
  heading: ({ rows, columns, parties, events: all, talk, realised }) => {
    if (all === 0) return `Сотрудничество ${crossed(rows, columns)}`;
    if (talk === all) return `${who(parties)}: ${events(all)} — и пока одни разговоры`;
    if (realised === all) return `${who(parties)}: ${events(all)} — и всё уже выполняется или выполнено`;
    const some = (value: number) => (value === 0 ? 'ни одного' : number(value));
    return `${who(parties)}: из ${ofEvents(all)} на стадии разговоров — ${some(talk)}, выполняется или выполнено — ${some(realised)}`;
  },
  events: ({ count: all, status, halted, measure, figure }) => {
    const said = terms.status(status);
    const how = all > 1 && status !== 'halted' ? `самое большее — ${said}` : said;
    const rest = halted && status !== 'halted' ? ', есть и остановленное' : '';
    const reports = measure === 'reports' ? `, статей — ${figure}` : '';
    return `${measure === 'value' ? `названо ${figure}; ` : ''}${events(all)}${reports}, ${how}${rest}`;
  },
  cell: ({ row, column, columns, events: said }) => `${row}, ${within(column, columns)}: ${said}`,
  summary: ({ events: all, rows, count: values, top, figure }) =>
    `${events(all)}, ${counted(values, rows)}. Больше всего — ${figure}: ${within(top, rows)}.`,
  total: 'Всего',
  dimension: (id) => capital(DIMENSIONS[id][1]),
  section: (id) => SECTIONS[id],
  group: ({ name, members }) => `${name}: ${counted(members, 'sector')}`,
  more: (rest) => `+ ещё ${number(rest)}`,
  fewer: 'Свернуть',
  moreOf: ({ row, count: rest }) => `${row}: ещё ${number(rest)}`,
};

const flow: Wording['flow'] = {
  subtitle: 'Кто, что и кому даёт — как сказано в статьях',
  equalWidths: 'Полосы одинаковы: объёмы не названы',
  scaledWidths: 'Чем шире полоса, тем больше названный объём',
  mixedWidths: 'Ширина — это объём, только когда все объёмы названы в одних единицах; иначе полосы одинаковы',
  columns: {
    from: 'От кого',
    to: 'Кому',
    good: 'Товар',
    mode: 'Форма',
    status: 'Стадия',
    amount: 'Объём',
    events: 'События',
  },
  heading: (facts) => {
    if (!facts) return 'Кто, что и кому даёт';
    const { from, to, give, take, talk } = facts;
    if (take.length > 0)
      return `${party(from)} и ${party(to)} ${talk ? 'обсуждают обмен' : 'договорились об обмене'}: в одну сторону — ${few(give)}, в другую — ${few(take)}`;
    return `${party(from)} → ${party(to)}${talk ? ', пока в планах' : ''}: ${few(give)}`;
  },
  gives: (from, to, talk) =>
    talk
      ? `${verb(from, 'может', 'могут')} дать, ${party(to)} — получить`
      : `${verb(from, 'даёт', 'дают')}, ${verb(to, 'получает', 'получают')}`,
  inReturnFor: 'взамен',
  oneWay: 'Вне обмена',
  goodsNotNamed: 'Товары не названы',
  band: ({ from, to, good, mode, status, amount, count: all }) =>
    `${good}: от кого — ${party(from)}, кому — ${party(to)}; ${lower(mode)}, ${status}; ${amount ?? 'объём не назван'}${all > 1 ? `; ${events(all)}` : ''}`,
  summary: ({ exchanges, bands }) =>
    `${count(exchanges, 'обмен', 'обмена', 'обменов')} товарами, всего ${count(bands, 'поток', 'потока', 'потоков')}.`,
  widthsIn: (unit) => `Ширина — это объём (${unitName(unit)}); там, где он так не назван, полосы одинаковы`,
  others: (left) => `Прочие (${number(left)})`,
  bundle: ({ from, to, goods, status, amount, unit, count: all, inReturn }) =>
    [
      `${capital(few(goods))}: от кого — ${who(from)}, кому — ${who(to)}; ${status}`,
      inReturn.length > 0 ? `взамен — ${few(inReturn)}` : '',
      amount ?? '',
      unit !== null ? `объём не назван (${unitName(unit)})` : amount === null ? 'объём не назван' : '',
      all > 1 ? events(all) : '',
    ]
      .filter(Boolean)
      .join('; '),
};

const timeline = ({ date, tick }: Dates, period: ReturnType<typeof periodWriter>): Wording['timeline'] => ({
  subtitle: 'События по датам. Точка — день, полоса — срок подольше, размытый край — открытая граница',
  subtitleUndated: 'События по стадиям. Ни для одного из них дата в статьях не названа',
  tick,
  heading: ({ parties, dated, undated, since, until }) => {
    const all = dated + undated;
    if (all === 0) return 'Что и когда произошло';
    if (dated === 0) return `${who(parties)}: ${events(all)}, и ни одна статья не говорит когда`;
    return [`${who(parties)}: ${events(all)}`, period(since, until)].filter(Boolean).join(', ');
  },
  shelf: 'Дата не названа',
  severalSectors: 'Несколько отраслей',
  severalParties: 'Несколько стран',
  partyLaneNote: 'Событие двух стран стоит в строке той из них, у которой событий меньше',
  earlier: (left) => `раньше: ${number(left)}`,
  later: (left) => `позже: ${number(left)}`,
  zoom: {
    closer: 'Приблизить',
    wider: 'Отдалить',
    whole: 'Показать всё',
    strip: 'Все события по датам',
    since: 'Показано с',
    until: 'Показано по',
    hint: 'Чтобы изменить масштаб, вращайте колесо, удерживая Ctrl или ⌘',
  },
  event: ({ mode, goods, place, parties, codes }) => {
    const what = goods.length > 0 ? few(goods) : place;
    const named = parties.length > 3 ? who(parties) : parties.map(codes ? String : party).join(' — ');
    return `${named && `${named} · `}${mode}${what ? `: ${what}` : ''}`;
  },
  mark: ({ event, parties, status, date: when, expected, reported }) =>
    `${event}. ${who(parties)}; ${status}; ${expected ? 'ожидается: ' : ''}${when === null ? NO_DATE : reported ? `дата сообщения: ${date(when)}` : date(when)}`,
  reported: (when) => `сообщено ${date(when)}`,
  reportedNote: 'Размытие перед днём: это дата сообщения, само событие произошло тогда же или раньше',
  expectedNote: (asOf) => `Только контур: ещё предстояло, когда вышла последняя статья (${date(asOf)})`,
  more: (left) => `и ещё ${number(left)}`,
  cluster: ({ count: all, status, since, until, events: first }) => {
    const rest = all > first.length ? `; и ещё ${number(all - first.length)}` : '';
    return `${events(all)}, ${status}, ${period(since, until) || NO_DATE}. ${first.join('; ')}${rest}`;
  },
  countNote: 'Число на отметке — сколько событий за ней стоит',
  columns: ['Дата', 'Событие', 'Стороны', 'Стадия'],
  summary: ({ dated, undated }) => `Дата названа у ${ofEvents(dated)}, не названа у ${number(undated)}.`,
});

const frame = (period: ReturnType<typeof periodWriter>): Wording['frame'] => ({
  legend: 'Стадия',
  sources: ({ articles, undated, since, until }) => {
    const rest = since !== null && undated > 0 ? `, ${number(undated)} без даты` : '';
    return `${count(articles, 'статья', 'статьи', 'статей')}, ${period(since, until) || 'без даты'}${rest}`;
  },
  evidenceHint: 'За каждой отметкой — цитата: нажмите, чтобы прочесть',
  selected: ({ shown, of, undated }) =>
    `показано ${number(shown)} из ${ofEvents(of)}${undated > 0 ? `, без даты не показано ${number(undated)}` : ''}`,
  table: 'Таблица',
  chart: 'График',
  download: 'Скачать',
  share: 'Скачать, встроить',
  data: 'Данные',
  image: 'Картинка',
  loading: 'Данные загружаются',
  empty: 'Показать нечего: таких событий в статьях нет',
  retry: 'Повторить',
  keys: 'Клавиши со стрелками ведут от отметки к отметке, Enter открывает цитату, Escape закрывает её.',
  events: 'События',
  halted: 'остановлено',
});

const evidence: Wording['evidence'] = {
  title: (mode, status) => `${mode}: ${status}`,
  leg: (from, to, goods) => `${party(from)} → ${party(to)}: ${lower(goods)}`,
  of: (index, total) => `${number(index)} из ${number(total)}`,
  untitled: 'Статья без заголовка',
  openAtSentence: 'открыть на этой фразе',
  reports: 'Сообщений',
  reportCount: (reports, outlets) =>
    outlets > 0 && outlets < reports
      ? `${number(reports)}, ${count(outlets, 'издание', 'издания', 'изданий')}`
      : number(reports),
  otherwise: 'Сообщают и другое',
  haltedSince: 'Сообщается, что остановлено; прежние сообщения могут говорить иное',
  saidBy: 'Кто сказал',
  date: 'Дата',
  place: 'Место',
  goods: 'Товары',
  amounts: 'Объёмы',
  previous: 'Назад',
  next: 'Далее',
  close: 'Закрыть',
  copy: 'Копировать цитату',
  copied: 'Скопировано',
  citation: ({ quote, title, outlet, date: when, url }) =>
    `«${quote}» (${[title, outlet, when].join(', ')})${url && ` ${url}`}`,
};

const errors: Wording['errors'] = {
  title: 'Показать этот график не удалось',
  fetch: (url, reason) => `Не загрузилось ${url}: ${reason}`,
  json: (url, reason) => `По адресу ${url} лежит не JSON: ${reason}`,
  dataset: (url, path, reason) =>
    `${url} — не те данные, которые читает этот график. ${path ? `Место ${path}: ` : ''}${reason}`,
  type: (given, known) => `Графика типа «${given}» нет. Есть такие: ${known.join(', ')}`,
  noData: 'Данные не заданы. Укажите адрес набора данных в src или свойство data',
  code: 'Код этого графика не загрузился',
  attribute: (name, reason) => `Атрибут ${name} не подходит: ${reason}`,
  download: 'Не удалось создать файл',
};

/** Russian with dates in the calendar that `datesIn` says. */
export function wordRussian(datesIn: DatesIn): Wording {
  const dates = datesIn(DATE_WORDS);
  const { calendar, date } = dates;
  const period = periodWriter(dates, DATE_WORDS.between);
  return {
    ...terms,
    ...goodsWith(GOODS_RU, UNITS_RU, terms),
    parties: (codes, mutual) => codes.map(party).join(mutual ? ' ⇄ ' : ', '),
    unstated: { outlet: 'издание не названо', date: NO_DATE, other: 'не сказано' },
    language: 'ru',
    direction: 'ltr',
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
