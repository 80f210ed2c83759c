import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

type Properties = Readonly<Record<string, string | null>>;

/**
 * Sets CSS properties through the element's own style object, which a strict Content-Security-Policy allows, unlike a `style`
 * attribute in a template. A value of `null` removes the property.
 */
class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands alone in a tag');
  }

  /** Says what `update` takes. Without an element, as on a server, nothing is set. */
  override render(_properties: Properties): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Properties]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

/** `<div ${place({ left: '4px' })}>`: sets CSS properties without a `style` attribute. */
export const place = directive(PlaceDirective);
