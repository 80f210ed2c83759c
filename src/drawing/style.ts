import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

type Placement = readonly [properties: Readonly<Record<string, string | null>>];

/**
 * Sets CSS properties through the element's own style object, which a strict Content-Security-Policy allows, unlike a `style`
 * attribute in a template. A value of `null` removes the property.
 */
class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands alone in a tag');
  }

  /** Without an element there is no style to set. */
  override render(...given: Placement): unknown {
    return given.map(() => noChange)[0];
  }

  override update(part: ElementPart, [properties]: Placement): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

/** `<div ${place({ left: '4px' })}>`: sets CSS properties without a `style` attribute. */
export const place = directive(PlaceDirective);
