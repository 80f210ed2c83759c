import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitize from 'sanitize-html';
import type { IOptions } from 'sanitize-html';

const anyValue = [/[\s\S]*/];

/**
 * Tags and attributes that WordPress leaves to who may not post raw HTML (authors and contributors; on a network site editors and
 * administrators too). Of `$allowedposttags` and `_wp_add_global_attributes()` in wp-includes/kses.php, WordPress 7.1, the rows that
 * a chart can use; of `safecss_filter_attr()` there the properties.
 */
const WORDPRESS_AUTHOR: IOptions = {
  allowedTags: ['a', 'blockquote', 'div', 'figcaption', 'figure', 'img', 'p', 'span', 'strong'],
  allowedAttributes: {
    '*': ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'xml:lang'],
    a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
    img: [
      'alt',
      'align',
      'border',
      'height',
      'hspace',
      'loading',
      'longdesc',
      'vspace',
      'src',
      'usemap',
      'width',
    ],
  },
  allowedStyles: { '*': { 'max-width': anyValue, width: anyValue, height: anyValue } },
};

/** `allowed_html` of filter.format.restricted_html.yml, standard profile of Drupal 11. */
const DRUPAL_RESTRICTED: IOptions = {
  allowedTags: [
    'a',
    'em',
    'strong',
    'cite',
    'blockquote',
    'code',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'h2',
    'h3',
  ],
  allowedAttributes: { a: ['href', 'hreflang'], blockquote: ['cite'] },
};

/** `allowed_html` of filter.format.basic_html.yml there. Drupal takes `style` from every tag, whatever is allowed. */
const DRUPAL_BASIC: IOptions = {
  allowedTags: [...(DRUPAL_RESTRICTED.allowedTags as string[]), 'br', 'p', 'span', 'img'],
  allowedAttributes: {
    a: ['href', 'hreflang'],
    blockquote: ['cite'],
    img: [
      'src',
      'alt',
      'width',
      'height',
      'data-entity-uuid',
      'data-entity-type',
      'data-caption',
      'data-align',
    ],
  },
};

/** What many sites add to the defaults of sanitize-html. */
const SANITIZE_COMMON: IOptions = {
  allowedTags: [...sanitize.defaults.allowedTags, 'img', 'iframe', 'figure', 'figcaption'],
  allowedAttributes: {
    ...sanitize.defaults.allowedAttributes,
    figure: ['class', 'data-*'],
    div: ['class'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    iframe: ['src', 'title', 'width', 'height', 'loading', 'style'],
  },
};

const purifier = createPurifier(new JSDOM('').window);
const by = (options?: IOptions) => (html: string) => sanitize(html, options);

/** Two libraries as they come and as sites set them, and the lists of two CMSs. */
export const SANITIZERS = {
  'sanitize-html': by(),
  'sanitize-html with pictures and frames': by(SANITIZE_COMMON),
  DOMPurify: (html: string) => purifier.sanitize(html),
  'DOMPurify with coop-*': (html: string) =>
    purifier.sanitize(html, {
      CUSTOM_ELEMENT_HANDLING: {
        tagNameCheck: /^coop-/,
        attributeNameCheck: /^(?:type|src|heading|rows|columns|locale)$/,
      },
    }),
  'WordPress author': by(WORDPRESS_AUTHOR),
  'Drupal Basic HTML': by(DRUPAL_BASIC),
  'Drupal Restricted HTML': by(DRUPAL_RESTRICTED),
} as const;
export type SanitizerName = keyof typeof SANITIZERS;
