import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Scene, TimeRange } from '../charts/scene.js';
import type { Wording } from '../locale/wording.js';
import type { Zooming } from './zooming.js';

/** Lets the reader move along the axis of a scene that has one. Its code is loaded after the first such picture. */
export class ZoomController implements ReactiveController {
  #zooming: Zooming | null = null;
  #asked = false;
  #range: TimeRange | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly show: (domain: readonly [number, number] | null) => void,
  ) {
    host.addController(this);
  }

  /** Takes the scene that is shown from now on; null for none. */
  follow(scene: Scene | null): void {
    this.#range = scene?.range ?? null;
  }

  hostUpdated(): void {
    if (this.#range && !this.#asked) void this.#load();
    this.#zooming?.attach(this.host.shadowRoot?.querySelector<HTMLElement>('.plot') ?? null);
  }

  hostDisconnected(): void {
    this.#zooming?.attach(null);
  }

  /** Where the code does not come, the whole picture is there all the same. */
  async #load(): Promise<void> {
    this.#asked = true;
    const code = await import('./zooming.js').catch(() => null);
    if (!code) return;
    this.#zooming = code.zoomingOf(this.host, { range: () => this.#range, show: this.show });
    this.host.requestUpdate();
  }

  /** What stands below the scene; keeps its room before its code is there. */
  draw(wording: Wording): TemplateResult | typeof nothing {
    if (!this.#range) return nothing;
    if (this.#zooming) return this.#zooming.draw(this.#range, wording);
    return this.#range.many ? html`<div class="zoom"></div>` : nothing;
  }
}
