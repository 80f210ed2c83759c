import { escapeXml } from '../export/xml.js';

/** Text on one line. */
export const plainText = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Text as HTML on one line, for an element or an attribute. Square brackets are written as references: some CMSs run shortcodes
 * within attributes, too.
 */
export const htmlText = (text: string): string =>
  escapeXml(plainText(text)).replace(/[[\]]/g, (sign) => (sign === '[' ? '&#91;' : '&#93;'));

/** The attributes of a tag by name: one that is null is left out, `true` stands for one without a value. */
export type TagAttributes = Readonly<Record<string, string | number | true | null>>;

/** A start tag. Names are the caller's own, values may be any text. */
export function startTag(name: string, attributes: TagAttributes = {}): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${htmlText(String(value))}"`));
  return `<${name}${given.join('')}>`;
}
