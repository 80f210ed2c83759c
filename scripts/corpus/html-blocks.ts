import { foldSpace } from './article.js';
import type { Block, BlockKind } from './article.js';

/** The few properties of DOM nodes that are read; linkedom's nodes have them. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

/** An element of a parsed page. */
export interface HtmlElement extends HtmlNode {
  /** In lower case. */
  readonly localName: string;
  readonly parentNode: HtmlNode | null;
  hasAttributes(): boolean;
  getAttributeNode(name: string): { readonly value: string } | null;
  remove(): void;
}

/** Deepest nesting that is read; deeper pages are broken or hostile. */
export const MAX_DEPTH = 400;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const SKIPPED = new Set(
  'script style noscript template nav aside footer form button select textarea input label figcaption figure iframe svg object video audio menu dialog canvas head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article main header body html ul ol li dl dt dd table tbody thead tr td th blockquote pre h1 h2 h3 h4 h5 h6 hr address center details summary hgroup fieldset'.split(
    ' ',
  ),
);

/** Class and id words of parts of a page that are not the article. */
const HINT =
  /(?:^|[\s_-])(?:related|relateds?|also-?read|read-?also|read-?more|see-?also|more-?(?:on|from|stories|news|releases)|recommended|recirc|promo|teasers?|cards?|sidebar|side-?bar|share|sharing|sharedaddy|social|newsletter|subscribe|subscription|comments?|respond|disqus|cookie|cookies|consent|gdpr|banner|breadcrumbs?|crumbs|menu|nav|navbar|navigation|pager|pagination|tags?|tag-?list|tagcloud|caption|wp-caption-text|credit|advert|advertisement|ads?|ad|sponsor|sponsored|boilerplate|about-?(?:the-)?(?:author|company)|author-?bio|popular|most-?read|trending|latest|ticker|footer|foot|skip|lang-?switch|pullquote|safe-?harbor|popup|modal|widget|toolbar|print|outbrain|taboola|prev-?next|prevnext|post-?nav|jp-relatedposts|entry-footer|post-footer|also|box-related|copyright)(?=$|[\s_-])/i;

/** What tells an `article` element that is another story's card; its other classes name sections and tags. */
export const TEASER_HINT =
  /(?:^|[\s_-])(?:related|cards?|teasers?|promo|recommended|comments?|sidebar|popular|latest|also-?read|more)(?=$|[\s_-])/i;

/** Classes of elements that say when the page was published, be they furniture or not. */
export const KEEPS_DATES = /byline|meta|date/i;
/** Classes of date lines. */
export const DATE_LINE = /date|posted|publish|byline|meta/;

const ROLES = /^(?:navigation|complementary|contentinfo|banner|search|dialog|alert|menu)$/i;
const UNSEEN = /display:\s*none|visibility:\s*hidden/i;

/** The value of an attribute; empty when there is none. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.getAttributeNode(name)?.value ?? '';

/** True when an element's name, class, role or visibility says that it is not the article. */
export function isPageFurniture(element: HtmlElement): boolean {
  const { localName: name } = element;
  if (SKIPPED.has(name)) return true;
  if (!element.hasAttributes()) return false;
  if (element.getAttributeNode('hidden') || attributeOf(element, 'aria-hidden') === 'true') return true;
  if (UNSEEN.test(attributeOf(element, 'style')) || ROLES.test(attributeOf(element, 'role'))) return true;
  const words = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  const hinted = words !== ' ' && (name === 'article' ? TEASER_HINT : HINT).test(words);
  return hinted || /^(?:advertisement|related)/i.test(attributeOf(element, 'aria-label'));
}

/** Share of an element's text that is links, above which it is a list of links. */
const MAX_LINK_SHARE = 0.6;
const MIN_LINK_TEXT_CHARS = 15;
const MAY_BE_LINKS = new Set(['ul', 'ol', 'p', 'div', 'li', 'td']);

/** How many characters of text an element holds, and how many of these are links. */
interface LinkShare {
  chars: number;
  linked: number;
}

/** Counts the text below a node once; elements that may be lists of links are put into `shares`. */
function countLinks(
  parent: HtmlNode,
  inLink: boolean,
  depth: number,
  shares: Map<HtmlNode, LinkShare>,
): LinkShare {
  const share: LinkShare = { chars: 0, linked: 0 };
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === TEXT_NODE) {
      const chars = foldSpace(node.textContent ?? '').length;
      share.chars += chars;
      if (inLink) share.linked += chars;
    } else if (node.nodeType === ELEMENT_NODE && depth < MAX_DEPTH) {
      const { localName } = node as HtmlElement;
      const inner = countLinks(node, inLink || localName === 'a', depth + 1, shares);
      share.chars += inner.chars;
      share.linked += inner.linked;
      if (inner.linked > 0 && MAY_BE_LINKS.has(localName)) shares.set(node, inner);
    }
  return share;
}

const kindOf = (name: string): BlockKind =>
  /^h[1-6]$/.test(name) ? 'heading' : name === 'li' ? 'item' : 'paragraph';

/** Characters at the end of a text in which an empty line is looked for. */
const TAIL_CHARS = 80;

class Walk {
  readonly blocks: Block[] = [];
  readonly #keepFurniture: boolean;
  readonly #shares = new Map<HtmlNode, LinkShare>();
  #text = '';
  #tail = '';
  #kind: BlockKind = 'paragraph';

  constructor(root: HtmlNode, keepFurniture: boolean) {
    this.#keepFurniture = keepFurniture;
    countLinks(root, false, 0, this.#shares);
  }

  flush(next: BlockKind): void {
    const text = foldSpace(this.#text);
    if (text) this.blocks.push({ kind: this.#kind, text });
    this.#text = '';
    this.#tail = '';
    this.#kind = next;
  }

  #add(text: string): void {
    this.#text += text;
    this.#tail = (this.#tail + text.slice(-TAIL_CHARS)).slice(-TAIL_CHARS);
  }

  /** Visits what is below a node. Text that lies too deep is taken as it is. */
  visitAll(parent: HtmlNode, depth: number): void {
    for (let node = parent.firstChild; node; node = node.nextSibling)
      if (node.nodeType === TEXT_NODE || depth > MAX_DEPTH) this.#add(node.textContent ?? '');
      else if (node.nodeType === ELEMENT_NODE) this.#visit(node as HtmlElement, depth);
  }

  #isMostlyLinks(element: HtmlElement): boolean {
    const share = this.#shares.get(element);
    return (
      share !== undefined && share.chars >= MIN_LINK_TEXT_CHARS && share.linked > share.chars * MAX_LINK_SHARE
    );
  }

  #visit(element: HtmlElement, depth: number): void {
    const { localName: name } = element;
    if (name === 'br') {
      this.#add('\n');
      if (/\n\s*\n\s*$/.test(this.#tail)) this.flush(this.#kind);
      return;
    }
    if (this.#keepFurniture ? SKIPPED.has(name) : isPageFurniture(element)) return;
    if (this.#isMostlyLinks(element)) return;
    const isBlock = BLOCKS.has(name);
    const outer = this.#kind;
    if (isBlock) this.flush(kindOf(name) === 'paragraph' && outer === 'item' ? 'item' : kindOf(name));
    this.visitAll(element, depth + 1);
    if (isBlock) this.flush(outer);
  }
}

/**
 * The text below a node as blocks in document order, without the page's furniture: menus, boxes, captions, forms, lists of
 * links. The tree is not changed. `keepFurniture` skips the look at classes, for fragments that hold only an article.
 */
export function findBlocks(root: HtmlNode, keepFurniture = false): Block[] {
  const walk = new Walk(root, keepFurniture);
  walk.visitAll(root, 0);
  walk.flush('paragraph');
  return walk.blocks;
}
