/** One part of XML's markup: a comment, character data, an instruction, a declaration, or a tag with its name and its closing slash. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^<>[]*(?:\[[^\]]*\]\s*)?>|(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>)/uy;
/** Places that are no markup in a text that is still taken for XML. */
const MOST_STRAY = 20;

/** What was found in XML. */
export interface XmlForm {
  /** What is wrong with its form, with the line; null when nothing is. */
  readonly fault: string | null;
  /** The text with `<` written out where it begins no markup; null when that is so in many places. */
  readonly repaired: string | null;
}

const lineAt = (source: string, end: number): string =>
  `line ${String(source.slice(0, end).split('\n').length)}`;

/** Looks at the form of XML: markup that cannot be read, and tags that do not match. Takes time that grows with the length. */
export function findXmlForm(source: string): XmlForm {
  const markup = new RegExp(MARKUP);
  const open: string[] = [];
  const stray: number[] = [];
  let fault: string | null = null;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', markup.lastIndex)) {
    markup.lastIndex = at;
    const match = markup.exec(source);
    if (!match) {
      fault ??= `markup that cannot be read, ${lineAt(source, at)}`;
      if (stray.push(at) > MOST_STRAY) return { fault, repaired: null };
      markup.lastIndex = at + 1;
      continue;
    }
    const [, closing, name, empty] = match;
    if (name === undefined || empty) continue;
    if (!closing) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else fault ??= `</${name}> closes nothing, ${lineAt(source, at)}`;
  }
  const last = open.pop();
  if (last !== undefined) fault ??= `ends before </${last}>`;
  return { fault, repaired: withoutStray(source, stray) };
}

function withoutStray(source: string, stray: readonly number[]): string {
  if (stray.length === 0) return source;
  const parts = stray.map((at, index) => source.slice(index === 0 ? 0 : (stray[index - 1] ?? 0) + 1, at));
  return [...parts, source.slice((stray.at(-1) ?? 0) + 1)].join('&lt;');
}
