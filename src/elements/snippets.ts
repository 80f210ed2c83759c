import {
  BUTTONS_PX,
  EMBED_ATTRIBUTES,
  EMBED_FORMS,
  chartAddresses,
  embedSnippet,
  httpAddress,
  isChartId,
} from '../embed/snippets.js';
import type { ChartAddresses, EmbedForm } from '../embed/snippets.js';
import type { ExportFacts } from '../export/export.js';
import { svgOf } from '../export/svg.js';
import { themePalette } from '../drawing/palette.js';
import { embedWords } from '../locale/embed-words.js';
import type { CoopChart } from './coop-chart.js';

/** What the tag of a chart says of its data and of its page. */
type Published = Pick<CoopChart, 'page' | 'src' | 'data'>;

/** The address of a chart's page, normalised; null when it is none that a link may lead to. */
export function pageAddress(page: string): string | null {
  try {
    return httpAddress(page, document.baseURI);
  } catch {
    return null;
  }
}

/** Where all that belongs to a published chart is; null when its page does not stand as `coop-chart publish` writes it. */
function addressesOf({ page, src }: Published): ChartAddresses | null {
  const parts = /^([^?#]*\/)c\/([^/?#]+?)(?:\.html|\/)?(?:[?#].*)?$/.exec(pageAddress(page) ?? '');
  const [, base = '', id = ''] = parts ?? [];
  const data = pageAddress(src);
  return isChartId(id) && data !== null ? chartAddresses(base, id, data) : null;
}

/** The forms that can be offered, the default first. Data that came by another way than an address can be named in none. */
export function formsOf(chart: Published): readonly EmbedForm[] {
  if (pageAddress(chart.page) === null || chart.page === '') return [];
  if (!addressesOf(chart)) return ['link'];
  const named = chart.src !== '' && chart.data === null;
  return EMBED_FORMS.filter((form) => named || (form !== 'figure' && form !== 'tag'));
}

const propertyOf = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The attributes of a tag as it is now, those that a script has set included. */
const attributesOf = (host: CoopChart): Record<string, string> =>
  Object.fromEntries(
    EMBED_ATTRIBUTES.map((name) => [name, String(Reflect.get(host, propertyOf(name)) as unknown)]),
  );

/** A chart in a form to paste into other pages; the bare address of its page where no more is known of it. */
export function snippetOf(form: EmbedForm, host: CoopChart, { picture }: ExportFacts): string {
  const addresses = addressesOf(host);
  if (!addresses || host.type === '') return pageAddress(host.page) ?? '';
  const { width, height } = svgOf({ ...picture, palette: themePalette('light') });
  return embedSnippet(form, {
    type: host.type,
    title: picture.frame.heading,
    alt: picture.summary,
    width,
    height,
    frameHeight: height + BUTTONS_PX,
    attributes: attributesOf(host),
    addresses,
    words: embedWords(picture.wording.language),
  });
}
