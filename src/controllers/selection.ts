import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long "Copied" stands in place of "Copy quote". */
const COPIED_MS = 1600;

/** Which mark's evidence is open, and which of its events is in view. */
export class SelectionController implements ReactiveController {
  mark: string | null = null;
  index = 0;
  /** True for a moment after a quote was copied. */
  copied = false;
  /** The mark under the pointer or with the focus: it has a tooltip. */
  hovered: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onChange: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.mark = this.hovered = null;
    this.copied = false;
  }

  /** Opens the evidence of a mark, or closes it with null. */
  open(mark: string | null): void {
    if (mark === this.mark) return;
    this.mark = mark;
    this.index = 0;
    this.hovered = null;
    this.copied = false;
    this.host.requestUpdate();
    this.onChange();
  }

  hover(mark: string | null): void {
    if (mark === this.hovered) return;
    this.hovered = mark;
    this.host.requestUpdate();
  }

  go(index: number): void {
    this.index = index;
    this.copied = false;
    this.host.requestUpdate();
  }

  /** Copies a quote to the clipboard where the page is allowed to; says so only when it was. */
  async copy(quote: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(quote);
    } catch {
      return;
    }
    this.copied = true;
    this.host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = false;
      this.host.requestUpdate();
    }, COPIED_MS);
  }
}
