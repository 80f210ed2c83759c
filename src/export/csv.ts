import type { Article, CoopEvent, Leg, Money, Quantity } from '../dataset/schema.js';

/** Signs with which a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Stands for what one of several reports does not state; a report alone leaves the cell empty. */
const NOT_STATED = 'not stated';

/** A field of RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvField(value: string): string {
  const defused = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

const amount = (given: Quantity | Money) =>
  `${String(given.amount)} ${'currency' in given ? given.currency : given.unit}`;

const legInWords = ({ from, to, goods, quantity, value }: Leg) => {
  const amounts = [quantity, value].flatMap((each) => (each ? amount(each) : []));
  return `${from}>${to}: ${[...goods, ...amounts].join(', ')}`.trim();
};

/** One line for each report, in the order of the quotes; an empty cell when none states it. */
function perReport(pieces: readonly (string | null)[]): string {
  if (pieces.every((piece) => !piece)) return '';
  return pieces.map((piece) => piece?.replace(/\s+/gu, ' ').trim() ?? NOT_STATED).join('\n');
}

type Column = readonly [
  head: string,
  of: (event: CoopEvent, articles: readonly (Article | undefined)[]) => string,
];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date ?? ''],
  ['date_basis', ({ dateBasis }) => dateBasis],
  ['mode', ({ mode }) => mode],
  ['status', ({ status }) => status],
  ['parties', ({ parties }) => parties.join(' ')],
  ['sectors', ({ sectors }) => sectors.join(' ')],
  ['goods', ({ goods }) => goods.join(' ')],
  ['legs', ({ legs }) => legs.map(legInWords).join('; ')],
  ['place', ({ place }) => place ?? ''],
  ['said_by', ({ saidBy }) => saidBy?.join('; ') ?? ''],
  ['reports', ({ evidence }) => String(new Set(evidence.map(({ article }) => article)).size)],
  ['confidence', ({ confidence }) => String(confidence)],
  ['quote', ({ evidence }) => perReport(evidence.map(({ exact }) => exact))],
  ['article_title', (_, articles) => perReport(articles.map((article) => article?.title ?? null))],
  ['outlet', (_, articles) => perReport(articles.map((article) => article?.outlet ?? null))],
  ['published', (_, articles) => perReport(articles.map((article) => article?.published ?? null))],
  ['url', (_, articles) => perReport(articles.map((article) => article?.url ?? null))],
];

/**
 * The events as comma-separated values (RFC 4180, lines end in CR LF, no byte order mark): a line of heads, then one row for each
 * event with its evidence. Codes are the dataset's own. An event of several quotes holds one line for each in the cells of quote,
 * title, outlet, date and address. A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it,
 * so that no spreadsheet runs it as a formula. No events give the heads alone.
 */
export function csvOf(events: readonly CoopEvent[], articles: readonly Article[]): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = events.map((event) => {
    const cited = event.evidence.map(({ article }) => byId.get(article));
    return COLUMNS.map(([, of]) => csvField(of(event, cited)));
  });
  return [COLUMNS.map(([head]) => head), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
