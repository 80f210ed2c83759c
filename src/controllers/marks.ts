import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mark, Scene } from '../charts/scene.js';
import { markAfterKey, RovingFocusController } from './roving-focus.js';
import { SelectionController } from './selection.js';

/** What the reader can do to the marks of a chart. */
export interface MarkActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly click: (event: Event) => void;
  readonly hover: (event: Event) => void;
  readonly leave: (event: Event) => void;
  readonly evidence: {
    readonly close: () => void;
    readonly go: (index: number) => void;
    readonly copy: (quote: string) => void;
  };
}

/** What a chart tells and lends its marks. */
export interface MarkHooks {
  /** True when the script runs from right to left. */
  readonly rtl: () => boolean;
  /** Makes ready what opening a mark needs; awaited before the focus moves there. */
  readonly prepare: () => Promise<void>;
  /** The id of the mark at the place of a pointer event, where marks are painted and no elements; null for none. */
  readonly pick: (event: MouseEvent) => string | null;
  /** Hears of each mark that is opened, and of null when it is closed. */
  readonly select: (mark: Mark | null) => void;
  /** Hears of each group that the reader folds or unfolds. */
  readonly toggle: (id: string) => void;
}

/** The id of the mark in which an event happened. */
function markIdOf({ target }: Event): string | null {
  return target instanceof Element
    ? (target.closest<SVGElement>('[data-mark]')?.dataset['mark'] ?? null)
    : null;
}

/** True when the focus only moves on within what hears the event: a mark under the pointer must not go before it is clicked. */
const staysWithin = (event: Event): boolean =>
  event instanceof FocusEvent &&
  event.relatedTarget instanceof Node &&
  event.currentTarget instanceof Node &&
  event.currentTarget.contains(event.relatedTarget);

/** The id of the group whose toggle an event happened in. */
function toggleIdOf({ target }: Event): string | null {
  return target instanceof Element
    ? (target.closest<SVGElement>('[data-toggle]')?.dataset['toggle'] ?? null)
    : null;
}

/** Lets the reader go through the marks of a scene, point at them and open what is behind them. */
export class MarksController implements ReactiveController {
  readonly selection: SelectionController;
  readonly #roving: RovingFocusController;
  #scene: Scene | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly hooks: MarkHooks,
  ) {
    this.#roving = new RovingFocusController(host);
    this.selection = new SelectionController(host, () => {
      hooks.select(this.selected);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#scene = null;
  }

  /** Takes the scene that is drawn from now on; null for none. */
  follow(scene: Scene | null): void {
    this.#scene = scene;
    if (scene) this.#roving.follow(scene);
  }

  /** The mark that Tab reaches. */
  get active(): string | null {
    return this.#roving.active;
  }

  get selected(): Mark | null {
    return this.#markWith(this.selection.mark);
  }

  get hovered(): Mark | null {
    return this.#markWith(this.selection.hovered);
  }

  readonly actions: MarkActions = {
    key: (event) => {
      this.#onKey(event);
    },
    click: (event) => {
      const toggle = toggleIdOf(event);
      const id = this.#markOf(event);
      if (toggle !== null) this.hooks.toggle(toggle);
      else if (id !== null) void this.#open(id);
    },
    hover: (event) => {
      const mark = this.#markOf(event);
      if (event.type === 'focusin' && mark !== null) this.#roving.active = mark;
      this.selection.hover(mark);
    },
    leave: (event) => {
      if (!staysWithin(event)) this.selection.hover(null);
    },
    evidence: {
      close: () => {
        this.#close();
      },
      go: (index) => {
        this.selection.go(index);
      },
      copy: (quote) => {
        void this.selection.copy(quote);
      },
    },
  };

  #markOf(event: Event): string | null {
    return markIdOf(event) ?? (event instanceof MouseEvent ? this.hooks.pick(event) : null);
  }

  #markWith(id: string | null): Mark | null {
    return (id !== null && this.#scene?.marks.find((mark) => mark.id === id)) || null;
  }

  async #open(id: string): Promise<void> {
    this.#roving.active = id;
    this.selection.open(this.selection.mark === id ? null : id);
    await this.hooks.prepare();
    await this.host.updateComplete;
    this.host.shadowRoot?.querySelector<HTMLElement>('#panel-title')?.focus();
  }

  #close(): void {
    const { mark } = this.selection;
    this.selection.open(null);
    if (mark !== null) void this.#roving.focus(mark);
  }

  #onKey(event: KeyboardEvent): void {
    const id = markIdOf(event);
    const toggle = toggleIdOf(event);
    if (event.key === 'Escape' && this.selection.mark !== null) this.#close();
    else if (toggle !== null && (event.key === 'Enter' || event.key === ' ')) this.hooks.toggle(toggle);
    else if (id === null || !this.#scene || event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter' || event.key === ' ') void this.#open(id);
    else {
      const next = markAfterKey(this.#scene, id, event.key, this.hooks.rtl());
      if (!next) return;
      void this.#roving.focus(next.id);
    }
    event.preventDefault();
  }
}
