import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/** What an SVG element is to be. A scene has hundreds that are alike: a template for each would take longer than to draw it. */
export interface Sketch {
  readonly tag: string;
  /** Those that are null are left out. */
  readonly attributes: Attributes;
  /** Its text, or the elements in it. */
  readonly inside: readonly Sketch[] | string;
  /** The id of a mark: its element stays the same wherever it goes. */
  readonly key?: string;
}
type Attributes = Readonly<Record<string, string | number | null>>;

const SVG = 'http://www.w3.org/2000/svg';
const NOTHING: readonly Sketch[] = [];

/** A sketch of one element. */
export const sketch = (
  tag: string,
  attributes: Attributes,
  inside: Sketch['inside'] = NOTHING,
  key?: string,
): Sketch => (key === undefined ? { tag, attributes, inside } : { tag, attributes, inside, key });

function setAttributes(element: Element, before: Attributes, after: Attributes): void {
  for (const name in before) if (!(name in after)) element.removeAttribute(name);
  for (const name in after) {
    const value = after[name] ?? null;
    if (value === (before[name] ?? null)) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  }
}

/** Makes of an element, that is drawn as `before` says, what `after` says. */
function change(element: Element, before: Sketch, after: Sketch): void {
  if (before === after) return;
  setAttributes(element, before.attributes, after.attributes);
  const { inside } = after;
  if (inside === before.inside) return;
  if (typeof inside === 'string') element.textContent = inside;
  else drawInside(element, typeof before.inside === 'string' ? NOTHING : before.inside, inside);
}

const isAlike = (a: Sketch, b: Sketch): boolean =>
  a.tag === b.tag &&
  (typeof a.inside === 'string' ? typeof b.inside === 'string' : a.inside.length === b.inside.length);

/** A new element. Most are much like the one before them, `model`, which was drawn as `like` says: a copy of that is changed. */
function make(wanted: Sketch, model?: Element, like?: Sketch): Element {
  const copied = model && like && isAlike(like, wanted);
  const element = copied ? (model.cloneNode(true) as Element) : document.createElementNS(SVG, wanted.tag);
  change(element, copied ? like : { ...wanted, attributes: {}, inside: NOTHING }, wanted);
  return element;
}

function makeInside(parent: Element, sketches: readonly Sketch[]): void {
  let model: Element | undefined;
  sketches.forEach((each, place) => {
    model = make(each, model, sketches[place - 1]);
    parent.append(model);
  });
}

const nameOf = ({ key, tag }: Sketch, place: number) => key ?? `${tag} ${String(place)}`;

/** Draws `after` in an element that holds `before`: what has the same key, or the same place, stays the same element. */
function drawInside(parent: Element, before: readonly Sketch[], after: readonly Sketch[]): void {
  if (before.length === 0) {
    parent.textContent = '';
    makeInside(parent, after);
    return;
  }
  const elements = [...parent.children];
  if (
    before.length === after.length &&
    before.every((each, place) => each.tag === after[place]?.tag && each.key === after[place].key)
  ) {
    after.forEach((each, place) => {
      change(elements[place] as Element, before[place] as Sketch, each);
    });
    return;
  }
  const known = new Map(before.map((each, place) => [nameOf(each, place), place]));
  const drawn = after.map((each, place) => {
    const at = known.get(nameOf(each, place));
    const [element, old] = at === undefined ? [] : [elements[at], before[at]];
    if (!element || !old) return make(each);
    change(element, old, each);
    return element;
  });
  const kept = new Set(drawn);
  for (const element of elements) if (!kept.has(element)) element.remove();
  drawn.forEach((element, place) => {
    const there = parent.children[place];
    if (there !== element) parent.insertBefore(element, there ?? null);
  });
}

/** Keeps an element's children drawn as a list of sketches says. */
class SketchedDirective extends Directive {
  #drawn = NOTHING;

  /** Says what `update` takes. Without an element nothing is drawn. */
  override render(_sketches: readonly Sketch[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [sketches]: [readonly Sketch[]]): unknown {
    if (sketches !== this.#drawn) drawInside(element, this.#drawn, sketches);
    this.#drawn = sketches;
    return noChange;
  }
}

/** `<svg ${sketched(sketches)}></svg>`: draws what is in an element, which has nothing else in it. */
export const sketched = directive(SketchedDirective);
