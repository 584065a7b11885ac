/** The text of a page in its passages: runs of text that a browser would set as a paragraph of their own. */
import elements from './elements.json' with { type: 'json' };
import { isBoilerplate, type Region, regionOf } from './regions.ts';
import { type Document, type Element, isElement, isText } from './tree.ts';
import { isInvisible } from './visible.ts';
import { wholePage } from './whole-page.ts';

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

/**
 * A passage that is being read. Its text is only ever added to, since looking at the end of a string that grows makes
 * the engine copy it.
 */
interface Draft extends Passage {
  /** White space is due before the next word. */
  hasSpace: boolean;
  /** It ends with a line break. */
  isBroken: boolean;
  /** The outermost inline element that its text begins with, and where that ends. */
  inline?: { element: Element; end: number };
}

const BLOCK = new Set(elements.block);

/** The visible passages in the order of the page. */
export function passagesOf(document: Document): Passage[] {
  return new Collector(wholePage(document)).collect(document);
}

/** Where the collector is: the block around, what its contents are, whether they are a link. */
interface Context {
  block: Element | null;
  region: Region | null;
  isLink: boolean;
}

class Collector {
  readonly #passages: Passage[] = [];
  readonly #wholePage: ReadonlySet<Element>;
  #current: Draft | null = null;

  constructor(page: ReadonlySet<Element>) {
    this.#wholePage = page;
  }

  collect(document: Document): Passage[] {
    this.#visit(document, { block: null, region: null, isLink: false });
    return this.#passages;
  }

  #visit(parent: Document | Element, context: Context): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#write(node.value, context);
      else if (!isElement(node) || isInvisible(node)) continue;
      else if (node.tagName === 'br') this.#breakLine();
      else if (BLOCK.has(node.tagName)) this.#visitBlock(node, context);
      else this.#visitInline(node, context);
    }
  }

  #visitBlock(element: Element, context: Context): void {
    const own = this.#wholePage.has(element) ? null : regionOf(element);
    this.#finish();
    this.#visit(element, { ...context, block: element, region: inside(context.region, own) });
    this.#finish();
  }

  #visitInline(element: Element, context: Context): void {
    const before = this.#current;
    const start = before ? before.text.length + Number(before.hasSpace) : 0;
    this.#visit(element, element.tagName === 'a' ? { ...context, isLink: true } : context);
    const current = this.#current;
    if (!current) return;
    if (current !== before) current.inline = { element, end: current.text.length };
    if (element.tagName === 'time')
      current.times.push({ element, start: current === before ? start : 0, end: current.text.length });
  }

  #write(raw: string, { block, region, isLink }: Context): void {
    if (!block) return;
    const text = raw.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');
    const words = text.trim();
    if (words === '') {
      if (this.#current && text !== '') this.#current.hasSpace = true;
      return;
    }
    this.#current ??= newDraft(block, region);
    const draft = this.#current;
    const space = draft.text.length > 0 && !draft.isBroken && (draft.hasSpace || text.startsWith(' '));
    draft.text += (space ? ' ' : '') + words;
    if (isLink) draft.linked += words.length;
    draft.hasSpace = text.endsWith(' ');
    draft.isBroken = false;
  }

  /** One line break begins a new line, two a new passage. */
  #breakLine(): void {
    const draft = this.#current;
    if (!draft) return;
    if (draft.isBroken) this.#finish();
    else draft.text += '\n';
    draft.isBroken = true;
  }

  #finish(): void {
    const draft = this.#current;
    this.#current = null;
    if (!draft) return;
    const { element, times, linked, inline } = draft;
    const text = draft.text.trimEnd();
    // `<div><span class="kicker">…</span></div>`: the only element within a block speaks for the whole of it.
    const only = inline && inline.end >= text.length ? regionOf(inline.element) : null;
    this.#passages.push({ text, element, times, linked, region: inside(draft.region, only) });
  }
}

function newDraft(element: Element, region: Region | null): Draft {
  return { text: '', element, region, times: [], linked: 0, hasSpace: false, isBroken: false };
}

/** Everything within a quotation or caption belongs to it; boilerplate contains nothing but boilerplate. */
function inside(outer: Region | null, inner: Region | null): Region | null {
  if (outer === 'quote' || outer === 'caption') return outer;
  return isBoilerplate(outer) && !isBoilerplate(inner) ? outer : (inner ?? outer);
}
