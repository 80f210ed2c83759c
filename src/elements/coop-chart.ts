import { LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart, ChartType, Description } from '../charts/chart.js';
import { isChartType, loadChart } from '../charts/registry.js';
import type { Mark, Scene } from '../charts/scene.js';
import { remember } from '../controllers/remember.js';
import { ResourceController } from '../controllers/resource.js';
import { markAfterKey, RovingFocusController } from '../controllers/roving-focus.js';
import { SelectionController } from '../controllers/selection.js';
import { SizeController } from '../controllers/size.js';
import { textMeasure } from '../controllers/text-measure.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import { frameStyles } from '../drawing/frame-styles.js';
import { drawFigure, drawState } from '../drawing/frame.js';
import { plotStyles } from '../drawing/plot-styles.js';
import { drawPlot } from '../drawing/plot.js';
import { sceneStyles } from '../drawing/scene-styles.js';
import { drawTable } from '../drawing/table.js';
import type { MeasureText } from '../geometry/text.js';
import { en } from '../locale/en.js';
import type { Wording } from '../locale/wording.js';
import { fire } from './events.js';
import { stageFinder } from './stage.js';
import type { Stage } from './stage.js';
import { tokens } from './tokens.js';

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
  /** `light`, `dark` or `auto` (as the reader's system); without it the chart follows the page's `color-scheme`. */
  @property({ reflect: true }) theme = '';

  @state() private chart: Chart | null = null;
  @state() private codeFailed = false;
  @state() private tableShown = false;

  private readonly wording: Wording = en;
  private readonly resource = new ResourceController(this);
  private readonly size = new SizeController(this, () => this.renderRoot.querySelector('.plot'));
  private readonly roving = new RovingFocusController(this);
  private readonly selection = new SelectionController(this, () => {
    fire(this, 'coop-select', { mark: this.selection.mark, events: this.selectedEvents() });
  });
  private measure: MeasureText | null = null;
  private stage: Stage = { kind: 'loading' };
  private scene: Scene | null = null;
  /** The stage that was last told to the page. */
  private announced: Stage | null = null;

  private readonly findStage = stageFinder(this.wording);
  private readonly describe = remember((chart: Chart, series: Slice) => chart.describe(series, this.wording));
  private readonly layout = remember((chart: Chart, series: Slice, width: number, measureText: MeasureText) =>
    chart.layout(series, { width, measureText, wording: this.wording }),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('type')) void this.loadCode();
    this.resource.use(this.data === null && this.src !== '' ? this.src : null);
    const stage = this.findStage({
      type: this.type,
      chart: this.chart,
      codeFailed: this.codeFailed,
      src: this.src,
      data: this.data,
      resource: this.resource.state,
    });
    if (stage !== this.stage) this.selection.open(null);
    this.stage = stage;
    this.scene = null;
    if (stage.kind !== 'ready' || this.size.width === 0) return;
    this.measure ??= textMeasure(this);
    this.scene = this.layout(stage.chart, stage.series, this.size.width, this.measure);
    this.roving.follow(this.scene);
  }

  private async loadCode(): Promise<void> {
    const { type } = this;
    this.chart = null;
    this.codeFailed = false;
    if (!isChartType(type)) return;
    const chart = await loadChart(type).catch(() => null);
    if (type !== this.type) return;
    this.chart = chart;
    this.codeFailed = chart === null;
  }

  protected override updated(): void {
    const { stage, scene } = this;
    this.makeRoomForPanel();
    if (stage.kind === 'loading') this.announced = null;
    if (stage.kind === 'loading' || stage === this.announced || (stage.kind === 'ready' && !scene)) return;
    this.announced = stage;
    if (stage.kind === 'failed') fire(this, 'coop-error', stage.error);
    else fire(this, 'coop-ready', { type: stage.chart.type, marks: scene?.marks.length ?? 0 });
  }

  /** Lets the plot be as high as the open panel needs, so that nothing below is covered and no frame cuts it off. */
  private makeRoomForPanel(): void {
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
    const panel = plot?.querySelector<HTMLElement>('.panel');
    const room = panel ? `${String(panel.offsetTop + panel.offsetHeight)}px` : '';
    if (plot && plot.style.minHeight !== room) plot.style.minHeight = room;
  }

  private markWith(id: string | null): Mark | null {
    return (id !== null && this.scene?.marks.find((mark) => mark.id === id)) || null;
  }

  private selectedEvents(): readonly CoopEvent[] {
    const mark = this.markWith(this.selection.mark);
    if (!mark || this.stage.kind !== 'ready') return [];
    const events = new Map(this.stage.series.events.map((event) => [event.id, event]));
    return mark.events.map((id) => events.get(id)).filter((event) => event !== undefined);
  }

  private readonly openMark = async (id: string): Promise<void> => {
    this.roving.active = id;
    this.selection.open(this.selection.mark === id ? null : id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#panel-title')?.focus();
  };

  private readonly closePanel = (): void => {
    const { mark } = this.selection;
    this.selection.open(null);
    if (mark !== null) void this.roving.focus(mark);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const id = markIdOf(event);
    if (event.key === 'Escape' && this.selection.mark !== null) this.closePanel();
    else if (id === null || !this.scene || event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter' || event.key === ' ') void this.openMark(id);
    else {
      const next = markAfterKey(this.scene, id, event.key, this.wording.direction === 'rtl');
      if (!next) return;
      void this.roving.focus(next.id);
    }
    event.preventDefault();
  };

  private renderReady(chart: Chart, series: Slice, description: Description): TemplateResult {
    if (this.tableShown) return drawTable(chart.table(series, this.wording), description.subtitle);
    const { scene, selection, wording } = this;
    if (scene?.marks.length === 0) return drawState('empty', wording.frame.empty, wording);
    return drawPlot(
      {
        scene,
        description,
        active: this.roving.active,
        selected: this.markWith(selection.mark),
        hovered: this.markWith(selection.hovered),
        evidence: {
          events: this.selectedEvents(),
          articles: new Map(series.articles.map((article) => [article.id, article])),
          index: selection.index,
          copied: selection.copied,
        },
      },
      {
        key: this.onKey,
        click: (event) => {
          const id = markIdOf(event);
          if (id !== null) void this.openMark(id);
        },
        hover: (event) => {
          selection.hover(markIdOf(event));
        },
        leave: () => {
          selection.hover(null);
        },
        evidence: {
          close: this.closePanel,
          go: (index) => {
            selection.go(index);
          },
          copy: (quote) => {
            void selection.copy(quote);
          },
        },
      },
      wording,
    );
  }

  protected override render(): TemplateResult {
    const { stage, wording } = this;
    if (stage.kind === 'failed')
      return drawFigure(
        {
          heading: this.heading || wording.errors.title,
          subtitle: '',
          statuses: [],
          notes: '',
          sources: null,
          table: null,
        },
        drawState(
          'failed',
          stage.error.message,
          wording,
          stage.error.code === 'fetch'
            ? () => {
                this.resource.retry();
              }
            : undefined,
        ),
        wording,
      );
    const description = stage.kind === 'ready' ? this.describe(stage.chart, stage.series) : null;
    return drawFigure(
      {
        heading: this.heading || (description?.heading ?? ''),
        subtitle: this.subtitle || (description?.subtitle ?? ''),
        statuses: this.tableShown ? [] : (description?.statuses ?? []),
        notes: this.notes,
        sources: stage.kind === 'ready' ? stage.series.sources : null,
        table:
          stage.kind === 'ready'
            ? {
                shown: this.tableShown,
                toggle: () => {
                  this.tableShown = !this.tableShown;
                },
              }
            : null,
      },
      stage.kind === 'ready' && description
        ? this.renderReady(stage.chart, stage.series, description)
        : drawState('loading', wording.frame.loading, wording),
      wording,
    );
  }
}

/** The id of the mark in which an event happened. */
function markIdOf(event: Event): string | null {
  const { target } = event;
  return target instanceof Element
    ? (target.closest<SVGElement>('[data-mark]')?.dataset['mark'] ?? null)
    : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'coop-chart': CoopChart;
  }
}
