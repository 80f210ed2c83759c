import type { ReactiveControllerHost } from 'lit';

/** A chart is drawn when it is at most so far from the window, so that it stands when the reader comes to it. */
const AHEAD_PX = 1200;

/** Knows whether an element has been in the window or near it; where it has not, the code that waits for that is loaded. */
export class InView {
  /** Undefined until it was looked at; true for good. */
  #near: boolean | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {}

  /** True once the element was near the window, was to be printed, or was asked for all the same. */
  get near(): boolean {
    if (this.#near === undefined) {
      const [box] = this.host.getClientRects();
      this.#near = !!box && box.top < innerHeight + AHEAD_PX && box.bottom > -AHEAD_PX;
      if (!this.#near)
        import('./await-view.js').then(({ awaitView }) => {
          awaitView(this.host, AHEAD_PX, this.now);
        }, this.now);
    }
    return this.#near;
  }

  /** Waits no longer. */
  readonly now = (): void => {
    this.#near = true;
    this.host.requestUpdate();
  };
}
