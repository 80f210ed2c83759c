import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Chart, ChartType, Description, View } from '../charts/chart.js';
import { isChartType, loadChartFor, loadedChart, roomOf } from '../charts/registry.js';
import type { Room } from '../charts/registry.js';
import type { Scene } from '../charts/scene.js';
import { InView } from '../controllers/in-view.js';
import { LateCode } from '../controllers/late-code.js';
import { remember } from '../controllers/remember.js';
import { ResourceController } from '../controllers/resource.js';
import { SizeController } from '../controllers/size.js';
import { textMeasure } from '../controllers/text-measure.js';
import { inTurn } from '../controllers/turn.js';
import { WordingController } from '../controllers/wording.js';
import type { Slice } from '../dataset/slice.js';
import { frameStyles } from '../drawing/frame-styles.js';
import { NO_FRAME, drawFigure, drawState } from '../drawing/frame.js';
import type { FrameView } from '../drawing/frame.js';
import { plotStyles } from '../drawing/plot-styles.js';
import { drawPlot } from '../drawing/plot.js';
import { isSandboxed } from '../drawing/sandbox.js';
import { sceneStyles } from '../drawing/scene-styles.js';
import type { MeasureText } from '../geometry/text.js';
import { enCore } from '../locale/en-core.js';
import { wordingFor } from '../locale/load.js';
import type { CoreWording, Wording } from '../locale/wording.js';
import { FILTERS, OPTIONS, filtersReader, optionsReader } from './asked.js';
import { fire } from './events.js';
import type { CoopErrorDetail } from './events.js';
import { PainterController } from './painter.js';
import { ReadingGate } from './reading-gate.js';
import { stageGrower } from './grow-stage.js';
import { LOADING, stageFinder } from './stage.js';
import type { Stage, StageFacts } from './stage.js';
import { tokens } from './tokens.js';

/** What a stage shows: the same in whatever form it is drawn. */
const shownBy = (stage: Stage): unknown => (stage.kind === 'ready' ? stage.series : stage);

/** For what width a chart is got ready that is not displayed. */
const UNSEEN_WIDTH_PX = 640;

/**
 * A chart of how countries cooperate. Every mark opens the sentence that says so.
 *
 * @summary Matrix, flow or timeline of cooperation events, with their evidence.
 * @tag coop-chart
 * @slot - Shown where the chart cannot be: before and without JavaScript, and after a failure.
 * @csspart frame - The figure around it all.
 * @csspart heading - The finding.
 * @csspart subtitle - What is shown, and in what unit.
 * @csspart legend - The ladder of statuses that occur.
 * @csspart plot - The box that the chart fills.
 * @csspart panel - The evidence.
 * @csspart table - The figures as a table.
 * @csspart source - The line under the chart.
 * @csspart menu - The files that the chart can be had as.
 * @cssproperty [--coop-font] - Font family.
 * @cssproperty [--coop-ink] - Text and the top rule.
 * @cssproperty [--coop-muted] - Secondary text.
 * @cssproperty [--coop-paper] - Ground.
 * @cssproperty [--coop-wash] - Ground of shelves and country blocks.
 * @cssproperty [--coop-hair] - Hair lines.
 * @cssproperty [--coop-marker] - Highlighter behind the quoted claim.
 * @cssproperty [--coop-agreed] - Ladder hue, step 3; also the hatching of talks.
 * @cssproperty [--coop-under-way] - Ladder hue, step 4; also the outline of proposals.
 * @cssproperty [--coop-done] - Ladder hue, step 5.
 * @cssproperty [--coop-halted] - What is struck through.
 * @cssproperty [--coop-giver-a] - The first giver of an exchange.
 * @cssproperty [--coop-giver-b] - The second giver.
 * @cssproperty [--coop-focus] - Focus ring.
 * @fires {CustomEvent<CoopReadyDetail>} coop-ready - The chart is drawn.
 * @fires {CustomEvent<CoopSelectDetail>} coop-select - Evidence was opened, or closed.
 * @fires {CustomEvent<CoopFilterDetail>} coop-filter - A filter is applied: how many events are shown of how many.
 * @fires {CustomEvent<CoopErrorDetail>} coop-error - The chart cannot be shown.
 */
export class CoopChart extends LitElement {
  static override styles = [tokens, frameStyles, sceneStyles, plotStyles];
  static override properties = {
    type: {},
    src: {},
    heading: {},
    subtitle: {},
    notes: {},
    page: {},
    rows: {},
    columns: {},
    measure: {},
    order: {},
    lanes: {},
    unit: {},
    parties: {},
    sectors: {},
    modes: {},
    status: {},
    since: {},
    until: {},
    locale: {},
    calendar: {},
    data: { attribute: false },
    minReports: { attribute: 'min-reports' },
    theme: { reflect: true },
    chart: { state: true, attribute: false },
    codeFailed: { state: true, attribute: false },
    turnFailed: { state: true, attribute: false },
    tableShown: { state: true, attribute: false },
    view: { state: true, attribute: false },
  };

  /** Kind of chart: `matrix`, `flow` or `timeline`. */
  type: ChartType | '' = '';
  /** Address of a dataset, or of the chart's own slice of one. */
  src = '';
  /** The parsed JSON itself, instead of `src`. */
  data: unknown = null;
  /** Stands in place of the finding that the chart words by itself. */
  heading = '';
  /** Stands in place of the subtitle that the chart words by itself. */
  subtitle = '';
  /** A line under the chart, such as a remark on method. */
  notes = '';
  /** Address of the chart's own page, `https://…/c/ID` as `coop-chart publish` writes it: the menu then gives what to paste elsewhere. */
  page = '';
  /** Matrix: what its rows stand for. */
  rows = '';
  /** Matrix: what its columns stand for. */
  columns = '';
  /** Matrix: what its cells count. */
  measure = '';
  /** Matrix: what orders its rows and columns. */
  order = '';
  /** Timeline: what its lanes stand for. */
  lanes = '';
  /** Flow: the unit or currency (`t`, `USD`) whose amounts give the widths, where several are stated. */
  unit = '';
  /** Only events in which any of these countries takes part: codes separated by spaces or commas. */
  parties = '';
  /** Only events of any of these sectors. */
  sectors = '';
  /** Only events of any of these forms of cooperation. */
  modes = '';
  /** Only events of any of these statuses. */
  status = '';
  /** Only events of this day, month or year (EDTF) or later; those without a date are left out, and counted. */
  since = '';
  /** Only events of this day, month or year (EDTF) or earlier; those without a date are left out, and counted. */
  until = '';
  /** Only events that at least so many articles report. */
  minReports: number | string = '';
  /** Language of every word, as a BCP 47 tag (`en`, `fa`, `ru`); without it that of the page around the chart. */
  locale = '';
  /** Of which calendar the dates are: `gregorian` (the default) or `persian`. */
  calendar = '';
  /** `light`, `dark` or `auto` (as the reader's system); without it the chart follows the page's `color-scheme`. */
  theme = '';

  private chart: Chart | null = null;
  private codeFailed = false;
  private turnFailed = false;
  /** The type whose code was last asked for. */
  private coded: string | null = null;
  private tableShown = false;
  private view: View = { toggled: new Set() };

  private readonly words = new WordingController(this, wordingFor, enCore);
  private readonly inView = new InView(this);
  private readonly resource = new ResourceController(this);
  private readonly size = new SizeController(this, () => this.renderRoot.querySelector('.plot'));
  private readonly table = new LateCode(this, async () => {
    const { tableIn } = await import('./table-view.js');
    return tableIn(this.renderRoot);
  });
  private readonly gliding = new LateCode(this, () => import('../controllers/glide.js'));
  private readonly turn = new LateCode(this, () => import('../charts/mirror.js'));
  private readonly painter = new PainterController(this);
  private readonly zoom = new LateCode(this, async () => {
    const { ZoomController } = await import('./zoom.js');
    return new ZoomController(
      this,
      () => this.scene,
      (domain) => {
        this.view = { toggled: this.view.toggled, ...(domain && { domain }) };
      },
    );
  });
  private readonly marks = new ReadingGate(
    this,
    async () => {
      const [{ Reading }] = await Promise.all([import('./reading.js'), this.gliding.load()]);
      return new Reading(this, {
        rtl: () => this.isTurned,
        painted: () => ({ scene: this.scene, painter: this.painter.painter }),
        toggle: (id) => {
          this.toggle(id);
        },
        series: () => (this.stage.kind === 'ready' ? this.stage.series : null),
        load: (code) => this.lateCode(code),
      });
    },
    () => {
      this.failLate();
    },
  );
  private readonly files = new LateCode(this, async () => {
    this.inView.now();
    const { ExportController } = await import('./exports.js');
    return new ExportController(this, {
      stage: () => this.stage,
      scene: () => this.scene,
      turned: (scene) => this.turned(scene),
      frame: () => ({ heading: this.heading, subtitle: this.subtitle, notes: this.notes }),
      wording: () => this.wording,
      spoken: () => this.spoken,
    });
  });
  private measureText: MeasureText | null = null;
  private stage: Stage = LOADING;
  private scene: Scene | null = null;
  /** The scene that was last drawn. */
  private drawn: Scene | null = null;
  /** True once a scene has been drawn. */
  private stood = false;
  /** For which frames the chart is, or is on its way; null before it is asked for. */
  private room: Room | null = null;

  /** The menu before its code is there. */
  private readonly closedMenu: FrameView['menu'] = {
    open: false,
    toggle: () => {
      void this.lateCode(this.files).then(() => this.files.module?.menu?.toggle());
    },
    key: () => undefined,
    body: nothing,
  };

  private readonly finderIn = remember(stageFinder);
  private grow = this.newGrower();
  private readonly optionsOf = optionsReader();
  private readonly filtersOf = filtersReader();
  /** The same object for as long as the same is asked for, whatever chart draws it. */
  private readonly askedFor = remember((...asked: readonly unknown[]) => asked);
  private asked: readonly unknown[] = [];
  private readonly describe = remember((chart: Chart, series: Slice, wording: Wording) =>
    chart.describe(series, wording),
  );
  private readonly layout = remember(
    (chart: Chart, series: Slice, width: number, measureText: MeasureText, view: View, wording: Wording) =>
      this.turned(chart.layout(series, { width, measureText, wording, view })),
  );

  /** Tells the page what there is, once. */
  private readonly announce = remember((_shown: unknown, _words: unknown): void => {
    const { stage, scene } = this;
    if (stage.kind === 'failed') fire(this, 'coop-error', stage.error);
    else if (stage.kind === 'ready') {
      fire(this, 'coop-ready', { type: stage.chart.type, marks: scene?.marks.length ?? 0 });
      if (stage.selection) fire(this, 'coop-filter', { filter: stage.filter, ...stage.selection });
    }
  });

  /** English until the words are there: of a chart nothing is said before. */
  private get wording(): CoreWording {
    return this.words.current ?? this.words.core;
  }

  /** The words of the chart: they are there whenever a stage is ready. */
  private get spoken(): Wording {
    return this.words.current as Wording;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return inTurn(() => {
      void super.scheduleUpdate();
    });
  }

  protected override willUpdate(): void {
    if (!this.inView.near) return;
    this.words.use(this.locale, this.calendar, this.type);
    if (this.coded !== this.type) this.startAnew();
    this.findCode();
    this.resource.use(this.data === null ? this.src : null);
    const facts: StageFacts = {
      type: this.type,
      chart: this.chart,
      codeFailed: this.codeFailed || (this.isTurned && this.turnFailed) || this.words.failed,
      src: this.src,
      data: this.data,
      resource: this.resource.state,
      options: this.optionsOf(...OPTIONS.map((name) => this[name])),
      filters: this.filtersOf(...FILTERS.map((name) => this[name])),
    };
    const next = this.canSpeak() ? this.grow(this.finderIn(this.wording)(facts)) : LOADING;
    const { type, src, data, resource, options, filters } = facts;
    const asked = this.askedFor(type, src, data, resource, options, filters, this.words.current);
    // While the code for another width comes, the picture stays.
    const stage = next === LOADING && asked === this.asked && this.stage.kind === 'ready' ? this.stage : next;
    this.asked = asked;
    if (shownBy(stage) !== shownBy(this.stage)) {
      this.marks.module?.selection.open(null);
      if (this.view.domain) this.view = { toggled: this.view.toggled };
    }
    this.stage = stage;
    this.scene = this.layoutScene(stage);
    this.painter.follow(this.scene);
    this.marks.follow(this.scene);
  }

  /** True once there are words, and what their script needs, and where those do not come. */
  private canSpeak(): boolean {
    const { words, turn } = this;
    if (!this.isTurned || turn.module) return !!words.current || words.failed;
    if (!this.turnFailed)
      void turn.load().catch(() => {
        this.turnFailed = true;
      });
    return this.turnFailed;
  }

  private get isTurned(): boolean {
    return this.wording.direction === 'rtl';
  }

  /** A scene as the script of the words runs. */
  private turned(scene: Scene): Scene {
    return (this.isTurned && this.turn.module?.mirror(scene)) || scene;
  }

  private layoutScene(stage: Stage): Scene | null {
    if (stage.kind !== 'ready' || this.size.width === 0) return null;
    this.measureText ??= textMeasure(this);
    return this.layout(stage.chart, stage.series, this.size.width, this.measureText, this.view, this.spoken);
  }

  private startAnew(): void {
    this.coded = this.type;
    this.chart = null;
    this.codeFailed = false;
    this.room = null;
    this.view = { toggled: new Set() };
  }

  /** Takes the chart for the width that there is; while the code of another width comes, the picture stays. */
  private findCode(): void {
    const { type } = this;
    this.size.foresee();
    const { width } = this.size;
    if (!isChartType(type) || (width === 0 && this.chart)) return;
    const room = roomOf(width || UNSEEN_WIDTH_PX);
    if (this.room === room) return;
    this.room = room;
    const known = loadedChart(type, room);
    if (known) this.chart = known;
    else void this.loadCode(type, room);
  }

  private async loadCode(type: ChartType, room: Room): Promise<void> {
    const chart = await loadChartFor(type, room).catch(() => null);
    if (type !== this.type || room !== this.room) return;
    if (chart) this.chart = chart;
    this.codeFailed = this.chart === null;
  }

  /** Marks glide to their new places; the code for it comes after the first picture that may change. */
  private glide(after: Scene): void {
    const { drawn, stage } = this;
    if (drawn && after !== drawn) this.gliding.module?.glide(this.renderRoot, drawn, after);
    else if (stage.kind === 'ready' && stage.dataset && !this.gliding.module)
      void this.gliding.load().catch(() => undefined);
  }

  /** A picture that came with the page, in a declarative shadow root. */
  private get still(): Element | null {
    return this.renderRoot.querySelector('[part=static]');
  }

  protected override updated(): void {
    const { stage, scene } = this;
    if (scene && !this.painter.waiting) {
      this.stood = true;
      this.still?.remove();
    }
    if (scene) this.glide(scene);
    this.drawn = scene;
    if (stage.kind !== 'ready' || (scene && !this.painter.waiting))
      this.announce(shownBy(stage), this.words.current);
  }

  /**
   * The events that are shown as CSV (RFC 4180), a row for each, with its evidence; cells that a spreadsheet would run as a formula
   * begin with an apostrophe. A chart of a slice gives the events that the slice carries. Waits for the chart; rejects when there is none.
   */
  toCSV(): Promise<string> {
    return this.files.load().then((files) => files.csv());
  }

  /** The chart as one SVG file with heading, legend and source line, in its present colours. Waits for the chart; rejects when there is none. */
  toSVG(): Promise<string> {
    return this.files.load().then((files) => files.svg());
  }

  /** The same as a PNG, `scale` times its size. */
  toPNG({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    return this.files.load().then((files) => files.png(scale));
  }

  private textsFor(description: Description): { readonly heading: string; readonly subtitle: string } {
    return {
      heading: this.heading || description.heading,
      subtitle: this.subtitle || description.subtitle,
    };
  }

  private toggle(id: string): void {
    const toggled = new Set(this.view.toggled);
    if (!toggled.delete(id)) toggled.add(id);
    this.view = { ...this.view, toggled };
  }

  /** Loads code that a reader asked for; when that fails the page is told, and the picture stays. */
  private async lateCode(code: LateCode<unknown>): Promise<void> {
    await code.load().catch(() => {
      this.failLate();
    });
  }

  private failLate(): void {
    fire(this, 'coop-error', { code: 'code', message: this.wording.errors.code });
  }

  /** What moves along an axis: comes after the first picture that has one, and has its room kept until then. */
  private drawZoom(scene: Scene | null, wording: Wording): TemplateResult | typeof nothing {
    if (this.zoom.module) return this.zoom.module.draw(wording);
    if (scene?.range) void this.zoom.load().catch(() => undefined);
    return scene?.range?.many ? html`<div class="zoom"></div>` : nothing;
  }

  private renderReady(chart: Chart, series: Slice, description: Description): TemplateResult {
    const { scene, marks, painter } = this;
    const wording = this.spoken;
    if (this.tableShown && this.table.module)
      return this.table.module.drawTable(chart.table(series, wording), description.subtitle, wording);
    if (scene?.marks.length === 0 && !scene.range) return drawState('empty', wording.frame.empty, wording);
    const { active, module: reading } = marks;
    if (painter.waiting) return drawState('loading', wording.frame.loading, wording);
    return drawPlot(
      {
        scene,
        description,
        active,
        selected: reading?.selected ?? null,
        hovered: reading?.hovered ?? null,
        guides: scene && reading ? reading.guidesIn(scene) : null,
        over: scene && reading ? reading.drawOver(scene, series, wording) : nothing,
        painter: painter.painter,
        panes: painter.panes,
        zoom: this.drawZoom(scene, wording),
      },
      marks.actions,
      wording,
    );
  }

  private newGrower() {
    return stageGrower(() => {
      this.requestUpdate();
    });
  }

  /**
   * Asks once more for whatever did not come, data or code. Browsers forget a module that could not be fetched, as HTML has it since
   * 2026 (whatwg/html 10327), and fetch it again; older ones may keep the failure until the page is loaded anew.
   */
  private readonly retry = (): void => {
    this.resource.retry();
    this.words.retry();
    this.turnFailed = false;
    this.coded = null;
    this.grow = this.newGrower();
    this.requestUpdate();
  };

  /** What the page put into the chart; of two pictures one is enough. */
  private renderContent(): TemplateResult {
    return html`<slot ?hidden=${this.still}></slot>`;
  }

  private renderFailed({ code, message }: CoopErrorDetail): TemplateResult {
    const { wording } = this;
    const heading = this.heading || wording.errors.title;
    const mayCome = code === 'fetch' || code === 'code';
    const body = drawState('failed', message, wording, mayCome ? this.retry : undefined);
    return drawFigure({ ...NO_FRAME, heading }, html`${body}${this.renderContent()}`, wording);
  }

  protected override render(): TemplateResult {
    const { stage, wording, heading, subtitle, notes, tableShown } = this;
    if (stage.kind === 'failed') return this.renderFailed(stage.error);
    if (
      !this.stood &&
      (this.still ?? this.firstElementChild) &&
      (stage.kind === 'loading' || this.painter.waiting)
    )
      return this.renderContent();
    if (stage.kind === 'loading')
      return drawFigure(
        { ...NO_FRAME, heading, subtitle, notes },
        drawState('loading', this.words.current?.frame.loading ?? '', wording),
        wording,
      );
    const description = this.describe(stage.chart, stage.series, this.spoken);
    const toggle = () => {
      void this.lateCode(this.table);
      this.tableShown = !tableShown;
    };
    return drawFigure(
      {
        ...this.textsFor(description),
        statuses: tableShown ? [] : description.statuses,
        notes,
        sources: stage.series.sources,
        selection: stage.selection,
        table: { shown: tableShown, toggle },
        page: this.page,
        // In a sandbox nothing can be downloaded.
        menu: this.page || !isSandboxed() ? (this.files.module?.menu ?? this.closedMenu) : null,
      },
      this.renderReady(stage.chart, stage.series, description),
      wording,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coop-chart': CoopChart;
  }
}
