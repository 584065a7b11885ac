/** The text of a page in its passages: runs of text that a browser would set as a paragraph of their own. */
import elements from './elements.json' with { type: 'json' };
import { isBoilerplate, type Region, regionOf } from './regions.ts';
import { attribute, type Document, type Element, isElement } from './tree.ts';

/** A `<time>` within a passage, its offsets into the passage's text. */
export interface Time {
  element: Element;
  start: number;
  end: number;
}

export interface Passage {
  text: string;
  /** The block element whose own text it is. */
  element: Element;
  region: Region | null;
  times: Time[];
  /** Characters of its text that are links. */
  linked: number;
}

const BLOCK = new Set(elements.block);
const WITHOUT_TEXT = new Set(elements.withoutText);
const HIDDEN = /display\s*:\s*none/i;

/** The visible passages in the order of the page. */
export function passagesOf(root: Document | Element): Passage[] {
  const passages: Passage[] = [];
  let current: Passage | null = null;
  let links = 0;

  const finish = () => {
    if (current) current.text = current.text.trimEnd();
    if (current?.text) passages.push(current);
    current = null;
  };

  const write = (text: string, block: Element, region: Region | null) => {
    const collapsed = text.replace(/[\s\u00AD\u200B]+/g, (space) =>
      /[^\u00AD\u200B]/.test(space) ? ' ' : '',
    );
    current ??= { text: '', element: block, region, times: [], linked: 0 };
    const joined = /^$|\s$/.test(current.text) ? collapsed.trimStart() : collapsed;
    current.text += joined;
    if (links > 0) current.linked += joined.length;
  };

  const visit = (parent: Document | Element, block: Element | null, region: Region | null) => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) {
        if (node.nodeName === '#text' && 'value' in node && block) write(node.value, block, region);
      } else if (node.tagName === 'br') {
        lineBreak();
      } else if (!WITHOUT_TEXT.has(node.tagName) && !isHidden(node)) {
        visitElement(node, block, region);
      }
    }
  };

  const visitElement = (element: Element, block: Element | null, region: Region | null) => {
    const isBlock = BLOCK.has(element.tagName);
    const inner = isBlock || !block ? within(region, regionOf(element)) : region;
    if (isBlock) finish();
    if (element.tagName === 'a') links++;
    const before = current;
    const start = current?.text.length ?? 0;
    visit(element, isBlock ? element : block, inner);
    if (element.tagName === 'time' && current)
      current.times.push({ element, start: before === current ? start : 0, end: current.text.length });
    if (element.tagName === 'a') links--;
    if (isBlock) finish();
  };

  /** One line break is a new line, two are a new passage. */
  const lineBreak = () => {
    if (!current) return;
    if (current.text.endsWith('\n')) finish();
    else current.text = `${current.text.trimEnd()}\n`;
  };

  visit(root, null, null);
  return passages;
}
