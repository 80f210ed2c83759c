// coop-chart as a contestant of a benchmark of chart libraries; README.md beside this file says how to run it.
// `coop-dist` is the built ESM file that COOP_DIST names: importing it defines the element.
import * as coop from 'coop-dist';

export const name = 'coop-chart';
export const kinds = ['matrix', 'flow', 'timeline'];
export const needsEnv = 'COOP_DIST';
export const shape = 'records';
export const renderer = 'svg';
export const role = 'contestant';
export const shadow = true;
// One canvas stands for all its marks, and a cell of a dense timeline for all its events: `drawn` counts what they hold.
export const marks = {
  matrix: '[data-mark], canvas',
  flow: '[data-mark], canvas',
  timeline: '[data-mark], canvas',
};
export const expect = { matrix: 1, flow: 1, timeline: 1 };

const SECTORS = [
  'agriculture',
  'food',
  'mining',
  'oil-gas',
  'metallurgy',
  'chemicals',
  'pharmaceuticals',
  'textiles',
  'machinery',
  'electronics',
  'automotive',
  'auto-parts',
];
const MODES = [
  'dialogue',
  'agreement',
  'finance',
  'investment',
  'joint-venture',
  'joint-development',
  'technology-transfer',
  'construction',
  'maintenance',
  'supply',
  'barter',
  'market-entry',
];
const STATUSES = ['proposed', 'talks', 'agreed', 'under-way', 'done'];
const STATUS_OF = { active: 'under-way', planned: 'proposed', paused: 'halted', ended: 'done' };
const DAY_MS = 86_400_000;

const article = {
  id: 'a',
  title: 'Records',
  url: null,
  outlet: null,
  published: null,
  language: 'en',
  words: 3,
};
const evidence = [{ article: 'a', exact: 'a record', prefix: '', suffix: '', start: 0, end: 8 }];
const sources = { articles: 1, undated: 1, since: null, until: null, outlets: 0 };
/** `AA`, `AB` … */
const letters = (index) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
const NONE = [];
const SECTOR_LISTS = new Map([...SECTORS, 'other'].map((each) => [each, [each]]));
const event = (id, mode, status, parties, sector, goods = NONE, legs = NONE, date = null) => ({
  id,
  mode,
  status,
  parties,
  sectors: SECTOR_LISTS.get(sector),
  goods,
  legs,
  date,
  dateBasis: date === null ? 'none' : 'stated',
  rule: 'record',
  confidence: 1,
  evidence,
});

/** Cells by sector and form where these suffice, else by country and country. Each row's cells cite the row's event. */
function matrix({ rows, cols, cells }) {
  const few = rows.length <= SECTORS.length && cols.length <= MODES.length;
  const row = (index) => (few ? SECTORS[index] : letters(index));
  const column = (index) => (few ? MODES[index] : letters(index));
  const totals = { row: new Array(rows.length).fill(0), col: new Array(cols.length).fill(0) };
  for (const each of cells) {
    totals.row[each.row] += 1 + Math.round(each.value);
    totals.col[each.col] += 1 + Math.round(each.value);
  }
  const cited = rows.map((_, index) => [`r${index}`]);
  const [rowIds, columnIds] = [rows.map((_, index) => row(index)), cols.map((_, index) => column(index))];
  const axis = (by, ids, sums) => ({
    by,
    ids,
    totals: sums,
  });
  return {
    schema: 'coop-matrix/1',
    sources,
    articles: [article],
    events: rows.map((_, index) =>
      event(`r${index}`, 'supply', 'done', ['AA', 'BB'], SECTORS[index % SECTORS.length]),
    ),
    rows: axis(few ? 'sector' : 'party', rowIds, totals.row),
    columns: axis(few ? 'mode' : 'party', columnIds, totals.col),
    cells: cells.map((each) => {
      const status = STATUS_OF[each.status];
      const count = 1 + Math.round(each.value);
      return {
        row: rowIds[each.row],
        column: columnIds[each.col],
        count,
        status,
        halted: status === 'halted' ? count : 0,
        events: cited[each.row],
      };
    }),
    parties: ['AA', 'BB'],
    counts: { events: cells.length, talk: 0, realised: 0 },
  };
}

/** One event for each record: a supply of one good, with its amount. */
function flow({ countries, goods, records }) {
  const code = new Map(countries.map((each, index) => [each, letters(index)]));
  const good = new Map(goods.map((each, index) => [each, `good-${index + 1}`]));
  return {
    schema: 'coop-dataset/1',
    asOf: null,
    articles: [article],
    events: records.map((each, index) => {
      const [from, to] = [code.get(each.exporter), code.get(each.importer)];
      const goodsOf = [good.get(each.good)];
      const legs = [{ from, to, goods: goodsOf, quantity: { amount: each.value, unit: 't' } }];
      const status = STATUSES[index % STATUSES.length];
      return event(`e${index}`, 'supply', status, [from, to].sort(), 'other', goodsOf, legs);
    }),
    report: { articles: 1, coded: 1, sentences: records.length, dropped: {} },
  };
}

/** Each event with a day or a span of days, by lane. */
function timeline({ events }) {
  const days = new Map();
  const day = (time) => {
    const known = days.get(time);
    if (known !== undefined) return known;
    const text = new Date(Math.floor(time / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
    days.set(time, text);
    return text;
  };
  const parties = ['AA', 'BB'];
  const sorted = events.toSorted((a, b) => a.start - b.start);
  const dates = sorted.map(({ start, end }) => (end === null ? day(start) : `${day(start)}/${day(end)}`));
  const status = ({ id }) => STATUSES[id % STATUSES.length];
  const made = sorted.map((each, index) =>
    event(`e${each.id}`, 'supply', status(each), parties, SECTORS[each.lane], NONE, NONE, dates[index]),
  );
  return {
    schema: 'coop-timeline/1',
    sources,
    articles: [article],
    events: made,
    lanes: SECTORS.filter((_, index) => events.some(({ lane }) => lane === index)),
    entries: sorted.map((each, index) => ({
      event: made[index].id,
      lane: SECTORS[each.lane],
      date: dates[index],
      basis: 'stated',
      status: status(each),
      mode: 'supply',
      parties,
      goods: NONE,
      place: null,
    })),
  };
}

/** The bench's records as JSON that the element takes; what is that already stays as it is. */
export function toCoop(kind, records) {
  if ('schema' in records) return records;
  return { matrix, flow, timeline }[kind](records);
}

/** How many marks the chart must tell that it drew: many small flows, and many events of one time, share a mark by its design. */
const LEAST = {
  matrix: ({ cells }) => (cells.length > 1000 ? cells.length : Math.min(cells.length, 40)),
  flow: ({ events }) => Math.min(events.length, 200),
  timeline: ({ entries }) => Math.min(entries.length, 30),
};

/** Resolves when the element has drawn the data; rejects when it refuses them, or draws too little. */
function drawn(element, json) {
  return new Promise((resolve, reject) => {
    const done = ({ type, detail }) => {
      element.removeEventListener('coop-ready', done);
      element.removeEventListener('coop-error', done);
      if (type === 'coop-error') reject(new Error(`${detail.message} (${detail.path ?? detail.code})`));
      else if (detail.marks < LEAST[element.type](json)) reject(new Error(`only ${detail.marks} marks`));
      else resolve(element);
    };
    element.addEventListener('coop-ready', done);
    element.addEventListener('coop-error', done);
    element.data = json;
  });
}

export function mount(container, kind, data) {
  void coop;
  const element = document.createElement('coop-chart');
  element.type = kind;
  const ready = drawn(element, toCoop(kind, data));
  container.append(element);
  return ready;
}
export const update = (element, data) => drawn(element, toCoop(element.type, data));
export function destroy(element) {
  element.remove();
}
