import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** How two pictures differ. */
export interface Difference {
  /** Pixels that differ; all of them where the sizes do. */
  readonly pixels: number;
  /** What was expected, what is, and where they differ, side by side, as PNG. */
  readonly picture: Buffer;
}

/** By how much a channel of 255 may differ before a pixel does: edges of letters and curves vary. */
const MOST_CHANNEL = 64;

/** Runs in a page: counts pixels, and draws the three pictures beside each other. */
async function compareInPage([expected, actual, most]: readonly [string, string, number]) {
  const images = await Promise.all(
    [expected, actual].map(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 3 + 20, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const pieces = images.map((image, index) => {
    context.drawImage(image, index * (width + 10), 0);
    return context.getImageData(index * (width + 10), 0, width, height);
  });
  const [before, after] = pieces as [ImageData, ImageData];
  const marked = context.createImageData(width, height);
  let pixels = 0;
  for (let at = 0; at < marked.data.length; at += 4) {
    let by = 0;
    for (let channel = 0; channel < 4; channel++)
      by = Math.max(by, Math.abs((before.data[at + channel] ?? 0) - (after.data[at + channel] ?? 0)));
    if (by > most) pixels++;
    const grey =
      200 + (((after.data[at] ?? 0) + (after.data[at + 1] ?? 0) + (after.data[at + 2] ?? 0)) / 765) * 55;
    marked.data.set(by > most ? [220, 0, 40, 255] : [grey, grey, grey, 255], at);
  }
  context.putImageData(marked, 2 * (width + 10), 0);
  const sameSize = images.every((image) => image.width === width && image.height === height);
  return { pixels: sameSize ? pixels : width * height, picture: canvas.toDataURL().split(',', 2)[1] ?? '' };
}

/** Compares two PNG in a page of a browser. */
export async function compare(page: Page, expected: Buffer, actual: Buffer): Promise<Difference> {
  const texts = [expected.toString('base64'), actual.toString('base64'), MOST_CHANNEL] as const;
  const { pixels, picture } = await page.evaluate(compareInPage, texts);
  return { pixels, picture: Buffer.from(picture, 'base64') };
}
