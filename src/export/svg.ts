import type { Scene } from '../charts/scene.js';
import type { Palette } from '../drawing/palette.js';
import type { MeasureText } from '../geometry/text.js';
import type { Wording } from '../locale/wording.js';
import { TOP_RULE_PX, layoutFrame } from './frame-layout.js';
import type { PictureFrame } from './frame-layout.js';
import { writeScene } from './scene-svg.js';
import { escapeXml, xml } from './xml.js';

/** What a picture of a chart is made from. */
export interface PictureFacts {
  readonly scene: Scene;
  readonly frame: PictureFrame;
  /** The chart in a few sentences, for who cannot see it. */
  readonly summary: string;
  readonly palette: Palette;
  /** CSS font families, the first that there is. */
  readonly font: string;
  readonly measureText: MeasureText;
  readonly wording: Wording;
  /** Begins the ids inside; `coop` when absent. */
  readonly idPrefix?: string;
}

/** A picture: the text of an SVG file, and its size in px. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The families where no page names any. */
export const DEFAULT_FONT = "Inter, 'Helvetica Neue', system-ui, 'Noto Sans', sans-serif";

/**
 * A chart as one SVG file that needs nothing else: heading, subtitle, legend, chart, notes and source line, in colours that need
 * no style sheet, text as text, without script or links. Pure: the same facts give the same bytes, in a browser and in Node.
 */
export function svgOf(facts: PictureFacts): SvgPicture {
  const { scene, frame, summary, palette, font, measureText, wording, idPrefix = 'coop' } = facts;
  const framed = layoutFrame(frame, scene, wording, measureText);
  const { width, height } = framed.scene;
  const ground = xml('rect', { width, height, fill: palette.paper });
  const around = writeScene(framed.scene, { palette, idPrefix: `${idPrefix}-key` });
  const chart = writeScene(scene, { palette, idPrefix });
  const svg = xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'xml:lang': wording.language,
      role: 'img',
      'font-family': font,
      direction: 'ltr',
    },
    xml('title', {}, escapeXml(frame.heading)),
    xml('desc', {}, escapeXml(summary)),
    ground,
    xml('rect', { width, height: TOP_RULE_PX, fill: palette.ink }),
    around,
    xml('g', { transform: `translate(${String(framed.x)} ${String(framed.y)})` }, chart),
  );
  return { svg: `${svg}\n`, width, height };
}
