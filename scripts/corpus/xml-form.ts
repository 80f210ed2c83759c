/** One part of XML's markup: a comment, character data, an instruction, a declaration, or a tag with its name and its closing slash. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^<>[]*(?:\[[^\]]*\]\s*)?>|(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>)/uy;

const lineAt = (source: string, end: number): number => source.slice(0, end).split('\n').length;

/** What is wrong with the form of XML, with the line: markup that cannot be read, tags that do not match; null when nothing is. */
export function findXmlFault(source: string): string | null {
  const markup = new RegExp(MARKUP);
  const open: string[] = [];
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', markup.lastIndex)) {
    markup.lastIndex = at;
    const match = markup.exec(source);
    if (!match) return `markup that cannot be read, line ${String(lineAt(source, at))}`;
    const [, closing, name, empty] = match;
    if (name === undefined || empty) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing, line ${String(lineAt(source, at))}`;
  }
  const last = open.pop();
  return last === undefined ? null : `ends before </${last}>`;
}
