/** Several articles in one page: a printed dossier, a newsletter, the front of a blog that shows its entries whole. */
import { isProse } from '../../blocks.ts';
import type { Passage } from './passages.ts';
import { isBoilerplate } from './regions.ts';
import { type Document, type Element, elementsOf } from './tree.ts';

/** Prose that an article has at least, in characters and passages; teasers have less. */
const MIN_PROSE = 400;
const MIN_PASSAGES = 2;

/**
 * The passages of each article, where the page has several: `<article>` elements beside one another, each with a heading
 * and running text of its own, under no common headline, as the entries of a live blog are. Empty for a page that is one
 * article.
 */
export function severalArticles(document: Document, passages: Passage[]): Passage[][] {
  const elements = elementsOf(document).filter(
    (element) => element.tagName === 'article' && around(element, 'article') === null,
  );
  if (elements.length < 2) return [];
  const groups = Map.groupBy(passages, ({ element }) => around(element, 'article', true));
  const outside = groups.get(null) ?? [];
  if (outside.some(({ element }) => element.tagName === 'h1')) return [];
  const articles = elements.flatMap((element) => {
    const group = groups.get(element) ?? [];
    return isArticle(group) ? [group] : [];
  });
  return articles.length > 1 ? articles : [];
}

function isArticle(passages: Passage[]): boolean {
  const prose = passages.filter(({ text, region }) => !isBoilerplate(region) && isProse(text));
  const isHeaded = passages.some(({ element }) => /^h[1-3]$/.test(element.tagName));
  return (
    isHeaded &&
    prose.length >= MIN_PASSAGES &&
    prose.reduce((sum, { text }) => sum + text.length, 0) >= MIN_PROSE
  );
}

/** The outermost element of this kind around an element, or the element itself if it may be that; null without any. */
function around(element: Element, tag: string, orSelf = false): Element | null {
  let found: Element | null = null;
  let node: Element['parentNode'] = orSelf ? element : element.parentNode;
  while (node && 'tagName' in node) {
    if (node.tagName === tag) found = node;
    node = node.parentNode;
  }
  return found;
}
