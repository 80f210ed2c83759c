/** A colour of a theme by its name. */
interface TokenRow {
  /** The custom property by which a page sets it; none when it follows from the others. */
  readonly property: string | null;
  readonly light: string;
  readonly dark: string;
  /** CSS where the reader's system imposes its own colours. */
  readonly forced: string;
}

/** System colours between the reader's text and ground, so that the rungs of the ladder stay apart. */
const forcedStep = (percent: number) => `color-mix(in srgb, CanvasText ${String(percent)}%, Canvas)`;

/**
 * The colours of both themes: the only place where they stand. Styles, canvas and exported pictures read this table; a test
 * holds the contrast of what stands on what (WCAG 2.2), and the distance of neighbours under simulated colour blindness.
 */
export const TOKENS = {
  /** Text and the top rule. */
  ink: { property: '--coop-ink', light: '#1d1b18', dark: '#f1eee8', forced: 'CanvasText' },
  /** Secondary text. */
  muted: { property: '--coop-muted', light: '#6b665e', dark: '#a9a39a', forced: 'CanvasText' },
  /** Hair lines. */
  hair: { property: '--coop-hair', light: '#e2ddd4', dark: '#3a3733', forced: 'GrayText' },
  /** Ground. */
  paper: { property: '--coop-paper', light: '#fffdf9', dark: '#191817', forced: 'Canvas' },
  /** Ground of shelves and country blocks. */
  wash: { property: '--coop-wash', light: '#f6f2ea', dark: '#23211f', forced: 'Canvas' },
  /** Behind the quoted claim. */
  marker: { property: '--coop-marker', light: '#fbe7c8', dark: '#4a3b1f', forced: 'Mark' },
  'on-marker': { property: null, light: '#1d1b18', dark: '#f1eee8', forced: 'MarkText' },
  /** What is struck through. */
  halted: { property: '--coop-halted', light: '#8d8880', dark: '#8d8880', forced: 'CanvasText' },
  /** Step 3 of the ladder, `agreed`; also the hatching of talks. */
  s3: { property: '--coop-agreed', light: '#5a9e97', dark: '#5a9a93', forced: forcedStep(45) },
  /** Step 4, `under-way`; also the outline of proposals. */
  s4: { property: '--coop-under-way', light: '#1f776f', dark: '#83c4bc', forced: forcedStep(75) },
  /** Step 5, `done`. */
  s5: { property: '--coop-done', light: '#0b4a45', dark: '#c4ebe5', forced: 'CanvasText' },
  'on-agreed': { property: null, light: '#1d1b18', dark: '#191817', forced: 'CanvasText' },
  /** The first giver of an exchange, and the second. */
  a: { property: '--coop-giver-a', light: '#a9571f', dark: '#e79a62', forced: 'CanvasText' },
  b: { property: '--coop-giver-b', light: '#3b5b92', dark: '#8fb0e8', forced: 'CanvasText' },
  focus: { property: '--coop-focus', light: '#1a5fd0', dark: '#8ab4ff', forced: 'Highlight' },
} as const satisfies Readonly<Record<string, TokenRow>>;
export type Token = keyof typeof TOKENS;

/** A token, or so many percent of one over another. */
export type Colour = Token | readonly [of: Token, percent: number, over: Token];

/** Every token as a colour that needs no style sheet: `#rrggbb`, or CSS that comes down to it. */
export type Palette = Readonly<Record<Token, string>>;

const names = Object.keys(TOKENS) as readonly Token[];

/** A palette with the value that `valueOf` gives for each token. */
export const paletteOf = (valueOf: (token: Token) => string): Palette =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Token, string>;

/** The colours of a theme, where no page has changed any. */
export const themePalette = (theme: 'light' | 'dark'): Palette => paletteOf((token) => TOKENS[token][theme]);

/** The colours of a theme where no style sheet says other ones: those of the page where one does. `auto` is as dark as the page. */
export const pagePalette = (theme: 'light' | 'dark' | 'auto'): Palette =>
  paletteOf((token) => {
    const { light, dark } = TOKENS[token];
    return `var(--_${token},${theme === 'auto' ? `light-dark(${light},${dark})` : TOKENS[token][theme]})`;
  });

/** The three channels of `#rrggbb`, 0 to 255. */
export const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Three channels, 0 to 255, as `#rrggbb`. */
export const hexOf = (channels: Iterable<number>): string =>
  `#${[...channels].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** One of two colours over the other: those that a page has a say in are for its browser to mix. */
const mixed = (of: string, percent: number, over: string): string =>
  `color-mix(in srgb, ${of} ${String(percent)}%, ${over})`;

/** A colour of a palette; one that is mixed is `#rrggbb` where the palette is, as `color-mix(in srgb, …)` has it (CSS Color 5). */
export function colourIn(palette: Palette, colour: Colour): string {
  if (typeof colour === 'string') return palette[colour];
  const [of, percent, over] = colour;
  if (!palette[of].startsWith('#')) return mixed(palette[of], percent, palette[over]);
  const ground = channelsOf(palette[over]);
  return hexOf(
    channelsOf(palette[of]).map(
      (channel, index) => (channel * percent + (ground[index] ?? 0) * (100 - percent)) / 100,
    ),
  );
}

/** A colour as CSS that follows the theme and the page. */
export const cssOf = (colour: Colour): string =>
  typeof colour === 'string'
    ? `var(--_${colour})`
    : mixed(`var(--_${colour[0]})`, colour[1], `var(--_${colour[2]})`);

/** The declarations of all tokens: as both themes have them, or as forced colours do. */
export const declarationsOf = (mode: 'themes' | 'forced'): string =>
  names
    .map((name) => {
      const { property, light, dark, forced } = TOKENS[name];
      if (mode === 'forced') return `--_${name}:${forced};`;
      const themed = `light-dark(${light},${dark})`;
      return `--_${name}:${property === null ? themed : `var(${property},${themed})`};`;
    })
    .join('');
