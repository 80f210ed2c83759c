/** Words that the generated articles are made of: no text of anybody, and as many different events as combinations. */
const COUNTRIES =
  'Kenya Pakistan Vietnam Brazil Egypt Turkey Iran Russia India Indonesia Ghana Peru Poland Chile Oman Kazakhstan'.split(
    ' ',
  );
const GOODS =
  'wheat rice tea steel aluminium tractors turbines fertiliser copper coal cement locomotives'.split(' ');
const ACTS = [
  (a: string, b: string, good: string, year: string) => `${a} agreed to supply ${b} with ${good} in ${year}.`,
  (a: string, b: string, good: string, year: string) =>
    `${b} imported ${good} from ${a} in ${year}, the ministry said.`,
  (a: string, b: string, good: string) => `${a} and ${b} are discussing a barter of ${good} for medicines.`,
  (a: string, b: string) => `The ministers of ${a} and ${b} met to discuss cooperation in transport.`,
  (a: string, b: string, good: string) =>
    `${a} suspended exports of ${good} to ${b} after the harvest failed.`,
];
const FILLERS = [
  'The harbour office counted the ships of the morning and closed its books before noon',
  'Farmers along the river have waited for rain since the first week of the season',
  'A spokesman would not say how long the repairs at the station are going to take',
  'Prices in the market rose again, though less than in the spring of last year',
  'The museum opens its doors to schools for the first time in eleven years',
  'Local councils want to see the plans for the bridge before they vote on them',
];

/** Pseudo-random numbers from 0 to 1 (mulberry32): the same for a seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An article as a newsroom's export has it. */
export interface GeneratedArticle {
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** Article number `at`: about 400 words, of which one to three sentences state an event. */
export function generateArticle(at: number): GeneratedArticle {
  const random = seeded(at + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const a = pick(COUNTRIES);
  const b = pick(COUNTRIES.filter((each) => each !== a));
  const year = String(2015 + Math.floor(random() * 10));
  const sentence = () =>
    `${pick(FILLERS)}, as ${pick(['a clerk', 'the mayor', 'an engineer', 'one trader'])} numbered ${String(Math.floor(random() * 9000))} put it.`;
  const acts = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    pick(ACTS)(a, b, pick(GOODS), year),
  );
  const paragraphs = Array.from({ length: 6 }, (_, index) =>
    [sentence(), acts[index] ?? sentence(), sentence()].join(' '),
  );
  return {
    title: `${a} and ${b}: notes of the day ${String(at)}`,
    date: `${year}-0${String(1 + Math.floor(random() * 9))}-1${String(Math.floor(random() * 9))}`,
    paragraphs,
  };
}

/** The article as one line of NDJSON. */
export const asLine = ({ title, date, paragraphs }: GeneratedArticle): string =>
  JSON.stringify({
    headline: title,
    versioncreated: `${date}T08:00:00Z`,
    language: 'en',
    body_text: paragraphs.join('\n\n'),
  });

/** The article as a web page with what stands around articles. */
export const asPage = ({ title, date, paragraphs }: GeneratedArticle): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${date}"></head><body>` +
  `<header><nav><ul>${GOODS.map((good) => `<li><a href="/${good}">${good}</a></li>`).join('')}</ul></nav></header><main><article><h1>${title}</h1>` +
  `${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article><aside><h2>Read also</h2>${COUNTRIES.map((each) => `<div class="teaser"><h3><a href="/x">${each} in brief</a></h3><p>Short news.</p></div>`).join('')}</aside></main>` +
  `<footer><p>All rights reserved. <a href="/privacy">Privacy</a></p></footer></body></html>`;
