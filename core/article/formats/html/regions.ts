/**
 * What an element says its contents are: by its tag, its role, or the names its page's authors gave it (regions.json).
 */
import data from './regions.json' with { type: 'json' };
import { attribute, type Element } from './tree.ts';

/** In the order in which they are asked: an "author-comments" box holds comments, an "author-bio" no byline. */
const REGIONS = [
  ...(['comment', 'bio', 'advert', 'related', 'navigation'] as const),
  ...(['heading', 'caption', 'quote', 'code', 'kicker', 'byline'] as const),
];
export type Region = (typeof REGIONS)[number];

/** Regions around the article's own text. */
const BOILERPLATE: ReadonlySet<Region> = new Set(['comment', 'bio', 'advert', 'related', 'navigation']);

const CUES = REGIONS.map((region) => {
  const { tags, roles, names } = data[region];
  return { region, tags: new Set<string>(tags), roles: new Set<string>(roles), names: wholeWords(names) };
});

export function isBoilerplate(region: Region | null): boolean {
  return region !== null && BOILERPLATE.has(region);
}

/** The region an element opens by itself; null where it says nothing. */
export function regionOf(element: Element): Region | null {
  const role = attribute(element, 'role');
  const told = CUES.find(({ tags, roles }) => tags.has(element.tagName) || (role && roles.has(role)));
  if (told) return told.region;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (names === ' ') return null;
  const words = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');
  return CUES.find((cue) => cue.names?.test(words))?.region ?? null;
}

/** Words of a name are set apart by hyphens or underscores: `article__byline`, `comment-list`. */
function wholeWords(names: string[]): RegExp | null {
  return names.length > 0 ? new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})(?:$|[\\s_-])`, 'iu') : null;
}
