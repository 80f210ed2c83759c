import { nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LateCode } from '../controllers/late-code.js';
import type { FrameView } from '../drawing/frame.js';
import type { MenuFile } from '../drawing/menu.js';
import type { ExportFacts } from '../export/export.js';
import type { CoreWording } from '../locale/wording.js';
import { fire } from './events.js';

/** What files need of the element. */
export interface ExportHooks {
  /** Null as long as there is no chart. */
  readonly facts: () => ExportFacts | null;
  /** Why there will be none as things are; null while there is one, or is to be. */
  readonly refusal: () => string | null;
  readonly wording: () => CoreWording;
}

const loadCode = async () => {
  const [files, menu] = await Promise.all([import('../export/export.js'), import('../drawing/menu.js')]);
  return { ...files, ...menu };
};

/** Makes files of a chart, for the page and for the reader's menu; the code for it is loaded when it is first asked for. */
export class ExportController implements ReactiveController {
  private open = false;
  #failure = '';
  /** Each is asked after an update, and gone once it says true. */
  #waiting: (() => boolean)[] = [];
  readonly #code: LateCode<Awaited<ReturnType<typeof loadCode>>>;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly hooks: ExportHooks,
  ) {
    this.#code = new LateCode(host, loadCode);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#waiting = this.#waiting.filter((settle) => !settle());
  }

  hostDisconnected(): void {
    this.open = false;
  }

  /** Opens or closes the menu. */
  private readonly toggle = (): void => {
    this.open = !this.open;
    this.#failure = '';
    this.host.requestUpdate();
    if (this.open) void this.#code.load().catch(this.#fail);
  };

  /** The menu, which is empty while it is closed or its code is on its way. */
  get menu(): FrameView['menu'] {
    const { open, toggle } = this;
    const { module } = this.#code;
    const body =
      open && module
        ? module.drawMenu({ failure: this.#failure }, this.#give, this.hooks.wording())
        : nothing;
    return { open, toggle, key: this.#key, body };
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.toggle();
    this.host.shadowRoot?.querySelector<HTMLElement>('.open-menu')?.focus();
  };

  async csv(): Promise<string> {
    const [code, facts] = await this.#ready();
    return code.csvFor(facts);
  }

  async svg(): Promise<string> {
    const [code, facts] = await this.#ready();
    return code.svgFor(facts).svg;
  }

  async png(scale?: number): Promise<Blob> {
    const [code, facts] = await this.#ready();
    return code.pngFor(facts, scale);
  }

  readonly #give = (file: MenuFile): void => {
    this.#failure = '';
    this.#ready()
      .then(([code, facts]) => code.downloadAs(file, facts))
      .catch(this.#fail);
  };

  readonly #fail = (): void => {
    const message = this.hooks.wording().errors.download;
    this.#failure = message;
    this.host.requestUpdate();
    fire(this.host, 'coop-error', { code: 'download', message });
  };

  /** The code and what it needs, once the chart is there. Rejects when the chart cannot be shown. */
  async #ready() {
    const code = await this.#code.load();
    await this.host.updateComplete;
    const refusal = this.hooks.refusal();
    if (refusal !== null) throw new Error(refusal);
    return [code, this.hooks.facts() ?? (await this.#nextFacts())] as const;
  }

  /** The facts as soon as an update of the host brings them: a chart that is not displayed is never told to be ready. */
  #nextFacts(): Promise<ExportFacts> {
    return new Promise((found, failed) => {
      this.#waiting.push(() => {
        const facts = this.hooks.facts();
        const refusal = this.hooks.refusal();
        if (facts) found(facts);
        else if (refusal !== null) failed(new Error(refusal));
        return facts !== null || refusal !== null;
      });
    });
  }
}
