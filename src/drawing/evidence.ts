import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Article, CoopEvent, Evidence } from '../dataset/schema.js';
import type { PanelWording } from '../locale/wording.js';
import { mayHaveGoneOn, outletsOf, reportsOf, toldOtherwise } from './reports.js';
import type { Report } from './reports.js';
import { isSandboxed } from './sandbox.js';

/** What the panel shows: the events of one mark, of which one is in view. */
export interface EvidenceView {
  readonly events: readonly CoopEvent[];
  readonly articles: ReadonlyMap<string, Article>;
  /** Index of the event in view. */
  readonly index: number;
  /** How many events the mark stands for; more than `events` holds when a slice left some out. */
  readonly count: number;
  /** True just after the quote was copied. */
  readonly copied: boolean;
}

/** What the reader asks of the panel. */
export interface EvidenceActions {
  readonly close: () => void;
  readonly go: (index: number) => void;
  readonly copy: (quote: string) => void;
}

/** Longest quote that a text fragment holds whole; a longer one is named by its first and last words. */
const FRAGMENT_LETTERS = 120;
const FRAGMENT_WORDS = 5;

/** True for an address that a link may lead to. */
const isWebAddress = (url: string | null): url is string =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url);

/** The address of the sentence itself, by a text fragment (WICG Scroll to Text Fragment); null when there is no web address. */
export function sentenceAddress(url: string | null, exact: string): string | null {
  if (!isWebAddress(url)) return null;
  // Half of a pair of surrogates is no text. A dash would end the fragment's prefix, and a comma its start.
  const encode = (text: string) =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
  const words = exact.split(/\s+/).filter(Boolean);
  const fragment =
    exact.length <= FRAGMENT_LETTERS
      ? encode(words.join(' '))
      : [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)]
          .map((part) => encode(part.join(' ')))
          .join(',');
  return `${new URL(url).href.split('#')[0] ?? ''}#:~:text=${fragment}`;
}

const goodsOfLegs = (event: CoopEvent, wording: PanelWording) =>
  event.legs.length > 0
    ? event.legs.map(
        (leg) =>
          html`<div>
            ${wording.evidence.leg(
              leg.from,
              leg.to,
              leg.goods.length > 0 ? wording.goods(leg.goods) : wording.unstated.other,
            )}
          </div>`,
      )
    : event.goods.length > 0
      ? wording.goods(event.goods)
      : null;

const amountsOfLegs = (event: CoopEvent, wording: PanelWording) => {
  const amounts = event.legs
    .flatMap(({ quantity, value }) => [quantity, value])
    .filter((amount) => amount !== undefined);
  return amounts.length > 0 ? wording.list(amounts.map((amount) => wording.amount(amount))) : null;
};

/** Whole words of the sentence around a quote that is a part of it; empty where the quote begins or ends its sentence. */
function contextOf({ prefix, exact, suffix }: Evidence): readonly [before: string, after: string] {
  const before =
    /(?:^|[.!?…:]["”’)]?\s+|\n)([^.!?…:\n]*)$/u.exec(prefix)?.[1] ?? prefix.replace(/^\S*\s/u, '… ');
  const after = /[.!?…]["”’)]?$/u.test(exact) ? '' : (/^[^.!?…\n]*[.!?…]?/u.exec(suffix)?.[0] ?? '');
  return [before.trim(), after.trim().length > 1 ? after.trim() : ''];
}

/** What a report is called where the article or the dataset says too little. */
function namesOf({ article, pieces }: Report, wording: PanelWording) {
  const { evidence } = wording;
  return {
    title: article?.title ? article.title : evidence.untitled,
    outlet: article?.outlet ?? wording.unstated.outlet,
    date: article?.published ? wording.date(article.published) : wording.unstated.date,
    address: sentenceAddress(article?.url ?? null, pieces[0]?.exact ?? ''),
  };
}

function drawQuote(piece: Evidence, article: Article | undefined): TemplateResult {
  const [before, after] = contextOf(piece);
  return html`<blockquote
    cite=${article && isWebAddress(article.url) ? article.url : nothing}
    lang=${article?.language ?? nothing}
    dir="auto"
  >
    ${before ? html`<span class="context">${before} </span>` : nothing}<mark>${piece.exact}</mark>${
      after ? html`<span class="context"> ${after}</span>` : nothing
    }
  </blockquote>`;
}

/** A link, or in a sandbox, where links open nothing, the address to copy, without what names the sentence. */
const drawAddress = (address: string, wording: PanelWording) =>
  isSandboxed()
    ? html`<span class="address">${address.split('#')[0]}</span>`
    : html`<a href=${address} target="_blank" rel="noopener">${wording.evidence.openAtSentence}</a>`;

function drawReport(report: Report, wording: PanelWording): TemplateResult {
  const { article, pieces } = report;
  const { title, outlet, date, address } = namesOf(report, wording);
  return html`${pieces.map((piece) => drawQuote(piece, article))}
    <p class="cite">
      <bdi lang=${article?.title ? article.language : nothing}>${title}</bdi> · <bdi>${outlet}</bdi> ·
      ${date}${address === null ? nothing : html` · ${drawAddress(address, wording)}`}
    </p>`;
}

/** One report by itself, several as a list, side by side where there is room. */
const drawReports = (reports: readonly Report[], wording: PanelWording) =>
  reports.length === 1
    ? reports.map((report) => drawReport(report, wording))
    : html`<ul class="reports">
        ${reports.map((report) => html`<li>${drawReport(report, wording)}</li>`)}
      </ul>`;

/** That it was halted after others told of it, and events that tell the same with another status. */
function drawConflicts(
  view: EvidenceView,
  reports: readonly Report[],
  on: EvidenceActions,
  wording: PanelWording,
) {
  const { events, index, articles } = view;
  const event = events[index];
  if (!event) return nothing;
  const others = toldOtherwise(event, events);
  return html`${mayHaveGoneOn(event, reports) ? html`<p class="conflict">${wording.evidence.haltedSince}</p>` : nothing}${
    others.length > 0
      ? html`<section class="conflict" aria-labelledby="otherwise">
          <h4 id="otherwise">${wording.evidence.otherwise}</h4>
          <ul>
            ${others.map((other) => {
              const [first] = reportsOf(other, articles);
              const { outlet, date } = namesOf(first ?? { id: '', article: undefined, pieces: [] }, wording);
              return html`<li>
                <button
                  type="button"
                  @click=${() => {
                    on.go(events.indexOf(other));
                  }}
                >
                  ${wording.status(other.status)}
                </button>
                <bdi>${outlet}</bdi> · ${date}
              </li>`;
            })}
          </ul>
        </section>`
      : nothing
  }`;
}

/** The quotes of an event as text to paste, each with where it stands. */
const citationsOf = (reports: readonly Report[], wording: PanelWording): string =>
  reports
    .map((report) => {
      const { title, outlet, date } = namesOf(report, wording);
      const { url = null } = report.article ?? {};
      const quote = report.pieces.map(({ exact }) => exact.trim()).join(' … ');
      return wording.evidence.citation({ quote, title, outlet, date, url: isWebAddress(url) ? url : '' });
    })
    .join('\n\n');

function drawFacts(event: CoopEvent, reports: readonly Report[], wording: PanelWording): TemplateResult {
  const { evidence } = wording;
  const facts: readonly (readonly [string, unknown])[] = [
    [evidence.goods, goodsOfLegs(event, wording)],
    [evidence.reports, evidence.reportCount(reports.length, outletsOf(reports))],
    [evidence.saidBy, event.saidBy?.length ? wording.list(event.saidBy) : wording.unstated.other],
    [evidence.date, event.date === null ? wording.unstated.other : wording.date(event.date)],
    [evidence.place, event.place ?? null],
    [
      evidence.amounts,
      amountsOfLegs(event, wording) ?? (event.legs.length > 0 ? wording.unstated.other : null),
    ],
  ];
  return html`<dl>
    ${facts.map(([term, said]) =>
      said === null
        ? nothing
        : html`<dt>${term}</dt>
            <dd>${said}</dd>`,
    )}
  </dl>`;
}

function drawSteps(view: EvidenceView, citations: string, on: EvidenceActions, wording: PanelWording) {
  const { events, index, count, copied } = view;
  const { evidence } = wording;
  // Not `disabled`: a button that is switched off under the reader's finger loses the focus, and Escape is no longer heard.
  const step = (to: number, label: string) =>
    html`<button
      type="button"
      aria-disabled=${to < 0 || to >= events.length ? 'true' : 'false'}
      @click=${() => {
        if (to >= 0 && to < events.length) on.go(to);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="steps">
    ${
      events.length > 1
        ? html`${step(index - 1, evidence.previous)}${step(index + 1, evidence.next)}
            <span class="of" role="status">${evidence.of(index + 1, count)}</span>`
        : nothing
    }
    <button
      type="button"
      class="copy"
      @click=${() => {
        on.copy(citations);
      }}
    >
      ${copied ? evidence.copied : evidence.copy}
    </button>
  </div>`;
}

/** The sentences behind a mark, set as quotations, with what they state and what they do not. */
export function drawEvidence(
  view: EvidenceView,
  on: EvidenceActions,
  wording: PanelWording,
): TemplateResult | typeof nothing {
  const event = view.events[view.index];
  if (!event) return nothing;
  const reports = reportsOf(event, view.articles);
  const title = wording.evidence.title(wording.mode(event.mode), wording.status(event.status));
  return html`<div class="panel-head">
      <h3 id="panel-title" tabindex="-1">${title}</h3>
      <button type="button" class="close" aria-label=${wording.evidence.close} @click=${on.close}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 1L11 11M11 1L1 11"></path>
        </svg>
      </button>
    </div>
    <p class="parties">${wording.parties(event.parties, event.legs.length !== 1)}</p>
    ${drawReports(reports, wording)} ${drawConflicts(view, reports, on, wording)}
    ${drawFacts(event, reports, wording)} ${drawSteps(view, citationsOf(reports, wording), on, wording)}`;
}
