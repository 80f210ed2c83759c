import { TEXT_STYLES } from '../../src/geometry/text.js';
import type { MeasureText } from '../../src/geometry/text.js';

/**
 * Widths of letters in thousandths of the font size, in steps of 20: Latin and Cyrillic as in Inter regular, Arabic as in Noto Sans
 * Arabic regular, there the mean of the forms that join.
 */
const WIDTHS: readonly (readonly [thousandths: number, letters: string])[] = [
  [180, '’'],
  [200, '‘‚'],
  [220, "'"],
  [240, 'ijlìíîïīĭįıĵĺļłіїј٫٬'],
  [260, 'I¦¸ÌÍÎÏĪĬĮİſІЇӀӏآأإاـ'],
  [280, ' !,.:;\u00a0¡·ĩ١۱'],
  [300, 'ľ٠۰'],
  [320, '|¹ŀ،'],
  [340, '؛'],
  [360, '()/[\\]ft{}ţťŧ‹›'],
  [380, 'rŕŗř“”„رزژ'],
  [400, '"'],
  [420, '²ءل۶'],
  [440, 'ª¯³ºĨئةن؟ۀ'],
  [460, '1-^_°гѓґғӷӻؤويی'],
  [480, 'ĳ٪٢٤۲'],
  [500, '*?`´¿зҙӟ–دذ٦٩۴۹'],
  [520, 'sśŝşšѕعغه'],
  [540, 'Jkxz¥«¬»ĴķźżžЈктхэєќҕҟҭүұҳӭӽӿ٥۵'],
  [560, 'Lacvy¢§àáâãäåçýÿāăąćĉċčĹĻĽĿŁŷавсуьяўҫӑӓӯӱӳ•بم'],
  [580, '7FenuèéêëðñùúûüēĕėęěńņňŋũūŭůűųЃГбелнпчѐёџҐҒқҝҹӄӈӌӗәӛӵӶӺتثقپ٣٧٨۳۷۸'],
  [600, '25Eghopq¨¶ÈÉÊËßòóôõöøþĒĔĖĘĚĝğġģĥħōŏőЀЁЕийорђћѝһӖӣӥӧөӫ'],
  [620, '0689ZbdµđŹŻŽЎУдҔҞҷӠӡӮӰӲجحخك'],
  [640, '34#$&PRSTX£ÞĸŔŖŘŚŜŞŠŢŤŦЅЗКРТХцҘңҩҬҲӆӊӞӼӾچکگ'],
  [660, '+<=>BKY~±×Ý÷ĶŶŸЄЌБВЬъҜҮҰ€−≈≤≥'],
  [680, 'AV®ÀÁÂÃÄÅĀĂĄďŉАЭЯфҚӃӐӒӬف'],
  [700, 'ҡӘӚ₽'],
  [720, 'CD¤ÇÐĆĈĊČĎĐЏЛПСЧҥҪҵҶҸҺҽҿӅӋӴ'],
  [740, 'GHUÙÚÛÜĜĞĠĢĤŨŪŬŮŰŲНмыҠӇӹطظى'],
  [760, 'NOQÑÒÓÔÕÖØŃŅŇŊŌŎŐЍДИЙОЦҢӢӤӦӨӪ'],
  [780, 'ĦӉ'],
  [800, 'ĲЂФӎ'],
  [820, '%wŵЪжшюҗҨҼҾӂӝӸ…'],
  [840, 'Ы⇄'],
  [860, 'mщ'],
  [880, 'M¼МӍ'],
  [900, 'ЋњҴ'],
  [920, '©½æљҧӕ'],
  [940, '@W¾ŴЖҖӁӜ'],
  [960, 'ŒШ→←↑↓سش'],
  [980, 'ЩҤ'],
  [1000, 'ÆœӔ—'],
  [1020, 'Ю'],
  [1040, '‰'],
  [1060, 'صض'],
  [1080, 'ЉҦ№'],
  [1120, 'Њ'],
  [1340, '↔'],
];

/** What counts for a letter that the table does not have. */
const OTHER_THOUSANDTHS = 620;
/** Full-width signs of East Asia, and pictographs. */
const SQUARE_THOUSANDTHS = 1000;
const SQUARE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;
/** Marks upon letters, and signs without width. */
const WEIGHTLESS = /[\p{M}\p{Cf}]/u;
/** By how much a semi-bold letter is wider than a regular one. */
const SEMI_BOLD = 1.06;
const SEMI_BOLD_WEIGHT = 500;

const thousandths = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

const widthOf = (letter: string): number =>
  thousandths.get(letter) ??
  (WEIGHTLESS.test(letter) ? 0 : SQUARE.test(letter) ? SQUARE_THOUSANDTHS : OTHER_THOUSANDTHS);

/** By how much the fonts that will be used are wider than the table's. */
export interface Widen {
  readonly latin: number;
  readonly arabic: number;
}

/** As wide as the table says. */
export const AS_TABLE: Widen = { latin: 1, arabic: 1 };
const ARABIC = /\p{Script=Arabic}/u;

/** Measures text without a browser, by a table of letters: the same on every machine. */
export const tableMeasure =
  ({ latin, arabic }: Widen = AS_TABLE): MeasureText =>
  (text, role) => {
    const { size, weight } = TEXT_STYLES[role];
    let sum = 0;
    for (const letter of text) sum += widthOf(letter) * (ARABIC.test(letter) ? arabic : latin);
    return (sum / 1000) * size * (weight > SEMI_BOLD_WEIGHT ? SEMI_BOLD : 1);
  };
