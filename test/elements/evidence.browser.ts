import { expect } from 'chai';
import { sentenceAddress } from '../../src/drawing/evidence.js';
import type { CoopSelectDetail } from '../../src/elements/events.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { illustration } from '../fixtures/illustration.js';
import { brokenRules, clearPage, marksOf, mount, nextEvent, openEvidence, part, parts } from './mount.js';

afterEach(clearPage);

const openFirst = async (dataset: Dataset) => {
  const chart = await mount('matrix', dataset);
  const selected = nextEvent(chart, 'coop-select');
  await openEvidence(chart, marksOf(chart)[0]);
  const { detail } = await selected;
  return { chart, detail };
};
const onlyEvent = (id: string): Dataset => ({
  ...illustration,
  events: illustration.events.filter((event) => event.id === id),
});

describe('the evidence panel', () => {
  it('tells the page which events were opened', async () => {
    const { detail }: { detail: CoopSelectDetail } = await openFirst(onlyEvent('rice'));
    expect(detail.events.map(({ id }) => id)).to.deep.equal(['rice']);
  });

  it('gives quote, title, outlet, date and a link to the sentence', async () => {
    const { chart } = await openFirst(onlyEvent('rice'));
    const panel = part(chart, '.panel', HTMLElement);
    expect(panel.textContent).to.include('India delivered 40,000 tonnes of rice to Egypt on 28 October.');
    expect(part(chart, '.cite', HTMLElement).textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Turbines for wheat: what the two sides swapped · Grain Gazette · 2 Nov 2023 · open at the sentence',
    );
    const link = part(chart, '.cite a', HTMLAnchorElement);
    expect(link.href).to.match(/^https:\/\/news\.example\/a2#:~:text=India%20delivered/);
    expect(link.rel).to.equal('noopener');
    expect(panel.textContent).to.include('40,000 t');
  });

  it('says plainly what is not stated', async () => {
    const { chart } = await openFirst(onlyEvent('software'));
    expect(part(chart, '.cite', HTMLElement).textContent).to.include('outlet not stated');
    expect(parts(chart, '.cite a')).to.be.empty;
    const facts = Object.fromEntries(
      parts<HTMLElement>(chart, 'dt').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    );
    expect(facts).to.include({
      'Said by': 'not stated',
      Date: 'not stated',
      Amounts: 'not stated',
      Reports: '1',
    });
  });

  it('shows text of the dataset as text, whatever it holds', async () => {
    const [event] = onlyEvent('rice').events;
    const [piece] = event?.evidence ?? [];
    if (!event || !piece) throw new Error('the fixture has no such event');
    const exact = '<img src=x onerror="globalThis.broken = true"> said so';
    const { chart } = await openFirst({
      ...illustration,
      events: [{ ...event, evidence: [{ ...piece, exact }] }],
    });
    expect(part(chart, 'blockquote mark', HTMLElement).textContent).to.equal(exact);
    expect(parts(chart, 'img')).to.be.empty;
  });

  it('goes through several events of one mark', async () => {
    const [event] = onlyEvent('rice').events;
    if (!event) throw new Error('the fixture has no such event');
    const { chart } = await openFirst({
      ...illustration,
      events: [event, { ...event, id: 'more-rice', date: '2023-11' }],
    });
    expect(part(chart, '.of', HTMLElement).textContent).to.equal('1 of 2');
    const [previous, next] = parts<HTMLButtonElement>(chart, '.steps button');
    expect(previous?.getAttribute('aria-disabled')).to.equal('true');
    next?.click();
    await chart.updateComplete;
    expect(part(chart, '.of', HTMLElement).textContent).to.equal('2 of 2');
  });

  it('lists what each of several articles says, and how many outlets they are of', async () => {
    const [event] = onlyEvent('rice').events as [CoopEvent];
    const [piece] = event.evidence as [CoopEvent['evidence'][number]];
    const second = { ...piece, article: 'a3', exact: 'Egypt took the rice in late October.' };
    const again = {
      ...piece,
      start: piece.start + 500,
      end: piece.end + 500,
      exact: 'The ships came twice.',
    };
    const { chart } = await openFirst({
      ...illustration,
      events: [{ ...event, evidence: [piece, second, again] }],
    });
    const reports = parts<HTMLElement>(chart, '.reports li');
    expect(reports.map((each) => each.querySelectorAll('blockquote').length)).to.deep.equal([2, 1]);
    expect(reports.map((each) => each.querySelector('.cite')?.textContent)).to.satisfy(
      ([first, other]: string[]) => /Grain Gazette/.test(first ?? '') && /The Meridian/.test(other ?? ''),
    );
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('warns that older reports of what is halted may say otherwise', async () => {
    const [event] = onlyEvent('rice').events as [CoopEvent];
    const [piece] = event.evidence as [CoopEvent['evidence'][number]];
    const evidence = [piece, { ...piece, article: 'a4' }];
    const { chart } = await openFirst({
      ...illustration,
      events: [{ ...event, status: 'halted', evidence }],
    });
    expect(part(chart, '.conflict', HTMLElement).textContent).to.include('older reports');
  });

  it('shows beside an event those that tell the same with another status, and leads there', async () => {
    const [event] = onlyEvent('rice').events as [CoopEvent];
    const [piece] = event.evidence as [CoopEvent['evidence'][number]];
    const halted: CoopEvent = {
      ...event,
      id: 'rice-halted',
      status: 'halted',
      evidence: [{ ...piece, article: 'a3', exact: 'The rice was sent back.' }],
    };
    const { chart } = await openFirst({ ...illustration, events: [event, halted] });
    const conflict = part(chart, 'section.conflict', HTMLElement);
    expect(conflict.textContent.replace(/\s+/g, ' ')).to.include('halted The Meridian');
    expect(await brokenRules(chart)).to.deep.equal([]);
    conflict.querySelector('button')?.click();
    await chart.updateComplete;
    expect(part(chart, '#panel-title', HTMLElement).textContent).to.include('halted');
    expect(part(chart, 'blockquote mark', HTMLElement).textContent).to.equal('The rice was sent back.');
  });

  it('copies the quote with title, outlet, date and address', async () => {
    const { chart } = await openFirst(onlyEvent('rice'));
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    part(chart, '.copy', HTMLButtonElement).click();
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(written).to.deep.equal([
      '“India delivered 40,000 tonnes of rice to Egypt on 28 October.” (Turbines for wheat: what the two sides swapped, Grain Gazette, 2 Nov 2023) https://news.example/a2',
    ]);
  });

  it('stays within the chart, and the chart makes room for it', async () => {
    for (const width of [280, 640]) {
      const chart = await mount('flow', illustration, width);
      await openEvidence(chart, marksOf(chart).at(-1));
      const [panel, frame] = [part(chart, '.panel', HTMLElement), chart].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(panel?.bottom).to.be.at.most(frame?.bottom ?? 0);
      expect(panel?.left).to.be.at.least(frame?.left ?? 0);
      expect(panel?.right).to.be.at.most(frame?.right ?? 0);
    }
  });
});

describe('sentenceAddress', () => {
  it('links only to web addresses', () => {
    expect(sentenceAddress('javascript:alert(1)', 'x')).to.equal(null);
    expect(sentenceAddress('data:text/html,x', 'x')).to.equal(null);
    expect(sentenceAddress(null, 'x')).to.equal(null);
  });
  it('names a long sentence by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${String(index)}`);
    expect(sentenceAddress('https://news.example/a#part', words.join(' '))).to.equal(
      'https://news.example/a#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
    );
  });
  it('encodes what a text fragment reads as its own signs', () => {
    expect(sentenceAddress('https://news.example/a', 'gas-for-power, twice & more')).to.equal(
      'https://news.example/a#:~:text=gas%2Dfor%2Dpower%2C%20twice%20%26%20more',
    );
  });
});
