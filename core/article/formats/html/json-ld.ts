/** What a page tells search engines about its article in JSON-LD, in the words of schema.org. */
import { z } from 'zod';
import data from './metadata.json' with { type: 'json' };
import { attribute, type Document, elementsOf, rawText } from './tree.ts';

const word = z.string().optional().catch(undefined);

const article = z.looseObject({
  headline: word,
  datePublished: word,
  dateModified: word,
  inLanguage: word,
  url: word,
});
export type LinkedArticle = z.infer<typeof article>;

const TYPES = new Set(data.articleTypes);
/** Objects within objects; an article stands in a graph, a list or another's main entity. */
const MAX_DEPTH = 8;

/**
 * The page's article. Of several, as on a page with teasers, the one whose headline the page shows as its title, else
 * the first.
 */
export function readJsonLd(document: Document, title: string | null): LinkedArticle | null {
  const found = elementsOf(document)
    .filter((element) => element.tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
    .flatMap((script) => articlesIn(parsed(rawText(script)), MAX_DEPTH));
  return found.find(({ headline }) => headline && title?.includes(headline)) ?? found[0] ?? null;
}

/** Broken JSON-LD is common on the web and no reason to refuse a page that has other sources of its date. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function articlesIn(value: unknown, depth: number): LinkedArticle[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth - 1));
  const own = '@type' in value && isArticle(value['@type']) ? [article.parse(value)] : [];
  return [...own, ...Object.values(value).flatMap((item) => articlesIn(item, depth - 1))];
}

function isArticle(type: unknown): boolean {
  return [type].flat().some((name) => typeof name === 'string' && TYPES.has(name.replace(/^.*[/:]/, '')));
}
