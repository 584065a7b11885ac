/** What a page's head says about its article. */
import type { Published } from '../../article.ts';
import { fromMetadata } from '../../published.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import data from './metadata.json' with { type: 'json' };
import { attribute, type Document, type Element, elementsOf, rawText } from './tree.ts';

export interface Metadata {
  title: string | null;
  language: string | null;
  published: Published | null;
  updated: Published | null;
  /** Canonical address first. */
  addresses: string[];
}

export function readMetadata(document: Document): Metadata {
  const elements = elementsOf(document);
  const named = properties(elements);
  const first = (names: string[]) => names.flatMap((name) => named.get(name) ?? [])[0] ?? null;
  const titleElement = elements.find(({ tagName }) => tagName === 'title');
  const title = first(data.title) ?? (titleElement ? rawText(titleElement) : null);
  const linked = readJsonLd(document, title);
  return {
    title: tidy(linked?.headline ?? title),
    language: primary(linked?.inLanguage ?? languageOf(elements)),
    published: dated(linked, 'datePublished') ?? fromMetadata(first(data.published), 'meta'),
    updated: dated(linked, 'dateModified') ?? fromMetadata(first(data.updated), 'meta'),
    addresses: [canonical(elements), first(data.address), linked?.url ?? null].filter((url) => url !== null),
  };
}

/** Values by name, from `<meta>` and from microdata (`itemprop`) alike; names in lower case. */
function properties(elements: Element[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const element of elements) {
    const value = attribute(element, 'content') ?? attribute(element, 'datetime');
    if (!value?.trim()) continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attribute(element, key)?.toLowerCase();
      if (name) named.set(name, [...(named.get(name) ?? []), value]);
    }
  }
  return named;
}

/** What the head says of one of several articles of a page: JSON-LD under its own headline, and the page's language. */
export function readOwnMetadata(document: Document, title: string | null, page: Metadata): Metadata {
  const linked = readJsonLd(document, title);
  const own = linked?.headline && title?.includes(linked.headline) ? linked : null;
  return {
    title,
    language: primary(own?.inLanguage) ?? page.language,
    published: dated(own, 'datePublished'),
    updated: dated(own, 'dateModified'),
    addresses: own?.url ? [own.url] : [],
  };
}

function dated(linked: LinkedArticle | null, field: 'datePublished' | 'dateModified'): Published | null {
  return fromMetadata(linked?.[field] ?? null, 'json-ld');
}

function canonical(elements: Element[]): string | null {
  const link = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical',
  );
  return link ? attribute(link, 'href') : null;
}

function languageOf(elements: Element[]): string | null {
  const html = elements.find(({ tagName }) => tagName === 'html');
  return html ? attribute(html, 'lang') : null;
}

/** The primary language of a BCP 47 tag. */
function primary(tag: string | null | undefined): string | null {
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;
}

function tidy(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
