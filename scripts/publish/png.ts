import { checkFonts } from './fonts.js';
import type { Fonts } from './fonts.js';

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;
/** Unicode's controls for text of its own direction: FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
const ISOLATE = ['\u2068', '\u2069'] as const;
const SEMI_BOLD_WEIGHT = 500;

/**
 * The same picture in words that the renderer understands: it knows no `unicode-bidi` and only round weights, and where letters are
 * missing in the first family it takes any weight of the next.
 */
const plainer = (svg: string, { arabic }: Fonts): string =>
  svg.replace(TEXT, (_, attributes: string, text: string) => {
    const given = attributes.replace(/font-weight="([\d.]+)"/, (__, weight: string) =>
      Number(weight) > SEMI_BOLD_WEIGHT ? 'font-weight="600"' : 'font-weight="400"',
    );
    const isolated = / ?unicode-bidi="plaintext"/.test(given);
    const own = isolated && arabic !== null ? ` font-family="${arabic}"` : '';
    return isolated
      ? `<text ${given.replace(/ ?unicode-bidi="plaintext"/, '')}${own}>${ISOLATE[0]}${text}${ISOLATE[1]}</text>`
      : `<text ${given}>${text}</text>`;
  });

/** The renderer cannot be loaded on this machine. */
export class RendererMissing extends Error {
  override readonly name = 'RendererMissing';
}

async function loadRenderer() {
  try {
    return (await import('@resvg/resvg-js')).Resvg;
  } catch (cause) {
    throw new RendererMissing(
      'PNG needs @resvg/resvg-js, which has no build for this system; SVG and HTML can be made without it',
      { cause },
    );
  }
}

/**
 * A picture as PNG, `scale` times its size. The same picture and fonts give the same bytes.
 * @throws FontsMissing when it has Arabic letters and `fonts` none; RendererMissing when there is no renderer for this system
 */
export async function pngOf(svg: string, fonts: Fonts, scale = 2): Promise<Uint8Array> {
  checkFonts(fonts, svg);
  const Resvg = await loadRenderer();
  const { family, files } = fonts;
  const picture = new Resvg(plainer(svg, fonts), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  return picture.render().asPng();
}
