/** What XML 1.0 does not hold at all: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const DECIMALS = 100;

/** Text as XML says it, in an element or an attribute; what XML cannot say is left out. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** What an attribute may be: absent when null or undefined. */
export type AttributeValue = string | number | null | undefined;

/** A number with at most two decimals. */
export const roundPx = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

/** An element. `children` are XML already, text is to be escaped by who calls. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly string[]
): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? String(roundPx(value)) : escapeXml(String(value))}"`,
    )
    .join('');
  const content = children.join('');
  return content ? `<${name}${given}>${content}</${name}>` : `<${name}${given}/>`;
}
