import { LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart, ChartOptions, ChartType, Description, View } from '../charts/chart.js';
import { isChartType, loadChart } from '../charts/registry.js';
import type { Mark, Scene } from '../charts/scene.js';
import { LateCode } from '../controllers/late-code.js';
import { MarksController } from '../controllers/marks.js';
import { remember } from '../controllers/remember.js';
import { ResourceController } from '../controllers/resource.js';
import { SizeController } from '../controllers/size.js';
import { textMeasure } from '../controllers/text-measure.js';
import { WordingController } from '../controllers/wording.js';
import { inTurn } from '../controllers/turn.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import { frameStyles } from '../drawing/frame-styles.js';
import { drawFigure, drawState } from '../drawing/frame.js';
import { plotStyles } from '../drawing/plot-styles.js';
import { drawPlot } from '../drawing/plot.js';
import { sceneStyles } from '../drawing/scene-styles.js';
import type { MeasureText } from '../geometry/text.js';
import { en } from '../locale/en.js';
import { wordingFor } from '../locale/load.js';
import type { Wording } from '../locale/wording.js';
import { fire } from './events.js';
import type { CoopErrorDetail } from './events.js';
import { PainterController } from './painter.js';
import { stageGrower } from './grow-stage.js';
import { LOADING, stageFinder } from './stage.js';
import type { Stage, StageFacts } from './stage.js';
import { tokens } from './tokens.js';
import { ZoomController } from './zoom.js';

/** The properties that a page passes on to the chart of its type. */
const OPTIONS = ['rows', 'columns', 'measure', 'order', 'lanes'] as const;

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
  private measureText: MeasureText | null = null;
  private stage: Stage = LOADING;
  private scene: Scene | null = null;
  /** The stage that was last told to the page. */
  private announced: Stage | null = null;

  private readonly finderIn = remember(stageFinder);
  private readonly grow = stageGrower(() => {
    this.requestUpdate();
  });
  private readonly optionsOf = remember((...values: readonly string[]): ChartOptions => {
    const given = OPTIONS.map((name, index) => [name, values[index] ?? ''] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  });
  private readonly describe = remember((chart: Chart, series: Slice, wording: Wording) =>
    chart.describe(series, wording),
  );
  private readonly layout = remember(
    (chart: Chart, series: Slice, width: number, measureText: MeasureText, view: View, wording: Wording) =>
      chart.layout(series, { width, measureText, wording, view }),
  );

  protected override scheduleUpdate(): Promise<void> | undefined {
    return inTurn(() => super.scheduleUpdate());
  }

  /** English until another language is there: nothing is said in it before. */
  private get wording(): Wording {
    return this.words.current ?? en;
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
    if (stage.kind === 'loading') this.announced = null;
    if (stage.kind === 'loading' || stage === this.announced) return;
    if (stage.kind === 'ready' && (!scene || this.painter.waiting)) return;
    this.announced = stage;
    if (stage.kind === 'failed') fire(this, 'coop-error', stage.error);
    else fire(this, 'coop-ready', { type: stage.chart.type, marks: scene?.marks.length ?? 0 });
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
    return drawFigure(
      { heading, subtitle: '', statuses: [], notes: '', sources: null, table: null },
      body,
      wording,
    );
  }

  protected override render(): TemplateResult {
    const { stage, wording, heading, subtitle, notes, tableShown } = this;
    if (stage.kind === 'failed') return this.renderFailed(stage.error);
    if (stage.kind === 'loading')
      return drawFigure(
        { heading, subtitle, statuses: [], notes, sources: null, table: null },
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
        heading: heading || description.heading,
        subtitle: subtitle || description.subtitle,
        statuses: tableShown ? [] : description.statuses,
        notes,
        sources: stage.series.sources,
        table: { shown: tableShown, toggle },
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
