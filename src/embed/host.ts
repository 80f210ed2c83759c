import { followHeights, greetFrames } from './frame-heights.js';
import { figuresToUpgrade, upgradeFigure } from './upgrade-figures.js';
import { linksToUpgrade, showFrame, upgradeLink } from './upgrade-links.js';

declare global {
  interface Window {
    /** Where the copies of this script came from that run on the page. */
    __coopChartEmbed?: Record<string, true>;
  }
}

/** Whose charts a script serves, by the address that it came from. */
interface Site {
  readonly origin: string;
  readonly module: string;
  readonly pages: string;
  readonly frames: string;
}

const siteOf = (script: string): Site => {
  const at = (path: string) => new URL(path, script).href;
  return {
    origin: new URL(script).origin,
    module: at('coop-chart.js'),
    pages: at('c/'),
    frames: at('embed/'),
  };
};

/** Turns what is on the page into charts, now and when it is called again. */
function upgrader({ module, pages, frames }: Site): () => void {
  /** Asked for once, and only where there is a figure. */
  let code: Promise<unknown> | undefined;
  return () => {
    for (const link of linksToUpgrade(pages)) upgradeLink(link, pages, frames);
    if (figuresToUpgrade().length === 0) return;
    code ??= import(module);
    code.then(
      () => {
        for (const figure of figuresToUpgrade()) upgradeFigure(figure, pages);
      },
      // Where a policy or the network forbids it, the figures stay the linked pictures that they are.
      () => undefined,
    );
  };
}

/** Runs the script once for each site, however often a page includes it. */
function start(script: string): void {
  const site = siteOf(script);
  const running = (window.__coopChartEmbed ??= {});
  if (running[site.module]) return;
  running[site.module] = true;
  const upgrade = upgrader(site);
  const greet = () => {
    greetFrames(site.origin);
  };
  const begin = () => {
    greet();
    upgrade();
    // Pages add articles while they are read.
    new MutationObserver(upgrade).observe(document.body, { childList: true, subtree: true });
  };
  followHeights(site.origin, showFrame);
  addEventListener('load', greet);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement && currentScript.src) start(currentScript.src);
