import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scene } from '../charts/scene.js';
import type { PlotActions } from '../drawing/plot.js';
import type { Reading } from './reading.js';

/** Keys that are the page's own, whatever has the focus. */
const isPageKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Tab' || altKey || ctrlKey || metaKey;

/**
 * Hears the reader. Who only looks loads no code for more: it comes at the first touch, step or click, which is then told to it, as
 * all that follow are.
 */
export class ReadingGate implements ReactiveController {
  /** Null until it is there. */
  module: Reading | null = null;
  #scene: Scene | null = null;
  #isComing = false;
  /** Tells again what was heard since. */
  #heard: (() => void)[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly load: () => Promise<Reading>,
    private readonly fail: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#scene = null;
  }

  /** Takes the scene that is drawn from now on; null for none. */
  follow(scene: Scene | null): void {
    this.#scene = scene;
    this.module?.follow(scene);
  }

  /** The mark that Tab reaches. */
  get active(): string | null {
    return this.module ? this.module.active : (this.#scene?.marks[0]?.id ?? null);
  }

  /** What is done to the marks, before and after the code is there. */
  readonly actions: PlotActions = {
    key: (event) => {
      if (!this.module && isPageKey(event)) return;
      if (!this.module) event.preventDefault();
      this.#hear('key', event);
    },
    click: (event) => {
      this.#hear('click', event);
    },
    hover: (event) => {
      this.#hear('hover', event);
    },
    leave: (event) => {
      if (this.module) this.module.actions.leave(event);
      else this.#heard = [];
    },
  };

  #hear(action: 'key' | 'click' | 'hover', event: Event): void {
    if (this.module) {
      this.module.actions[action](event as KeyboardEvent);
      return;
    }
    const [target] = event.composedPath();
    const Kind = event.constructor as typeof Event;
    this.#heard.push(() => target?.dispatchEvent(new Kind(event.type, event)));
    if (!this.#isComing) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isComing = true;
    try {
      this.module = await this.load();
      this.module.follow(this.#scene);
      for (const tell of this.#heard) tell();
    } catch {
      this.fail();
    }
    this.#heard = [];
    this.#isComing = false;
  }
}
