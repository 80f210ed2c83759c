import { nothing } from 'lit';
import type { ReactiveController } from 'lit';
import type { Scene } from '../charts/scene.js';
import { LateCode } from '../controllers/late-code.js';
import { textMeasure } from '../controllers/text-measure.js';
import type { FrameView } from '../drawing/frame.js';
import { menuStyles } from '../drawing/menu-styles.js';
import type { MenuFile } from '../drawing/menu.js';
import { isSandboxed } from '../drawing/sandbox.js';
import type { ExportFacts } from '../export/export.js';
import type { PictureFrame } from '../export/frame-layout.js';
import type { CoreWording, Wording } from '../locale/wording.js';
import { adoptStyles } from './adopt-styles.js';
import type { CoopChart } from './coop-chart.js';
import type { EmbedMenu } from './embed-menu.js';
import { fire } from './events.js';
import type { Stage } from './stage.js';

/** Width of the picture of a chart that is not displayed. */
const UNSEEN_WIDTH_PX = 640;

/** What files need of the element. */
export interface ExportHooks {
  readonly stage: () => Stage;
  /** Null while the chart is not displayed. */
  readonly scene: () => Scene | null;
  /** A scene as the script of the words runs. */
  readonly turned: (scene: Scene) => Scene;
  /** What the page says in place of what the chart words by itself; empty where it says nothing. */
  readonly frame: () => Pick<PictureFrame, 'heading' | 'subtitle' | 'notes'>;
  readonly wording: () => CoreWording;
  /** The words of the chart: they are there whenever a stage is ready. */
  readonly spoken: () => Wording;
}

const loadCode = async () => {
  const [files, menu, embed] = await Promise.all([
    import('../export/export.js'),
    import('../drawing/menu.js'),
    import('./embed-menu.js'),
  ]);
  return { ...files, ...menu, ...embed };
};

/** Makes files of a chart, for the page and for the reader's menu; the code for it is loaded when it is first asked for. */
export class ExportController implements ReactiveController {
  private open = false;
  #failure = '';
  #embed: EmbedMenu | null = null;
  /** Each is asked after an update, and gone once it says true. */
  #waiting: (() => boolean)[] = [];
  readonly #code: LateCode<Awaited<ReturnType<typeof loadCode>>>;

  constructor(
    private readonly host: CoopChart,
    private readonly hooks: ExportHooks,
  ) {
    this.#code = new LateCode(host, loadCode);
    host.addController(this);
    adoptStyles(host.renderRoot, menuStyles);
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
    this.#embed = null;
    this.host.requestUpdate();
    if (this.open) void this.#code.load().catch(this.#fail);
  };

  /** The menu, which is empty while it is closed or its code is on its way. */
  get menu(): FrameView['menu'] {
    const { open, toggle } = this;
    const { module } = this.#code;
    if (!open || !module) return { open, toggle, key: this.#key, body: nothing };
    const wording = this.hooks.wording();
    this.#embed ??= new module.EmbedMenu(this.host, async () => (await this.#ready())[1], this.#fail);
    const embed = this.#embed.view(wording.language);
    const view = { files: !isSandboxed(), failure: this.#failure, embed };
    const body = module.drawMenu(view, { get: this.#give, copy: this.#embed.copy }, wording);
    return { open, toggle, key: this.#key, body };
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // A dialog around the chart stays.
    event.preventDefault();
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

  /** Why there will be no file as things are; null while there is a chart, or is to be. */
  #refusal(): string | null {
    const stage = this.hooks.stage();
    return stage.kind === 'failed' ? stage.error.message : null;
  }

  /** Null as long as there is no chart. */
  #facts(): ExportFacts | null {
    const { host, hooks } = this;
    const stage = hooks.stage();
    if (stage.kind !== 'ready') return null;
    const { chart, series, dataset, selection } = stage;
    const wording = hooks.spoken();
    const measureText = textMeasure(host);
    const { summary, statuses, ...own } = chart.describe(series, wording);
    const scene =
      hooks.scene() ?? hooks.turned(chart.layout(series, { width: UNSEEN_WIDTH_PX, measureText, wording }));
    const { heading, subtitle, notes } = hooks.frame();
    const left = selection ? [wording.frame.selected(selection)] : [];
    const source = [wording.frame.sources(series.sources), ...left].join(' · ');
    const frame = {
      heading: heading || own.heading,
      subtitle: subtitle || own.subtitle,
      statuses,
      notes,
      source,
    };
    const font = getComputedStyle(host).fontFamily;
    const picture = { scene, frame, summary, font, measureText, wording };
    return { dataset, series, picture, root: host.renderRoot };
  }

  /** The code and what it needs, once the chart is there. Rejects when the chart cannot be shown. */
  async #ready() {
    const code = await this.#code.load();
    await this.host.updateComplete;
    const refusal = this.#refusal();
    if (refusal !== null) throw new Error(refusal);
    return [code, this.#facts() ?? (await this.#nextFacts())] as const;
  }

  /** The facts as soon as an update of the host brings them: a chart that is not displayed is never told to be ready. */
  #nextFacts(): Promise<ExportFacts> {
    return new Promise((found, failed) => {
      this.#waiting.push(() => {
        const facts = this.#facts();
        const refusal = this.#refusal();
        if (facts) found(facts);
        else if (refusal !== null) failed(new Error(refusal));
        return facts !== null || refusal !== null;
      });
    });
  }
}
