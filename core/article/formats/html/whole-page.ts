import { type Document, type Element, elementsOf, isElement, isText, type Node } from './tree.ts';
import { isInvisible } from './visible.ts';

/**
 * Elements that hold most of the page's text, or its only first-level heading: what their names say is said of the
 * whole page ("article-with-comments", "newsletter"), not of a part of it.
 */
export function wholePage(document: Document): ReadonlySet<Element> {
  const lengths = new Map<Element, number>();
  const total = measure(document.childNodes, lengths);
  const most = [...lengths].flatMap(([element, length]) => (length * 2 > total ? [element] : []));
  return new Set([...most, ...aroundOnlyHeading(document)]);
}

/** Characters of visible text, noted for every element on the way. */
function measure(nodes: Node[], lengths: Map<Element, number>): number {
  let sum = 0;
  for (const node of nodes) {
    if (isText(node)) sum += node.value.trim().length;
    if (!isElement(node) || isInvisible(node)) continue;
    const length = measure(node.childNodes, lengths);
    lengths.set(node, length);
    sum += length;
  }
  return sum;
}

function aroundOnlyHeading(document: Document): Element[] {
  const headings = elementsOf(document).filter(({ tagName }) => tagName === 'h1');
  const around: Element[] = [];
  let node = headings.length === 1 ? headings[0]?.parentNode : null;
  while (node && 'tagName' in node) {
    around.push(node);
    node = node.parentNode;
  }
  return around;
}
