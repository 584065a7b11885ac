/** Which elements of a page hold the article itself: asked of Readability, the library behind Firefox's reader view. */
import { defaultTreeAdapter, serialize } from 'parse5';
import { isProse } from '../../blocks.ts';
import type { Passage } from './passages.ts';
import { isBoilerplate } from './regions.ts';
import { type Document, type Element, elementsOf } from './tree.ts';
import { isInvisible } from './visible.ts';

/**
 * Up to here Readability answers within seconds: elements of a page, and the sum of their depths, since every change
 * reaches the elements around. Article pages have a few thousand elements, some twenty deep.
 */
const MAX_ELEMENTS = 6000;
const MAX_DEPTHS = 150_000;

/** Survives Readability, which renames and unwraps elements but keeps their attributes. */
const MARK = 'data-passage';

/**
 * The elements whose own text belongs to the article; null when Readability finds no article in the page, or the page
 * is too large for it.
 * The tree is changed: invisible elements are taken out of it.
 */
export async function findMainText(
  document: Document,
  passages: Passage[],
): Promise<ReadonlySet<Element> | null> {
  if (!isManageable(document)) return null;
  const elements = [...new Set(passages.map(({ element }) => element))];
  for (const [index, { attrs }] of elements.entries()) attrs.push({ name: MARK, value: String(index) });
  for (const element of elementsOf(document))
    if (element.tagName !== 'head' && isInvisible(element)) defaultTreeAdapter.detachNode(element);
  const marks = await readable(serialize(document));
  const main = new Set(marks.flatMap((mark) => elements[mark] ?? []));
  return holdsText(main, passages) ? withSiblings(main, passages) : null;
}

/** Of the page's own prose the article holds at least this share; below it Readability has taken something else for it. */
const MIN_SHARE = 1 / 10;

function holdsText(main: ReadonlySet<Element>, passages: Passage[]): boolean {
  const prose = passages.filter(({ region, text }) => !isBoilerplate(region) && isProse(text));
  const length = (some: Passage[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const own = length(prose.filter(({ element }) => main.has(element)));
  return main.size > 0 && own >= length(prose) * MIN_SHARE;
}

/**
 * Paragraphs that stand beside the article's own, alike in tag and class: Readability loses some of them where an advert
 * or a teaser between them parts a text that is laid out without `<p>`.
 */
function withSiblings(main: ReadonlySet<Element>, passages: Passage[]): ReadonlySet<Element> {
  const look = ({ tagName, attrs }: Element) =>
    `${tagName} ${attrs.find(({ name }) => name === 'class')?.value ?? ''}`;
  const siblings = new Map<unknown, Set<string>>();
  for (const element of main)
    siblings.set(element.parentNode, (siblings.get(element.parentNode) ?? new Set()).add(look(element)));
  const missed = passages.filter(
    ({ element, region, text }) =>
      !isBoilerplate(region) && isProse(text) && siblings.get(element.parentNode)?.has(look(element)),
  );
  return new Set([...main, ...missed.map(({ element }) => element)]);
}

function isManageable(document: Document): boolean {
  const elements = elementsOf(document);
  if (elements.length > MAX_ELEMENTS) return false;
  return elements.reduce((sum, element) => sum + depthOf(element), 0) <= MAX_DEPTHS;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let node = element.parentNode; node && 'parentNode' in node; node = node.parentNode) depth++;
  return depth;
}

/** The marks that Readability leaves. jsdom neither runs the page's scripts nor loads anything, unless told to. */
async function readable(html: string): Promise<number[]> {
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
    import('jsdom'),
    import('@mozilla/readability'),
  ]);
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const article = new Readability(window.document, {
    disableJSONLD: true,
    serializer: (node) => (node instanceof window.Element ? [...node.querySelectorAll(`[${MARK}]`)] : []),
  }).parse();
  const marks = (article?.content ?? []).map((element) => Number(element.getAttribute(MARK)));
  window.close();
  return marks;
}
