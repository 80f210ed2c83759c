import type { SvgPicture } from './svg.js';

/** Longest side that canvases of common browsers have, px. */
const MOST_PX = 16_384;

/**
 * A picture as PNG, `scale` times its size, smaller where a canvas could not hold it. Goes by a `data:` address, which a policy with
 * `img-src data:` allows. @throws Error when the browser makes no picture of it
 */
export async function pngOf({ svg, width, height }: SvgPicture, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const times = Math.min(scale, MOST_PX / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => {
      if (blob) made(blob);
      else failed(new Error('no PNG could be made'));
    }, 'image/png');
  });
}
