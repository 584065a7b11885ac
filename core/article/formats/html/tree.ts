/**
 * A page's HTML as a tree of elements, read by the algorithm of the HTML standard (parse5) within limits, and reduced
 * while it is built: of the attributes only those stay that tell structure. Nothing in it is ever loaded or executed.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { ReadError } from '../../read-error.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Elements within elements; Blink stops there as well (`maximumHTMLParserDOMTreeDepth`). */
export const MAX_DEPTH = 512;
/** Elements of one page: ten times what a long article with its comments has. */
export const MAX_ELEMENTS = 50_000;
/** Characters of one attribute; longer ones hold pictures and scripts. */
const MAX_ATTRIBUTE = 2000;

const KEPT_ATTRIBUTES = new Set([
  ...['id', 'class', 'role', 'lang', 'hidden', 'style', 'href', 'rel', 'type', 'name', 'property', 'content'],
  ...['itemprop', 'datetime', 'pubdate'],
]);

/** @throws ReadError `over-limit` when it is nested too deeply or has too many elements */
export function parseHtml(html: string, path: string): Document {
  let elements = 0;
  let depth = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++elements > MAX_ELEMENTS) throw tooLarge(path, `more than ${MAX_ELEMENTS} elements`);
        return defaultTreeAdapter.createElement(name, namespace, attributes.filter(isKept));
      },
      onItemPush() {
        if (++depth > MAX_DEPTH) throw tooLarge(path, `elements nested more than ${MAX_DEPTH} deep`);
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

function isKept({ name, value }: { name: string; value: string }): boolean {
  return KEPT_ATTRIBUTES.has(name) && value.length <= MAX_ATTRIBUTE;
}

function tooLarge(path: string, what: string): ReadError {
  return new ReadError('over-limit', path, `the page has ${what}; save the article alone, as text.`);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All elements below a node, in the order of the page. */
export function elementsOf(node: Document | Element): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

/** The text of an element as written, that of its descendants included. */
export function rawText(node: Element): string {
  return node.childNodes
    .map((child) => (isElement(child) ? rawText(child) : isText(child) ? child.value : ''))
    .join('');
}
