// Brings charts of the built library into a state, in a page of their own, for pictures of them.

/** Leaves open what asks for it, so that a chart that loads goes on loading. */
async function route(page, { css = '' }) {
  await page.route('**/gallery/page.html', (request) =>
    request.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>gallery</title><link rel="icon" href="data:,">
        <style>body { margin: 0; padding: 20px } ${css}
          main { display: flex; flex-wrap: wrap; align-items: start; gap: 20px; width: max-content; max-width: 1240px }
          .pulse { visibility: hidden }</style>
        <script>drawn = new Set(); addEventListener('coop-ready', (event) => drawn.add(event.target))</script>
        <main></main><script type="module" src="/dist/coop-chart.js"></script>`,
    }),
  );
  await page.route('**/gallery/never.json', () => undefined);
}

/** Runs in the page: puts a chart there for each look. */
function mount({ type, state, looks, locale }) {
  for (const { width, theme } of looks) {
    const chart = document.createElement('coop-chart');
    for (const [name, value] of Object.entries({ ...state.attributes, type, theme, locale }))
      chart.setAttribute(name, value);
    if (state.data) chart.data = state.data;
    chart.style.inlineSize = `${width}px`;
    document.querySelector('main').append(chart);
  }
}

/** Runs in the page: true when each chart shows what its picture is of. */
function isReady({ until, opens }) {
  return [...document.querySelectorAll('coop-chart')].every((chart) => {
    const root = chart.shadowRoot;
    if (until ?? !chart.hasAttribute('src'))
      return root?.querySelector(until ?? '.state.empty, .plot :is(svg, canvas)');
    return opens !== undefined || window.drawn.has(chart);
  });
}

async function open(chart, page, what) {
  if (what === 'evidence') {
    await chart.locator('[data-mark]').first().focus();
    await page.keyboard.press('Enter');
    await chart.locator('.panel blockquote').first().waitFor();
  }
  if (what === 'table') {
    await chart.locator('.actions button').first().click();
    await chart.locator('table').waitFor();
  }
  if (what === 'menu') {
    await chart.locator('.actions button').last().click();
    await chart.locator('.menu button').first().waitFor();
  }
}

/**
 * Opens a page with one chart for each of `looks` (`{ width, theme }`) in a state, and gives `shoot(chart, look)` each of them.
 * `css` is added to the page.
 */
export async function photograph(context, url, { type, state, looks, locale, css }, shoot) {
  const page = await context.newPage();
  try {
    await route(page, { css });
    await page.goto(`${url}gallery/page.html`);
    await page.waitForFunction(() => window.customElements.get('coop-chart'));
    await page.evaluate(mount, { type, state, looks, locale });
    await page.waitForFunction(isReady, state);
    await page.evaluate(() => document.fonts.ready);
    const charts = await page.locator('coop-chart').all();
    for (const [index, chart] of charts.entries()) {
      await open(chart, page, state.opens);
      await shoot(chart, looks[index], page);
      if (state.opens === 'evidence') await page.keyboard.press('Escape');
    }
  } finally {
    await page.close();
  }
}
