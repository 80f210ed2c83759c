import { goodsInEnglish } from './en-goods.js';
import { count, terms } from './en-words.js';
import type { CoreWording, EvidenceWording, PanelWording, Wording } from './wording.js';

const { number, party } = terms;

const evidence: Wording['evidence'] = {
  title: (mode, status) => `${mode}, ${status}`,
  leg: (from, to, goods) => `${party(from)} → ${party(to)}: ${goods}`,
  of: (index, total) => `${number(index)} of ${number(total)}`,
  untitled: 'Untitled article',
  openAtSentence: 'open at the sentence',
  reports: 'Reports',
  reportCount: (reports, outlets) =>
    outlets > 0 && outlets < reports
      ? `${number(reports)}, by ${count(outlets, 'outlet', 'outlets')}`
      : number(reports),
  otherwise: 'Also reported otherwise',
  haltedSince: 'Told as halted; older reports may say otherwise',
  saidBy: 'Said by',
  date: 'Date',
  place: 'Place',
  goods: 'Goods',
  amounts: 'Amounts',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  copy: 'Copy quote',
  copied: 'Copied',
  citation: ({ quote, title, outlet, date: when, url }) =>
    `“${quote}” (${[title, outlet, when].join(', ')})${url && ` ${url}`}`,
};

/** What English says of sentences behind a mark. */
export const evidenceEnglish: EvidenceWording = { evidence, ...goodsInEnglish };

/** A wording that speaks of evidence, too: other languages do by themselves, English learns it here. */
export const speakOfEvidence = (wording: CoreWording): PanelWording =>
  'evidence' in wording ? (wording as PanelWording) : { ...wording, ...evidenceEnglish };
