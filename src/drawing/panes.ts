import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guidesOf } from '../charts/scene.js';
import type { Box, Frozen, Guide, Label, Mark, Scene, Toggle } from '../charts/scene.js';
import { drawLabel, drawToggle } from './scene.js';
import { sketch, sketched } from './sketch.js';
import type { Sketch } from './sketch.js';
import { place } from './style.js';

/** A part of a scene that stays in view: its area, and the heads in it. */
interface Pane {
  readonly box: Box;
  readonly labels: readonly Label[];
  readonly toggles: readonly Toggle[];
}

/** The heads of columns along the top, and those of rows along one side. */
function panesOf({ width, height, labels, toggles = [] }: Scene, { top, side, at }: Frozen) {
  const x = at === 'left' ? 0 : width - side;
  const isSide = (left: number, right: number) => left >= x && right <= x + side;
  const heads: Pane = {
    box: { x: 0, y: 0, width, height: top },
    labels: labels.filter(({ y }) => y <= top),
    toggles: toggles.filter(({ hit }) => hit.y + hit.height <= top),
  };
  const names: Pane = {
    box: { x, y: 0, width: side, height },
    labels: labels.filter((label) => label.y > top && isSide(label.x, label.x)),
    toggles: toggles.filter(({ hit }) => isSide(hit.x, hit.x + hit.width)),
  };
  return { heads, names };
}

function drawGuide({ band, head }: Guide): Sketch[] {
  const area = ({ x, y, width, height }: Box) => ({ x, y, width, height });
  const drawn = sketch('rect', { class: 'guide', ...area(band) });
  if (!head) return [drawn];
  const { turn } = head;
  const transform = turn ? `rotate(${String(turn.degrees)} ${String(turn.x)} ${String(turn.y)})` : null;
  return [drawn, sketch('rect', { class: 'guide-head', ...area(head), rx: 3, transform })];
}

const heads = new WeakMap<Pane, Sketch>();

/** The heads in a pane. Their toggles are for pointers alone: those that keys and screen readers reach stand in the scene itself. */
function drawHeads(pane: Pane): Sketch {
  const drawn =
    heads.get(pane) ??
    sketch(
      'g',
      {},
      [...pane.labels.flatMap(drawLabel), ...pane.toggles.map((each) => drawToggle(each))],
      'heads',
    );
  heads.set(pane, drawn);
  return drawn;
}

const drawPane = (pane: Pane, guides: readonly Guide[]) => {
  const { x, y, width, height } = pane.box;
  return html`<svg
    class="pane"
    width=${width}
    height=${height}
    viewBox="${x} ${y} ${width} ${height}"
    ${sketched([...guides.flatMap(drawGuide), drawHeads(pane)])}
  ></svg>`;
};

const known = new WeakMap<Scene, ReturnType<typeof panesOf>>();

/** The panes of a scene: found once, so that they are drawn once. */
function panesFor(scene: Scene, frozen: Frozen): ReturnType<typeof panesOf> {
  const panes = known.get(scene) ?? panesOf(scene, frozen);
  known.set(scene, panes);
  return panes;
}

/** Moves the heads of columns along, and tells what stands over the plot how far the scene has been scrolled. */
function followScroll({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const heads = currentTarget.previousElementSibling;
  if (heads) heads.scrollLeft = currentTarget.scrollLeft;
  const sheet = currentTarget.firstElementChild?.getBoundingClientRect().left ?? 0;
  const { left, width } = currentTarget.getBoundingClientRect();
  const gone = (left - sheet) * (currentTarget.offsetWidth / width);
  currentTarget.closest<HTMLElement>('.plot')?.style.setProperty('--_scrolled', `${String(gone)}px`);
}

/** The bands under the rows and columns of a mark. */
const drawGuides = ({ width, height }: Scene, guides: readonly Guide[]) =>
  html`<svg
    class="guides"
    aria-hidden="true"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    ${sketched(guides.flatMap(drawGuide))}
  ></svg>`;

/** A scene that scrolls sideways in its box while its heads stay in view: those of columns below the top of the page's window. */
function drawFrozen(scene: Scene, frozen: Frozen, picture: TemplateResult, guides: readonly Guide[]) {
  const { heads, names } = panesFor(scene, frozen);
  const px = (value: number) => `${String(value)}px`;
  const side = { width: px(frozen.side) };
  const corner = { ...side, height: px(frozen.top), 'margin-bottom': px(-frozen.top) };
  return html`<div
      class="heads"
      aria-hidden="true"
      ${place({ height: px(frozen.top), 'margin-bottom': px(-frozen.top) })}
    >
      <div class="corner ${frozen.at}" ${place(corner)}></div>
      ${drawPane(heads, guides)}
    </div>
    <div
      class="scroll"
      @scroll=${followScroll}
      ${place({ [`scroll-padding-${frozen.at}`]: px(frozen.side) })}
    >
      <div class="sheet" ${place({ width: px(scene.width) })}>
        ${picture}
        <div
          class="names ${frozen.at}"
          aria-hidden="true"
          ${place({ ...side, 'margin-top': px(-scene.height) })}
        >
          ${drawPane(names, guides)}
        </div>
      </div>
    </div>`;
}

/** A drawn scene with a band under the row and the column of a mark, and, where it is frozen, with heads that stay in view. */
export function drawInPanes(scene: Scene, picture: TemplateResult, pointed: Mark | null): TemplateResult {
  const guides = pointed ? guidesOf(scene, pointed) : [];
  const whole = html`${scene.guides ? drawGuides(scene, guides) : nothing}${picture}`;
  return scene.frozen ? drawFrozen(scene, scene.frozen, whole, guides) : whole;
}
