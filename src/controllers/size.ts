import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide its host's content box is, and asks for an update a frame after it changes. */
export class SizeController implements ReactiveController {
  /** Whole CSS px; 0 until measured, and while the host is not displayed. */
  width = 0;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly box: () => Element | null,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#observer) return;
    const box = this.box();
    if (!box) return;
    this.width = Math.floor(box.getBoundingClientRect().width);
    // A frame later: to change the height within the callback is a "ResizeObserver loop" error of the page.
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width !== this.width)
        requestAnimationFrame(() => {
          this.width = width;
          this.host.requestUpdate();
        });
    });
    this.#observer.observe(box);
    if (this.width > 0) this.host.requestUpdate();
  }

  hostConnected(): void {
    if (this.host.isConnected) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
