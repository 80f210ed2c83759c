/** What there is to be seen of a chart that is not drawn: what the page put into it, or its empty frame. */
const shownOf = (host: Element): Element =>
  host.firstElementChild ?? host.shadowRoot?.firstElementChild ?? host;

/**
 * Calls `seen` once, when `host` is displayed at most `ahead` px from the window, or the page is printed. Keeps no removed host
 * alive.
 */
export function awaitView(host: Element, ahead: number, seen: () => void): void {
  const printing = new AbortController();
  const done = () => {
    printing.abort();
    observer.disconnect();
    seen();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) done();
    },
    { rootMargin: `${String(ahead)}px 0px` },
  );
  // Where a page gives the host itself no box, what is in it may have one.
  for (const each of new Set([host, shownOf(host)])) observer.observe(each);
  const waiting = new WeakRef(host);
  const doneBy = new WeakMap([[host, done]]);
  const print = () => {
    const still = waiting.deref();
    if (still?.isConnected) doneBy.get(still)?.();
  };
  addEventListener('beforeprint', print, printing);
  matchMedia('print').addEventListener('change', print, printing);
}
