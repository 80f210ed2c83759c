import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import type { Scene } from '../../src/charts/scene.js';
import { drawOverlay, markAt, painting } from '../../src/drawing/painting.js';
import { paintingStyles } from '../../src/drawing/painting-styles.js';
import { sceneStyles } from '../../src/drawing/scene-styles.js';
import { drawScene } from '../../src/drawing/scene.js';
import { sketched } from '../../src/drawing/sketch.js';
import { tokens } from '../../src/elements/tokens.js';
import { everyLook } from '../fixtures/every-look.js';

/** Shows a scene painted, drawn, or not at all. */
class SceneStage extends LitElement {
  static override styles = [tokens, sceneStyles, paintingStyles];
  static override properties = { scene: { attribute: false }, drawn: { attribute: false } };
  declare scene: Scene | null;
  declare drawn: boolean;

  constructor() {
    super();
    this.scene = null;
    this.drawn = false;
  }

  protected override render() {
    const { scene, drawn } = this;
    if (!scene) return html``;
    const view = { active: null, selected: null };
    return html`<div class="scene">
      ${drawn ? '' : html`<div class="painting" ${painting(scene)}></div>`}
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width=${scene.width}
        height=${scene.height}
        ${sketched(drawn ? drawScene(scene, view) : drawOverlay(scene, view, [scene.marks[0]]))}
      ></svg>
    </div>`;
  }
}
customElements.define('scene-stage', SceneStage);

async function stage(scene: Scene, drawn = false): Promise<SceneStage> {
  const host = new SceneStage();
  host.scene = scene;
  host.drawn = drawn;
  document.body.append(host);
  await host.updateComplete;
  await frames();
  return host;
}

/** Two frames: one in which observers are told, one after it. */
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const canvasesOf = (host: SceneStage) => [...(host.shadowRoot?.querySelectorAll('canvas') ?? [])];

/** The pixels of the painted tiles, put together on the page's ground. */
function painted(host: SceneStage, { width, height }: Scene): ImageData {
  const whole = new OffscreenCanvas(width, height).getContext('2d')!;
  whole.fillStyle = '#888';
  whole.fillRect(0, 0, width, height);
  for (const canvas of canvasesOf(host))
    if (canvas.width > 0)
      whole.drawImage(canvas, 0, parseFloat(canvas.style.top), width, parseFloat(canvas.style.height));
  return whole.getImageData(0, 0, width, height);
}

const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'direction',
  'unicode-bidi',
];

/** The pixels of the drawn SVG, as a picture of its own with its styles written out. */
async function pictured(host: SceneStage, { width, height }: Scene): Promise<ImageData> {
  const original = host.shadowRoot!.querySelector('svg')!;
  const copy = original.cloneNode(true) as SVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  original.querySelectorAll('*').forEach((each, index) => {
    const style = getComputedStyle(each);
    for (const name of PROPERTIES)
      if (!(name === 'fill' && each.getAttribute('fill')))
        copies[index]!.style.setProperty(name, style.getPropertyValue(name));
  });
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const whole = new OffscreenCanvas(width, height).getContext('2d')!;
  whole.fillStyle = '#888';
  whole.fillRect(0, 0, width, height);
  whole.drawImage(image, 0, 0);
  return whole.getImageData(0, 0, width, height);
}

/** Share of pixels of which a channel differs by more than a quarter, and the mean difference of all channels. */
function difference(a: ImageData, b: ImageData): { share: number; mean: number } {
  let [far, sum] = [0, 0];
  for (let at = 0; at < a.data.length; at += 4) {
    const gaps = [0, 1, 2].map((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!));
    if (Math.max(...gaps) > 64) far++;
    sum += gaps[0]! + gaps[1]! + gaps[2]!;
  }
  return { share: far / (a.data.length / 4), mean: sum / ((a.data.length / 4) * 3) };
}

const totalInk = (pixels: ImageData) => pixels.data.reduce((sum, value) => sum + value, 0);

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = '';
  await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
});

describe('a painted scene', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`looks like the drawn one, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      const full = everyLook();
      // In strips that the window holds, as tiles out of sight have no pixels.
      for (let top = 0; top < full.height; top += 600) {
        const up = <T extends { y: number }>(each: T): T => ({ ...each, y: each.y - top });
        const scene: Scene = {
          ...full,
          height: 600,
          marks: full.marks
            .filter(({ hit }) => hit.y >= top && hit.y + hit.height < top + 600)
            .map((mark) => ({
              ...mark,
              shape: up(mark.shape),
              hit: up(mark.hit),
              labels: mark.labels.map((label) => ({
                ...up(label),
                ...(label.plate && { plate: up(label.plate) }),
              })),
            })),
          ...(top > 0 && { labels: [], rules: [], fills: [], specks: [] }),
        };
        const canvas = painted(await stage(scene), scene);
        document.body.replaceChildren();
        const drawing = await pictured(await stage(scene, true), scene);
        document.body.replaceChildren();
        const { share, mean } = difference(canvas, drawing);
        const said = `from ${String(top)} px: ${(share * 100).toFixed(2)}% of pixels, mean ${mean.toFixed(2)}`;
        expect(share, said).to.be.below(0.01);
        expect(mean, said).to.be.below(2);
      }
    });

  it('is painted again when the theme, a property of the page or forced colours change', async () => {
    document.documentElement.style.colorScheme = 'light';
    const scene = { ...everyLook(), height: 400 };
    const host = await stage(scene);
    const looks = [totalInk(painted(host, scene))];
    const changed = async () => {
      for (let wait = 0; wait < 60 && totalInk(painted(host, scene)) === looks.at(-1); wait++) await frames();
      looks.push(totalInk(painted(host, scene)));
    };
    document.documentElement.style.colorScheme = 'dark';
    await changed();
    host.style.setProperty('--coop-done', 'rgb(200 0 0)');
    await changed();
    await emulateMedia({ forcedColors: 'active' });
    await changed();
    expect(new Set(looks).size).to.equal(4);
  });

  it('holds pixels only near the window, and paints what is scrolled to', async () => {
    const [first] = everyLook().marks;
    const marks = Array.from({ length: 20 }, (_, index) => {
      const at = { x: 10, y: index * 1000, width: 80, height: 30 };
      return { ...first!, id: String(index), shape: { kind: 'box' as const, radius: 2, ...at }, hit: at };
    });
    const scene = { ...everyLook(), height: 20_000, marks };
    const host = await stage(scene);
    const held = () => canvasesOf(host).map(({ width }) => width > 0);
    expect(held().filter(Boolean).length).to.be.within(1, 3);
    expect(held()[0]).to.equal(true);
    scrollTo(0, 15_000);
    for (let wait = 0; wait < 60 && !held()[14]; wait++) await frames();
    expect(held()[14]).to.equal(true);
    expect(held()[0]).to.equal(false);
    scrollTo(0, 0);
  });

  it('keeps nothing alive after it is removed, and paints again when it is put back', async () => {
    const scene = { ...everyLook(), height: 300 };
    const host = await stage(scene);
    host.remove();
    await frames();
    for (const canvas of canvasesOf(host)) canvas.width = 0;
    document.body.append(host);
    await frames();
    expect(canvasesOf(host)[0]?.width).to.be.above(0);
  });

  it('finds the mark at a point', () => {
    const scene = everyLook();
    for (const { id, hit } of scene.marks)
      expect(markAt(scene, hit.x + hit.width / 2, hit.y + hit.height / 2)).to.equal(id);
    expect(markAt(scene, 1, 1)).to.equal(null);
  });
});
