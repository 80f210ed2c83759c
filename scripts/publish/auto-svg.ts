const TAG = /<[a-zA-Z][^>]*>/g;
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;

const attributesOf = (tag: string) =>
  new Map(Array.from(tag.matchAll(ATTRIBUTE), ([, name, value]) => [name, value]));

/**
 * Joins the same picture in the colours of both themes into one SVG file: it bears those of the light theme, and a style sheet of its
 * own sets the others where the reader's system is dark. What reads no style sheets shows the light picture.
 * @throws Error when the two are not the same picture
 */
export function autoSvg(light: string, dark: string): string {
  const others = dark.match(TAG) ?? [];
  const classes = new Map<string, string>();
  let at = 0;
  const joined = light.replace(TAG, (tag) => {
    const other = attributesOf(others[at++] ?? '');
    const names = [...attributesOf(tag)]
      .filter(([name, value]) => other.get(name) !== value)
      .map(([name]) => {
        const rule = `${String(name)}:${String(other.get(name))}`;
        const known = classes.get(rule) ?? `d${String(classes.size)}`;
        classes.set(rule, known);
        return known;
      });
    if (names.length === 0) return tag;
    return tag.replace(/\/?>$/, (end) => ` class="${names.join(' ')}"${end}`);
  });
  if (at !== others.length) throw new Error('the two pictures differ in more than colours');
  const rules = Array.from(classes, ([rule, name]) => `.${name}{${rule}}`).join('');
  const sheet = `<style>@media (prefers-color-scheme:dark){${rules}}</style>`;
  return joined.replace(/<svg[^>]*>/, (root) => root + sheet);
}
