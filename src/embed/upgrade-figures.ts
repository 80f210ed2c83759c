/** Bears this name once it is upgraded, so that no other copy of the script does it again. */
const UPGRADED = 'data-coop-upgraded';

/** Figures that name a chart and its data, and are still pictures. */
export const figuresToUpgrade = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-coop-chart][data-src]:not([${UPGRADED}], coop-chart)`),
];

/** Attributes of the chart from the figure's: `data-title` is its heading, others have the chart's own names. */
function attributesOf(figure: HTMLElement, known: readonly string[]): [string, string][] {
  return [...figure.attributes].flatMap(({ name, value }): [string, string][] => {
    const own = name.slice('data-'.length);
    if (name === 'data-coop-chart') return [['type', value]];
    if (name === 'data-title') return [['heading', value]];
    return name.startsWith('data-') && known.includes(own) ? [[own, value]] : [];
  });
}

/**
 * Puts a chart into a figure. What stood there, but for the caption, is the chart's content from now on, which shows until the
 * chart is drawn and when it cannot be. `pages` is where the addresses of chart pages begin.
 */
export function upgradeFigure(figure: HTMLElement, pages: string): void {
  if (figure.hasAttribute(UPGRADED)) return;
  figure.setAttribute(UPGRADED, '');
  const Chart = customElements.get('coop-chart') as { observedAttributes?: readonly string[] } | undefined;
  const chart = document.createElement('coop-chart');
  for (const [name, value] of attributesOf(figure, Chart?.observedAttributes ?? []))
    chart.setAttribute(name, value);
  const page = figure.querySelector<HTMLAnchorElement>(`a[href^="${pages}"]`);
  if (page) chart.setAttribute('page', page.href.split('?', 1)[0] ?? '');
  const content = [...figure.childNodes].filter(({ nodeName }) => nodeName !== 'FIGCAPTION');
  figure.prepend(chart);
  chart.append(...content);
}
