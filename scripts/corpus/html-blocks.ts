import { foldSpace } from './article.js';
import type { Block, BlockKind } from './article.js';

/** The few properties of DOM nodes that the walk reads; linkedom's nodes have them. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** An element of a parsed page. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  remove(): void;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON SELECT TEXTAREA INPUT LABEL FIGCAPTION FIGURE IFRAME SVG OBJECT VIDEO AUDIO MENU DIALOG CANVAS HEAD'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER BODY HTML UL OL LI DL DT DD TABLE TBODY THEAD TR TD TH BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 HR ADDRESS CENTER DETAILS SUMMARY HGROUP FIELDSET'.split(
    ' ',
  ),
);

/** Class and id words of parts of a page that are not the article. */
const HINT =
  /(?:^|[\s_-])(?:related|relateds?|also-?read|read-?also|read-?more|see-?also|more-?(?:on|from|stories|news|releases)|recommended|recirc|promo|teasers?|cards?|sidebar|side-?bar|share|sharing|sharedaddy|social|newsletter|subscribe|subscription|comments?|respond|disqus|cookie|cookies|consent|gdpr|banner|breadcrumbs?|crumbs|menu|nav|navbar|navigation|pager|pagination|tags?|tag-?list|tagcloud|caption|wp-caption-text|credit|advert|advertisement|ads?|ad|sponsor|sponsored|boilerplate|about-?(?:the-)?(?:author|company)|author-?bio|popular|most-?read|trending|latest|ticker|footer|foot|skip|lang-?switch|pullquote|safe-?harbor|popup|modal|widget|toolbar|print|outbrain|taboola|prev-?next|prevnext|post-?nav|jp-relatedposts|entry-footer|post-footer|also|box-related|copyright)(?=$|[\s_-])/i;

/** What tells an `article` element that is another story's card; its other classes name sections and tags. */
export const TEASER_HINT =
  /(?:^|[\s_-])(?:related|cards?|teasers?|promo|recommended|comments?|sidebar|popular|latest|also-?read|more)(?=$|[\s_-])/i;

export const attributeWords = (element: HtmlElement) =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

/** True when an element's name, class, role or visibility says that it is not the article. */
export function isPageFurniture(element: HtmlElement): boolean {
  if (SKIPPED.has(element.nodeName.toUpperCase())) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  if (
    /^(?:navigation|complementary|contentinfo|banner|search|dialog|alert|menu)$/i.test(
      element.getAttribute('role') ?? '',
    )
  )
    return true;
  const words = attributeWords(element);
  const hinted = element.nodeName.toUpperCase() === 'ARTICLE' ? TEASER_HINT.test(words) : HINT.test(words);
  return hinted || /^(?:advertisement|related)/i.test(element.getAttribute('aria-label') ?? '');
}

/** Share of an element's text that is links, above which it is a list of links. */
const MAX_LINK_SHARE = 0.6;
const MIN_LINK_TEXT_CHARS = 15;

function isMostlyLinks(element: HtmlElement): boolean {
  const text = foldSpace(element.textContent ?? '');
  if (text.length < MIN_LINK_TEXT_CHARS) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += foldSpace(link.textContent ?? '').length;
  return linked > text.length * MAX_LINK_SHARE;
}

const kindOf = (name: string): BlockKind =>
  /^H[1-6]$/.test(name) ? 'heading' : name === 'LI' ? 'item' : 'paragraph';

class Walk {
  readonly blocks: Block[] = [];
  #text = '';
  #kind: BlockKind = 'paragraph';

  flush(next: BlockKind): void {
    const text = foldSpace(this.#text);
    if (text) this.blocks.push({ kind: this.#kind, text });
    this.#text = '';
    this.#kind = next;
  }

  visit(node: HtmlNode, keepFurniture: boolean): void {
    if (node.nodeType === TEXT_NODE) {
      this.#text += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as HtmlElement;
    const name = element.nodeName.toUpperCase();
    if (name === 'BR') {
      this.#text += '\n';
      if (/\n\s*\n\s*$/.test(this.#text)) this.flush(this.#kind);
      return;
    }
    if (keepFurniture ? SKIPPED.has(name) : isPageFurniture(element)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock && name !== 'BODY' && /^(?:UL|OL|P|DIV|LI|TD)$/.test(name) && isMostlyLinks(element)) return;
    const outer = this.#kind;
    if (isBlock) this.flush(kindOf(name) === 'paragraph' && outer === 'item' ? 'item' : kindOf(name));
    for (const child of node.childNodes) this.visit(child, keepFurniture);
    if (isBlock) this.flush(outer);
  }
}

/**
 * The text below a node as blocks in document order, without the page's furniture: menus, boxes, captions, forms, lists of
 * links. The tree is not changed. `keepFurniture` skips the look at classes, for fragments that hold only an article.
 */
export function findBlocks(root: HtmlNode, keepFurniture = false): Block[] {
  const walk = new Walk();
  for (const child of root.childNodes) walk.visit(child, keepFurniture);
  walk.flush('paragraph');
  return walk.blocks;
}
