import elements from './elements.json' with { type: 'json' };
import { attribute, type Element } from './tree.ts';

const WITHOUT_TEXT = new Set(elements.withoutText);
const HIDDEN = /display\s*:\s*none/i;

/** Whether a browser would show no text of an element: by its kind, or because its author hid it. */
export function isInvisible(element: Element): boolean {
  return (
    WITHOUT_TEXT.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    HIDDEN.test(attribute(element, 'style') ?? '')
  );
}
