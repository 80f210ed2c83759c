import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Box, Guide, Mark, Scene } from '../charts/scene.js';
import { sketch, sketched } from './sketch.js';
import type { Sketch } from './sketch.js';

/** The rows and columns in which a mark stands; none in a scene without them. */
export const guidesOf = ({ guides = [] }: Scene, { hit }: Pick<Mark, 'hit'>): Guide[] => {
  const [x, y] = [hit.x + hit.width / 2, hit.y + hit.height / 2];
  return guides.filter(
    ({ band }) => x >= band.x && x <= band.x + band.width && y >= band.y && y <= band.y + band.height,
  );
};

function sketchGuide({ band, head }: Guide): Sketch[] {
  const area = ({ x, y, width, height }: Box) => ({ x, y, width, height });
  const drawn = sketch('rect', { class: 'guide', ...area(band) });
  if (!head) return [drawn];
  const { turn } = head;
  const transform = turn ? `rotate(${String(turn.degrees)} ${String(turn.x)} ${String(turn.y)})` : null;
  return [drawn, sketch('rect', { class: 'guide-head', ...area(head), rx: 3, transform })];
}

/** The bands of the rows and columns in which a mark stands; none in a scene without them. */
export const sketchGuides = (scene: Scene, mark: Mark | null): Sketch[] =>
  mark ? guidesOf(scene, mark).flatMap(sketchGuide) : [];

/** Bands in a picture of their own, which is to stand under that of the scene. */
export const drawGuides = ({ width, height }: Scene, bands: readonly Sketch[]): TemplateResult =>
  html`<svg
    class="guides"
    aria-hidden="true"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    ${sketched(bands)}
  ></svg>`;
