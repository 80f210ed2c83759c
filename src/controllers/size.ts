import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** By how much a chart's box is narrower than the chart: by its frame's padding, unless the page has another. */
const frame = { px: 44 };

/** The width of an element in its own CSS px, in a box that is scaled, too: there only whole ones can be had. */
function widthOf(element: Element): number {
  const { width } = element.getBoundingClientRect();
  const { offsetWidth } = element as HTMLElement;
  return Math.floor(Math.abs(width - offsetWidth) < 1 ? width : offsetWidth);
}

/** Knows how wide its host's content box is, and asks for an update a frame after it changes. */
export class SizeController implements ReactiveController {
  /** Whole CSS px; 0 until measured, and while the host is not displayed. */
  width = 0;
  #box: Element | null = null;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly box: () => Element | null,
  ) {
    host.addController(this);
  }

  /**
   * Before anything is drawn: takes the width that the box is going to have, so that the picture need not be drawn after all else.
   * Where that turns out to be wrong, the observer tells.
   */
  foresee(): void {
    if (this.#observer || this.width > 0 || !this.host.isConnected) return;
    this.width = Math.max(0, widthOf(this.host) - frame.px);
  }

  hostUpdated(): void {
    const box = this.box();
    if (box === this.#box) return;
    this.hostDisconnected();
    if (!box) return;
    this.#box = box;
    const foreseen = this.width > 0;
    if (!foreseen) this.width = widthOf(box);
    // A frame later: to change the height within the callback is a "ResizeObserver loop" error of the page.
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width !== this.width)
        requestAnimationFrame(() => {
          if (!this.#observer) return;
          if (width > 0) frame.px = widthOf(this.host) - width;
          this.width = width;
          this.host.requestUpdate();
        });
    });
    this.#observer.observe(box);
    if (this.width > 0 && !foreseen) this.host.requestUpdate();
  }

  hostConnected(): void {
    if (this.host.isConnected) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#box = null;
  }
}
