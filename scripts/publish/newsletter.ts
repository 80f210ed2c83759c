import { htmlText, startTag } from '../../src/embed/markup.js';
import { embedWords } from '../../src/locale/embed-words.js';
import type { ReadyChart } from './draw-chart.js';

/** Where the chart and its picture stand, and how large the picture is, CSS px. */
export interface NewsletterPlace {
  readonly page: string;
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** A chart for a mail: a linked picture with what it shows in words, and the same for mail that is text alone. */
export function newsletterOf(
  { frame, summary, language, direction }: ReadyChart,
  { page, picture, width, height }: NewsletterPlace,
): { readonly html: string; readonly text: string } {
  const words = embedWords(language);
  const open = startTag('a', { href: page });
  const image = startTag('img', {
    src: picture,
    alt: summary,
    width: Math.round(width),
    height: Math.round(height),
    style: 'display:block;max-width:100%;height:auto;border:0',
  });
  const html = [
    startTag('div', { lang: language, dir: direction }),
    `<p>${open}${image}</a></p>`,
    `<p><strong>${htmlText(frame.heading)}</strong><br>${htmlText(summary)}</p>`,
    `<p>${htmlText(frame.source)} · ${open}${htmlText(words.openChart)}</a></p>`,
    '</div>',
  ];
  const notes = frame.notes ? [frame.notes] : [];
  const text = [frame.heading, summary, ...notes, frame.source, `${words.openChart}: ${page}`];
  return { html: `${html.join('')}\n`, text: `${text.join('\n\n')}\n` };
}
