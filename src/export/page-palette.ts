import { hexOf, paletteOf, themePalette } from '../drawing/palette.js';
import type { Palette } from '../drawing/palette.js';

/** Any CSS colour as `#rrggbb`: painted and read back, since computed styles keep their colour space. */
function hexReader(): (css: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (css) => {
    if (!context) return '#000000';
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    return hexOf(context.getImageData(0, 0, 1, 1).data.subarray(0, 3));
  };
}

/**
 * The colours of a chart as the page and the theme set them now, for a picture that is to look alike elsewhere. `root` is the
 * chart's shadow root. Where the reader's system imposes its colours, those of the light theme: they are the reader's alone.
 */
export function pagePalette(root: ParentNode): Palette {
  if (matchMedia('(forced-colors: active)').matches) return themePalette('light');
  const probe = document.createElement('i');
  probe.hidden = true;
  root.append(probe);
  const read = hexReader();
  const palette = paletteOf((token) => {
    probe.style.color = `var(--_${token})`;
    return read(getComputedStyle(probe).color);
  });
  probe.remove();
  return palette;
}
