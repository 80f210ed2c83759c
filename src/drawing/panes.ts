import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Box, Frozen, Label, Scene, Toggle } from '../charts/scene.js';
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

const drawPane = (pane: Pane, bands: readonly Sketch[]) => {
  const { x, y, width, height } = pane.box;
  return html`<svg
    class="pane"
    width=${width}
    height=${height}
    viewBox="${x} ${y} ${width} ${height}"
    ${sketched([...bands, drawHeads(pane)])}
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

/**
 * A scene that scrolls sideways in its box while its heads stay in view: those of columns below the top of the page's window. `bands`
 * stand behind the heads.
 */
export function drawInPanes(
  scene: Scene,
  frozen: Frozen,
  picture: TemplateResult,
  bands: readonly Sketch[],
): TemplateResult {
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
      ${drawPane(heads, bands)}
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
          ${drawPane(names, bands)}
        </div>
      </div>
    </div>`;
}
