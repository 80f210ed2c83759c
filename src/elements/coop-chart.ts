import { LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart, ChartType, Description, View } from '../charts/chart.js';
import { isChartType, loadChart } from '../charts/registry.js';
import type { Mark, Scene } from '../charts/scene.js';
import { glide } from '../controllers/glide.js';
import { LateCode } from '../controllers/late-code.js';
import { MarksController } from '../controllers/marks.js';
import { remember } from '../controllers/remember.js';
import { ResourceController } from '../controllers/resource.js';
import { SizeController } from '../controllers/size.js';
import { textMeasure } from '../controllers/text-measure.js';
import { inTurn } from '../controllers/turn.js';
import { WordingController } from '../controllers/wording.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import { frameStyles } from '../drawing/frame-styles.js';
import { NO_FRAME, drawFigure, drawState } from '../drawing/frame.js';
import { plotStyles } from '../drawing/plot-styles.js';
import { drawPlot } from '../drawing/plot.js';
import { sceneStyles } from '../drawing/scene-styles.js';
import type { ExportFacts } from '../export/export.js';
import type { MeasureText } from '../geometry/text.js';
import { en } from '../locale/en.js';
import { wordingFor } from '../locale/load.js';
import type { Wording } from '../locale/wording.js';
import { FILTERS, OPTIONS, filtersReader, optionsReader } from './asked.js';
import { fire } from './events.js';
import type { CoopErrorDetail } from './events.js';
import { ExportController } from './exports.js';
import { PainterController } from './painter.js';
import { stageGrower } from './grow-stage.js';
import { LOADING, stageFinder } from './stage.js';
import type { Stage, StageFacts } from './stage.js';
import { tokens } from './tokens.js';
import { ZoomController } from './zoom.js';

/** Width of the picture of a chart that is not displayed. */
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

  /** Kind of chart: `matrix`, `flow` or `timeline`. */
  @property() type: ChartType | '' = '';
  /** Address of a dataset, or of the chart's own slice of one. */
  @property() src = '';
  /** The parsed JSON itself, instead of `src`. */
  @property({ attribute: false }) data: unknown = null;
  /** Stands in place of the finding that the chart words by itself. */
  @property() heading = '';
  /** Stands in place of the subtitle that the chart words by itself. */
  @property() subtitle = '';
  /** A line under the chart, such as a remark on method. */
  @property() notes = '';
  /** Matrix: what its rows stand for. */
  @property() rows = '';
  /** Matrix: what its columns stand for. */
  @property() columns = '';
  /** Matrix: what its cells count. */
  @property() measure = '';
  /** Matrix: what orders its rows and columns. */
  @property() order = '';
  /** Timeline: what its lanes stand for. */
  @property() lanes = '';
  /** Only events in which any of these countries takes part: codes separated by spaces or commas. */
  @property() parties = '';
  /** Only events of any of these sectors. */
  @property() sectors = '';
  /** Only events of any of these forms of cooperation. */
  @property() modes = '';
  /** Only events of any of these statuses. */
  @property() status = '';
  /** Only events of this day, month or year (EDTF) or later; those without a date are left out, and counted. */
  @property() since = '';
  /** Only events of this day, month or year (EDTF) or earlier; those without a date are left out, and counted. */
  @property() until = '';
  /** Only events that at least so many articles report. */
  @property({ attribute: 'min-reports' }) minReports: number | string = '';
  /** Language of every word, as a BCP 47 tag (`en`, `fa`, `ru`); without it that of the page around the chart. */
  @property() locale = '';
  /** Of which calendar the dates are: `gregorian` (the default) or `persian`. */
  @property() calendar = '';
  /** `light`, `dark` or `auto` (as the reader's system); without it the chart follows the page's `color-scheme`. */
  @property({ reflect: true }) theme = '';

  @state() private chart: Chart | null = null;
  @state() private codeFailed = false;
  @state() private tableShown = false;
  @state() private view: View = { toggled: new Set() };

  private readonly words = new WordingController(this, wordingFor, en);
  private readonly resource = new ResourceController(this);
  private readonly size = new SizeController(this, () => this.renderRoot.querySelector('.plot'));
  private readonly evidence = new LateCode(this, () => import('../drawing/evidence.js'));
  private readonly table = new LateCode(this, () => import('../drawing/table.js'));
  private readonly painter = new PainterController(this);
  private readonly zoom = new ZoomController(this, (domain) => {
    this.view = { toggled: this.view.toggled, ...(domain && { domain }) };
  });
  private readonly marks = new MarksController(this, {
    rtl: () => this.wording.direction === 'rtl',
    prepare: () => this.lateCode(this.evidence),
    pick: (event) => this.painter.markAt(event),
    select: (mark) => {
      fire(this, 'coop-select', { mark: mark?.id ?? null, events: this.eventsOf(mark) });
    },
    toggle: (id) => {
      this.toggle(id);
    },
  });
  private readonly files = new ExportController(this, {
    facts: () => this.exportFacts(),
    refusal: () => (this.stage.kind === 'failed' ? this.stage.error.message : null),
    wording: () => this.wording,
  });
  private measureText: MeasureText | null = null;
  private stage: Stage = LOADING;
  private scene: Scene | null = null;
  /** The scene that was last drawn. */
  private drawn: Scene | null = null;
  /** The stage that was last told to the page. */
  private announced: Stage | null = null;

  private readonly finderIn = remember(stageFinder);
  private readonly grow = stageGrower(() => {
    this.requestUpdate();
  });
  private readonly optionsOf = optionsReader();
  private readonly filtersOf = filtersReader();
  private readonly describe = remember((chart: Chart, series: Slice, wording: Wording) =>
    chart.describe(series, wording),
  );
  private readonly layout = remember(
    (chart: Chart, series: Slice, width: number, measureText: MeasureText, view: View, wording: Wording) =>
      chart.layout(series, { width, measureText, wording, view }),
  );

  /** English until another language is there: nothing is said in it before. */
  private get wording(): Wording {
    return this.words.current ?? en;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return inTurn(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.words.use(this.locale, this.calendar);
    if (changed.has('type')) void this.loadCode();
    this.resource.use(this.data === null && this.src !== '' ? this.src : null);
    const facts: StageFacts = {
      type: this.type,
      chart: this.chart,
      codeFailed: this.codeFailed,
      src: this.src,
      data: this.data,
      resource: this.resource.state,
      options: this.optionsOf(...OPTIONS.map((name) => this[name])),
      filters: this.filtersOf(...FILTERS.map((name) => this[name])),
    };
    const stage = this.words.current ? this.grow(this.finderIn(this.words.current)(facts)) : LOADING;
    if (stage !== this.stage) {
      this.marks.selection.open(null);
      if (this.view.domain) this.view = { toggled: this.view.toggled };
    }
    this.stage = stage;
    this.scene = this.layoutScene(stage);
    this.painter.follow(this.scene);
    this.zoom.follow(this.scene);
    this.marks.follow(this.scene);
  }

  private layoutScene(stage: Stage): Scene | null {
    if (stage.kind !== 'ready' || this.size.width === 0) return null;
    this.measureText ??= textMeasure(this);
    return this.layout(stage.chart, stage.series, this.size.width, this.measureText, this.view, this.wording);
  }

  private async loadCode(): Promise<void> {
    const { type } = this;
    this.chart = null;
    this.codeFailed = false;
    this.view = { toggled: new Set() };
    if (!isChartType(type)) return;
    const chart = await loadChart(type).catch(() => null);
    if (type !== this.type) return;
    this.chart = chart;
    this.codeFailed = chart === null;
  }

  protected override updated(): void {
    const { stage, scene } = this;
    makeRoomForPanel(this.renderRoot);
    if (scene && this.drawn && scene !== this.drawn) glide(this.renderRoot, this.drawn, scene);
    this.drawn = scene;
    if (stage.kind === 'loading') this.announced = null;
    if (stage.kind === 'loading' || stage === this.announced) return;
    if (stage.kind === 'ready' && (!scene || this.painter.waiting)) return;
    this.announced = stage;
    if (stage.kind === 'failed') fire(this, 'coop-error', stage.error);
    else {
      fire(this, 'coop-ready', { type: stage.chart.type, marks: scene?.marks.length ?? 0 });
      if (stage.selection) fire(this, 'coop-filter', { filter: stage.filter, ...stage.selection });
    }
  }

  /**
   * The events that are shown as CSV (RFC 4180), a row for each, with its evidence; cells that a spreadsheet would run as a formula
   * begin with an apostrophe. A chart of a slice gives the events that the slice carries. Waits for the chart; rejects when there is none.
   */
  toCSV(): Promise<string> {
    return this.files.csv();
  }

  /** The chart as one SVG file with heading, legend and source line, in its present colours. Waits for the chart; rejects when there is none. */
  toSVG(): Promise<string> {
    return this.files.svg();
  }

  /** The same as a PNG, `scale` times its size. */
  toPNG({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    return this.files.png(scale);
  }

  private exportFacts(): ExportFacts | null {
    const { stage, wording, notes } = this;
    if (stage.kind !== 'ready') return null;
    const { chart, series, dataset, selection } = stage;
    const measureText = (this.measureText ??= textMeasure(this));
    const description = this.describe(chart, series, wording);
    const scene = this.scene ?? chart.layout(series, { width: UNSEEN_WIDTH_PX, measureText, wording });
    const left = selection ? [wording.frame.selected(selection)] : [];
    const source = [wording.frame.sources(series.sources), ...left].join(' · ');
    const frame = { ...this.textsFor(description), statuses: description.statuses, notes, source };
    const font = getComputedStyle(this).fontFamily;
    const picture = { scene, frame, summary: description.summary, font, measureText, wording };
    return { dataset, series, picture, root: this.renderRoot };
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
      fire(this, 'coop-error', { code: 'code', message: this.wording.errors.code });
    });
  }

  private eventsOf(mark: Mark | null): readonly CoopEvent[] {
    if (!mark || this.stage.kind !== 'ready') return [];
    const events = new Map(this.stage.series.events.map((event) => [event.id, event]));
    return mark.events.map((id) => events.get(id)).filter((event) => event !== undefined);
  }

  /** What the evidence panel holds; nothing until its code is there. */
  private renderEvidence({ articles }: Slice): TemplateResult | typeof nothing {
    const { selected, selection, actions } = this.marks;
    if (!selected || !this.evidence.module) return nothing;
    const view = {
      events: this.eventsOf(selected),
      articles: new Map(articles.map((article) => [article.id, article])),
      index: selection.index,
      count: selected.count,
      copied: selection.copied,
    };
    return this.evidence.module.drawEvidence(view, actions.evidence, this.wording);
  }

  private renderReady(chart: Chart, series: Slice, description: Description): TemplateResult {
    const { scene, wording, marks } = this;
    if (this.tableShown && this.table.module)
      return this.table.module.drawTable(chart.table(series, wording), description.subtitle, wording);
    if (scene?.marks.length === 0 && !scene.range) return drawState('empty', wording.frame.empty, wording);
    const { active, selected, hovered } = marks;
    const { painter } = this;
    if (painter.waiting) return drawState('loading', wording.frame.loading, wording);
    const evidence = this.renderEvidence(series);
    return drawPlot(
      {
        scene,
        description,
        active,
        selected,
        hovered,
        evidence,
        painter: painter.module,
        zoom: this.zoom.draw(wording),
      },
      marks.actions,
      wording,
    );
  }

  private renderFailed({ code, message }: CoopErrorDetail): TemplateResult {
    const { wording } = this;
    const retry = () => {
      this.resource.retry();
    };
    const heading = this.heading || wording.errors.title;
    const body = drawState('failed', message, wording, code === 'fetch' ? retry : undefined);
    return drawFigure({ ...NO_FRAME, heading }, body, wording);
  }

  protected override render(): TemplateResult {
    const { stage, wording, heading, subtitle, notes, tableShown } = this;
    if (stage.kind === 'failed') return this.renderFailed(stage.error);
    if (stage.kind === 'loading')
      return drawFigure(
        { ...NO_FRAME, heading, subtitle, notes },
        drawState('loading', this.words.current?.frame.loading ?? '', wording),
        wording,
      );
    const description = this.describe(stage.chart, stage.series, wording);
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
        menu: this.files.menu,
      },
      this.renderReady(stage.chart, stage.series, description),
      wording,
    );
  }
}

/** Lets the plot be as high as the open panel needs, so that nothing below is covered and no frame cuts it off. */
function makeRoomForPanel(root: ParentNode): void {
  const plot = root.querySelector<HTMLElement>('.plot');
  const panel = plot?.querySelector<HTMLElement>('.panel');
  const room = panel ? `${String(panel.offsetTop + panel.offsetHeight)}px` : '';
  if (plot && plot.style.minHeight !== room) plot.style.minHeight = room;
}

declare global {
  interface HTMLElementTagNameMap {
    'coop-chart': CoopChart;
  }
}
