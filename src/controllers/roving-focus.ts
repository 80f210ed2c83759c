import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mark, Scene } from '../charts/scene.js';

type Direction = 'up' | 'down' | 'left' | 'right';
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The mark to which a key leads from `mark`, or null when the key leads nowhere. `rtl` turns the order of left and right. */
export function markAfterKey(scene: Scene, mark: string, key: string, rtl: boolean): Mark | null {
  const { marks } = scene;
  if (key === 'Home') return marks[0] ?? null;
  if (key === 'End') return marks.at(-1) ?? null;
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const moves = scene.moves?.[mark];
  if (moves) return marks.find(({ id }) => id === moves[direction]) ?? null;
  const forward = direction === 'down' || direction === (rtl ? 'left' : 'right');
  return marks[marks.findIndex(({ id }) => id === mark) + (forward ? 1 : -1)] ?? null;
}

/** Makes the marks of a chart one stop of the Tab key, with arrow keys between them (WAI-ARIA Authoring Practices: roving tabindex). */
export class RovingFocusController implements ReactiveController {
  /** The mark that Tab reaches. */
  active: string | null = null;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.active = null;
  }

  /** Keeps the active mark if the new scene has it, else takes the first. */
  follow(scene: Scene): void {
    const { active } = this;
    if (active === null || !scene.marks.some(({ id }) => id === active))
      this.active = scene.marks[0]?.id ?? null;
  }

  #elementOf(mark: string): SVGElement | undefined {
    const marks = this.host.shadowRoot?.querySelectorAll<SVGElement>('[data-mark]') ?? [];
    return [...marks].find((each) => each.dataset['mark'] === mark);
  }

  /** Makes `mark` the active one and moves the focus there once it is drawn. */
  async focus(mark: string): Promise<void> {
    this.active = mark;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#elementOf(mark)?.focus();
  }
}
