/**
 * Which articles tell of an event independently. Papers print the same agency text, a little edited; such copies are
 * one source. Two paragraphs are copies where most runs of words of the shorter one stand in the other: the
 * containment of word n-grams (shingles; Broder, "On the resemblance and containment of documents", 1997).
 */
import type { EventMention } from '../events/event.ts';
import { wordsOf } from '../events/words.ts';
import type { Source } from './similarity.ts';

/** Words of a shingle. */
const SHINGLE = 4;
/** Share of shingles that two copies have in common; edited agency texts keep more, rewritten ones hardly any. */
const COPY = 0.5;
/** Fewer shingles are chance. */
const MIN_SHINGLES = 5;
/** A paragraph is looked at up to so many characters to each side of the sentence. */
const MAX_PARAGRAPH = 1500;
const PARAGRAPH_END = /\n[ \t]*\n/gu;

/** Where a mention stands. */
type Place = Pick<EventMention, 'article' | 'start' | 'end'>;

/**
 * The number of independent sources among the articles of an event: at least 1 where there is a mention, at most the
 * number of articles. The order of `mentions` plays no part.
 * @param articles by id; one that is missing counts for itself
 */
export function independentSources(mentions: Place[], articles: ReadonlyMap<string, Source>): number {
  const byArticle = Map.groupBy(mentions, ({ article }) => article);
  if (byArticle.size <= 1) return byArticle.size;
  const texts = [...byArticle].map(
    ([article, places]) =>
      new Set(places.flatMap((place) => shingles(paragraphOf(articles.get(article)?.text ?? '', place)))),
  );
  const groups: Set<string>[][] = [];
  for (const text of texts) {
    const [own, others] = partition(groups, (group) => group.some((other) => isCopy(text, other)));
    groups.splice(0, groups.length, ...others, [text, ...own.flat()]);
  }
  return groups.length;
}

function isCopy(a: Set<string>, b: Set<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < MIN_SHINGLES) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared >= COPY * small.size;
}

/** The paragraph of a sentence. */
function paragraphOf(text: string, { start, end }: Place): string {
  const from = Math.max(0, start - MAX_PARAGRAPH);
  const before = [...text.slice(from, start).matchAll(PARAGRAPH_END)].at(-1);
  const behind = text.slice(end, end + MAX_PARAGRAPH).search(/\n[ \t]*\n/u);
  return text.slice(
    before ? from + before.index + before[0].length : from,
    behind < 0 ? end + MAX_PARAGRAPH : end + behind,
  );
}

function shingles(text: string): string[] {
  const words = wordsOf(text).map(({ lower }) => lower);
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
