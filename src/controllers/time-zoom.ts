import type { ReactiveControllerHost } from 'lit';
import {
  centred,
  gripped,
  panned,
  showsAll,
  slid,
  stretched,
  timeAt,
  timeOnStrip,
  wheelFactor,
  zoomed,
} from '../geometry/time-window.js';
import type { Grip, ShownRange, Span } from '../geometry/time-window.js';

/** What the controller reads and changes. */
export interface ZoomHooks {
  /** What is shown at the moment; null where there is nothing to move along. */
  readonly range: () => ShownRange | null;
  /** Shows this part, or with null all of it. */
  readonly show: (domain: readonly [number, number] | null) => void;
  /** Notes where marks are before a step; what it gives lets them glide from there. */
  readonly step: () => () => void;
}

/** A side of what is shown, or all of it. */
type Handle = keyof Span | 'whole';

const STEP = 1.6;
const PAN_SHARE = 0.25;
/** How far a pointer goes before it drags, so that a click opens a mark. */
const DRAG_PX = 4;
const HINT_MS = 2400;

const within = ({ target }: Event, selector: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Moves the shown part of an axis of time by wheel, drag, pinch, keys, buttons and strip. It does nothing else. */
export class TimeZoomController {
  /** True for a moment after a plain wheel turned over the chart. */
  hinted = false;
  #plot: HTMLElement | null = null;
  #listening: AbortController | undefined;
  readonly #grips = new Map<number, Grip & { readonly from: number }>();
  #dragging = false;
  #strip: { readonly pointer: number; readonly handle: Handle; readonly offset: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly hooks: ZoomHooks,
  ) {}

  /** Listens within `plot` from now on, and no longer elsewhere. */
  attach(plot: HTMLElement | null): void {
    const range = this.hooks.range();
    plot?.classList.toggle('zoomable', range !== null);
    plot?.classList.toggle('movable', range !== null && !showsAll(range));
    if (plot === this.#plot) return;
    this.detach();
    this.#plot = plot;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    plot?.addEventListener('wheel', this.#onWheel, { signal, passive: false });
    plot?.addEventListener('keydown', this.#onKey, { signal, capture: true });
    plot?.addEventListener('pointerdown', this.#onDown, { signal });
    plot?.addEventListener('pointermove', this.#onMove, { signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      plot?.addEventListener(name, this.#onUp, { signal });
    plot?.addEventListener('click', this.#onClick, { signal, capture: true });
  }

  detach(): void {
    this.#listening?.abort();
    this.#plot = null;
    this.#grips.clear();
    this.#strip = null;
    clearTimeout(this.#timer);
    this.hinted = false;
  }

  /** What the buttons do. */
  readonly actions = {
    closer: () => {
      this.#zoom(1 / STEP);
    },
    wider: () => {
      this.#zoom(STEP);
    },
    whole: () => {
      void this.#step(null);
    },
  };

  /** Shows another part at once, by a key or a button: the eye is helped to follow. */
  async #step(span: Span | null): Promise<void> {
    const glide = this.hooks.step();
    await Promise.all([this.#show(span), this.host.updateComplete]);
    glide();
  }

  async #show(span: Span | null): Promise<void> {
    const range = this.hooks.range();
    if (!range) return;
    const root = this.host.shadowRoot;
    const focused = root?.activeElement?.closest<HTMLElement>('[data-mark], .zoom');
    const mark = focused?.dataset['mark'];
    const all = !span || showsAll({ ...range, ...span });
    this.hooks.show(all ? null : [span.start, span.end]);
    if (!focused) return;
    await this.host.updateComplete;
    const now = root?.activeElement;
    // Marks are drawn into whatever elements there are: the one with the focus may have become another mark.
    if (now && now.closest<HTMLElement>('[data-mark]')?.dataset['mark'] === mark) return;
    const marks = [...(root?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
    const same =
      marks.find(({ dataset }) => dataset['mark'] === mark) ?? marks.find(({ tabIndex }) => tabIndex === 0);
    (same ?? root?.querySelector<HTMLElement>('.zoom button:not([disabled])'))?.focus();
  }

  #zoom(factor: number, around?: number): void {
    const range = this.hooks.range();
    if (range) void this.#step(zoomed(range, factor, around ?? (range.start + range.end) / 2));
  }

  /** px of the scene from its left edge, in a scaled box too. */
  #xOf({ clientX }: { readonly clientX: number }): number {
    const scene = this.#plot?.querySelector<HTMLElement>('.scene');
    const { left = 0, width = 1 } = scene?.getBoundingClientRect() ?? {};
    return (clientX - left) * ((scene?.offsetWidth ?? width) / width);
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const range = this.hooks.range();
    if (!range || !within(event, '.scene, .zoom')) return;
    if (!event.ctrlKey && !event.metaKey) {
      this.#hint();
      return;
    }
    event.preventDefault();
    const factor = wheelFactor(event, STEP);
    const around = within(event, '.scene') ? timeAt(range, this.#xOf(event)) : (range.start + range.end) / 2;
    void this.#show(zoomed(range, factor, around));
  };

  #hint(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hinted = false;
      this.host.requestUpdate();
    }, HINT_MS);
    if (this.hinted) return;
    this.hinted = true;
    this.host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const range = this.hooks.range();
    if (!range || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!within(event, '.scene, .zoom') || !(this.#slide(event, range) || this.#press(event, range))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Moves an end by the keys of a slider. */
  #slide({ key, target, shiftKey }: KeyboardEvent, range: ShownRange): boolean {
    const side = target instanceof HTMLElement ? target.dataset['end'] : undefined;
    if ((side !== 'start' && side !== 'end') || shiftKey) return false;
    const span = slid(range, side, key);
    if (span) void this.#show(span);
    return span !== null;
  }

  #press(event: KeyboardEvent, range: ShownRange): boolean {
    const { key, shiftKey } = event;
    const box = within(event, '[data-mark]')?.querySelector('.shape')?.getBoundingClientRect();
    const around = box && timeAt(range, this.#xOf({ clientX: box.left + box.width / 2 }));
    const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (key === '+' || key === '=') this.#zoom(1 / STEP, around);
    else if (key === '-' || key === '_' || key === '−') this.#zoom(STEP, around);
    else if (key === '0') void this.#step(null);
    else if (shiftKey && side)
      void this.#step(panned(range, (range.startX <= range.endX ? side : -side) * PAN_SHARE));
    else return false;
    return true;
  }

  readonly #onDown = (event: PointerEvent): void => {
    const range = this.hooks.range();
    if (!range || event.button !== 0) return;
    if (this.#onStrip(event, range) || !within(event, '.scene')) return;
    const x = this.#xOf(event);
    this.#grips.set(event.pointerId, { time: timeAt(range, x), x, from: x });
    this.#dragging = this.#grips.size > 1;
    for (const [id, grip] of this.#grips) this.#grips.set(id, { ...grip, time: timeAt(range, grip.x) });
  };

  /** Takes an end of the window on the strip, or the window; a press beside it brings it there. */
  #onStrip(event: PointerEvent, range: ShownRange): boolean {
    const strip = within(event, '.strip');
    if (!strip) return false;
    const end = within(event, '[data-end]')?.dataset['end'];
    const time = this.#timeOnStrip(event, range, strip);
    const handle = end === 'start' || end === 'end' ? end : 'whole';
    if (handle === 'whole' && !within(event, '.window')) void this.#show(centred(range, time));
    const held = handle === 'whole' ? (range.start + range.end) / 2 : range[handle];
    const offset = handle === 'whole' && !within(event, '.window') ? 0 : held - time;
    this.#strip = { pointer: event.pointerId, handle, offset };
    strip.setPointerCapture(event.pointerId);
    return true;
  }

  #timeOnStrip({ clientX }: PointerEvent, range: ShownRange, strip: Element): number {
    const { left, width } = strip.getBoundingClientRect();
    return timeOnStrip(range, (clientX - left) / width);
  }

  readonly #onMove = (event: PointerEvent): void => {
    const range = this.hooks.range();
    if (!range) return;
    const strip = this.#strip?.pointer === event.pointerId ? within(event, '.strip') : null;
    if (this.#strip && strip) {
      const { handle, offset } = this.#strip;
      const time = this.#timeOnStrip(event, range, strip) + offset;
      void this.#show(handle === 'whole' ? centred(range, time) : stretched(range, handle, time));
      return;
    }
    const grip = this.#grips.get(event.pointerId);
    if (!grip) return;
    const x = this.#xOf(event);
    this.#grips.set(event.pointerId, { ...grip, x });
    if (this.#grips.size === 1 && showsAll(range)) return;
    if (!this.#dragging && Math.abs(x - grip.from) < DRAG_PX) return;
    if (!this.#dragging) this.#plot?.setPointerCapture(event.pointerId);
    this.#dragging = true;
    const span = gripped(range, [...this.#grips.values()]);
    if (span) void this.#show(span);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (this.#strip?.pointer === event.pointerId) this.#strip = null;
    this.#grips.delete(event.pointerId);
    const range = this.hooks.range();
    if (!range) return;
    for (const [id, grip] of this.#grips) this.#grips.set(id, { ...grip, time: timeAt(range, grip.x) });
  };

  /** The click that ends a drag opens nothing. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#dragging && this.#grips.size === 0 && !within(event, '.zoom, .panel')) event.stopPropagation();
    if (this.#grips.size === 0) this.#dragging = false;
  };
}
