/**
 * Articles in XML: IPTC NewsML-G2 and NITF, as agencies send them, and the feeds of RSS and Atom where they hold whole
 * texts. The names of elements are in xml.json, the most telling first; namespaces are left out of account.
 */

import { fromMetadata } from '../published.ts';
import { ReadError } from '../read-error.ts';
import { piecesOfHtml, piecesOfText } from './body.ts';
import { decodeMarkup } from './html/charset.ts';
import { compose, MAX_ARTICLES, type ParsedArticle, type Piece, tooMany } from './parsed.ts';
import names from './xml.json' with { type: 'json' };

/** Tags of one file, opening and closing: twenty for each of the articles it may hold. */
export const MAX_TAGS = 20 * MAX_ARTICLES;
/** Elements within elements. */
export const MAX_DEPTH = 200;
/** Shorter bodies, in characters, only announce an article. */
const MIN_BODY = 40;
const MARKUP = /<\w/;

/** @throws ReadError `encoding`, `damaged`, `over-limit`, `no-text` */
export async function parseXml(bytes: Uint8Array, path: string): Promise<ParsedArticle[]> {
  const xml = decodeMarkup(bytes, path);
  checkSize(xml, path);
  const { JSDOM } = await import('jsdom');
  // The parser (saxes) loads nothing.
  const { window } = new JSDOM(xml.trimStart(), { contentType: 'text/xml' });
  const items = outermost(window.document);
  if (items.length > MAX_ARTICLES) throw tooMany(path);
  const articles = items.flatMap((item) => toArticle(item, path));
  window.close();
  if (articles.length === 0)
    throw new ReadError(
      'no-text',
      path,
      'it holds no article with a text, such as NewsML-G2; save the article as text.',
    );
  return articles;
}

/** Entities of its own let a small file grow without end; articles have none. */
const ENTITY = /<!ENTITY\b/;

function checkSize(xml: string, path: string): void {
  if (ENTITY.test(xml))
    throw new ReadError('damaged', path, 'it defines entities, which no article does; save it as text.');
  let tags = 0;
  let depth = 0;
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (++tags > MAX_TAGS)
      throw new ReadError(
        'over-limit',
        path,
        `it has more than ${MAX_TAGS} tags; split it into its articles.`,
      );
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > MAX_DEPTH)
      throw new ReadError(
        'over-limit',
        path,
        `its elements are nested more than ${MAX_DEPTH} deep; save it as text.`,
      );
  }
}

/** The items that stand in no other item. */
function outermost(document: Document): Element[] {
  const item = names.item.join(',');
  return [...document.querySelectorAll(item)].filter((element) => !element.parentElement?.closest(item));
}

/** The elements of an item by their local names, in its order. */
type Parts = ReadonlyMap<string, Element[]>;

function toArticle(item: Element, path: string): ParsedArticle[] {
  const parts: Parts = Map.groupBy(item.querySelectorAll('*'), ({ localName }) => localName);
  const body = names.body.map((name) => contentOf(parts, name)).find((text) => text.length >= MIN_BODY);
  if (!body) return [];
  const title = textsOf(parts, names.title)[0] ?? '';
  const header: Piece[] = [
    { text: title, hint: 'title' },
    { text: textsOf(parts, names.byline)[0] ?? '', hint: 'byline' },
  ];
  const pieces = MARKUP.test(body) ? piecesOfHtml(body, path) : piecesOfText(body);
  const text = pieces.filter((piece, i) => i > 0 || piece.text !== title);
  return [
    {
      ...compose([...header.filter((piece) => piece.text !== ''), ...text]),
      title: title || null,
      language: languageOf(item, parts),
      published: dateOf(parts, names.published),
      updated: dateOf(parts, names.updated),
      addresses: textsOf(parts, names.address),
    },
  ];
}

/** The markup within an element, or its text where that is escaped markup or none. */
function contentOf(parts: Parts, name: string): string {
  const element = parts.get(name)?.[0];
  if (!element) return '';
  return (element.childElementCount > 0 ? element.innerHTML : (element.textContent ?? '')).trim();
}

function dateOf(parts: Parts, tags: string[]): ParsedArticle['published'] {
  const found = tags
    .flatMap((name) => parts.get(name) ?? [])
    .flatMap((element) => fromMetadata(element.getAttribute('norm') ?? element.textContent, 'meta') ?? []);
  return found[0] ?? null;
}

/** What elements say in words or, as Atom's links do, in an attribute. */
function textsOf(parts: Parts, tags: string[]): string[] {
  return tags
    .flatMap((name) => parts.get(name) ?? [])
    .map((element) => (element.textContent || element.getAttribute('href') || '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** The primary language by NewsML's `language` element, else by XML's attribute, of the item or around it. */
function languageOf(item: Element, parts: Parts): string | null {
  let tag = parts.get('language')?.[0]?.getAttribute('tag') ?? item.getAttribute('xml:lang');
  for (let node = item.parentElement; node && !tag; node = node.parentElement)
    tag = node.getAttribute('xml:lang');
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;
}
