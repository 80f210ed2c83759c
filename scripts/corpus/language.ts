/** Frequent function words by language: the share of a text that they make up tells the language. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in a is that for on with as was by are has have from its at be an will said which not'.split(
    ' ',
  ),
  fr: 'le la les de des du et en un une est que pour dans qui sur au aux par plus avec ne se ce'.split(' '),
  de: 'der die das und in den von zu mit ist des auf für im dem nicht ein eine als auch es an werden'.split(
    ' ',
  ),
  es: 'el la los las de que y en un una por con para del se al es su como más lo no'.split(' '),
  pt: 'o a os as de que e em um uma do da dos das no na por com para se ao mais não é'.split(' '),
  it: 'il lo la i gli le di che e in un una per con del della dei si al è non sono più'.split(' '),
  tr: 've bir bu için ile de da olarak daha olan en çok gibi sonra kadar ise'.split(' '),
};

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['fa', /[پچژگک\u06cc]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['uk', /[їєґі]/gi],
  ['ru', /[\u0400-\u04ff]/g],
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['el', /[\u0370-\u03ff]/g],
];

/** Share of a script's tell-tale letters that decides for its language. */
const TELLTALE_SHARE = 0.04;
const SAMPLE_CHARS = 6_000;

/** The language of a text with letters of another script than Latin, or null. */
function languageOfScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin > letters / 2) return null;
  for (const [language, pattern] of SCRIPTS)
    if ((sample.match(pattern)?.length ?? 0) > letters * TELLTALE_SHARE) return language;
  return 'und';
}

/**
 * The language of a text as an ISO 639 code: by its script, then by its function words. What the source declares counts only
 * when the text is too short to tell. `und` when nothing tells.
 */
export function findLanguage(text: string, declared: string | null): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  const ofScript = languageOfScript(sample);
  if (ofScript) return ofScript;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const primary = declared?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  let best = /^[a-z]{2,3}$/.test(primary) ? primary : 'und';
  let bestCount = Math.max(2, words.length * 0.06);
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    const set = new Set(list);
    const count = words.filter((word) => set.has(word)).length;
    if (count > bestCount) [best, bestCount] = [language, count];
  }
  return best;
}
