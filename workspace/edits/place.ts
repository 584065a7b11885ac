/**
 * Finding a sentence again in another version of its article, by quote and position (the TextQuoteSelector and
 * TextPositionSelector of the W3C Web Annotation Data Model).
 */
import { z } from 'zod';
import { wordsOf } from '../../core/events/words.ts';

/** The words an edit hangs on. */
export const quote = z.object({
  /** Id of the article's version, and its title. */
  article: z.string(),
  title: z.string(),
  /** The sentence, the text around it, and its offsets into the version's text. */
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
  end: z.number(),
  /** The words that date it; null where it names no date. */
  expression: z.string().nullable(),
});
export type Quote = z.infer<typeof quote>;

/** How much of the text before and behind a sentence is kept, in UTF-16 units. */
const CONTEXT = 80;

/** A sentence that an edit may hang on now. */
export interface Candidate {
  id: string;
  start: number;
  end: number;
  expression: string | null;
}

/** The version of an article that is shown now. */
export interface Version {
  id: string;
  text: string;
  candidates: Candidate[];
}

export function quoteOf(
  text: string,
  { start, end, expression }: Omit<Candidate, 'id'>,
  { id, title }: { id: string; title: string },
): Quote {
  return {
    article: id,
    title,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
    expression,
  };
}

/** A changed sentence keeps at least this share of its words. */
const MIN_SHARE = 0.5;
/** Shares of a score: the words of the sentence, those around it, the words that date it. */
const WORDS = 0.7;
const AROUND = 0.15;
const DATED = 0.15;

/**
 * Which candidate the quoted sentence is now; undefined where it is none. By its id; in the same text by its position;
 * else by the same words, and last by similar words, in sentences that the quoted version did not have.
 * @param node the candidate's id of that time
 * @param quoted the text that was quoted from; undefined where it is not kept
 */
export function place(quote: Quote, node: string, now: Version, quoted?: string): Candidate | undefined {
  const same = now.candidates.find(({ id }) => id === node);
  if (same) return same;
  if (quote.article === now.id) return best(now.candidates, (candidate) => overlap(quote, candidate), 0);
  const sentence = (candidate: Candidate) => now.text.slice(candidate.start, candidate.end);
  const exact = now.candidates.filter((candidate) => plain(sentence(candidate)) === plain(quote.exact));
  const score = scoreOf(quote, now.text);
  if (exact.length > 0) return best(exact, score, 0);
  const before = plain(quoted ?? '');
  const unknown = now.candidates.filter((candidate) => !before.includes(plain(sentence(candidate))));
  return best(
    unknown.filter((candidate) => shareOf(wordsIn(quote.exact), wordsIn(sentence(candidate))) >= MIN_SHARE),
    score,
    0,
  );
}

function scoreOf(quote: Quote, text: string): (candidate: Candidate) => number {
  const [words, around] = [wordsIn(quote.exact), wordsIn(`${quote.prefix} ${quote.suffix}`)];
  return ({ start, end, expression }) => {
    const context = `${text.slice(Math.max(0, start - CONTEXT), start)} ${text.slice(end, end + CONTEXT)}`;
    return (
      WORDS * shareOf(words, wordsIn(text.slice(start, end))) +
      AROUND * shareOf(around, wordsIn(context)) +
      (expression === quote.expression ? DATED : 0)
    );
  };
}

/** Units of text that two sentences share; those with the same dating words come before the others. */
function overlap(quote: Quote, { start, end, expression }: Candidate): number {
  const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
  return shared > 0 && expression === quote.expression ? shared + quote.exact.length : shared;
}

/** The candidate with the highest score above `least`; the first of equal ones. */
function best(
  candidates: Candidate[],
  score: (candidate: Candidate) => number,
  least: number,
): Candidate | undefined {
  let found: Candidate | undefined;
  let highest = least;
  for (const candidate of candidates) {
    const own = score(candidate);
    if (own > highest) [found, highest] = [candidate, own];
  }
  return found;
}

/** How many words two texts share, as a share of the words of both (Dice's coefficient) or of most of the shorter. */
function shareOf(a: Map<string, number>, b: Map<string, number>): number {
  const total = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const [most, least] = [Math.max(total(a), total(b)), Math.min(total(a), total(b))];
  if (least === 0) return 0;
  const dice = (2 * shared) / (most + least);
  return least >= MIN_CONTAINED ? Math.max(dice, CONTAINED * (shared / least)) : dice;
}

/** A sentence of so many words that is contained in a longer one is nearly the same. */
const MIN_CONTAINED = 5;
const CONTAINED = 0.8;

function wordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lower } of wordsOf(text)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  return counts;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether a text holds the quoted sentence word for word. */
export function holds(text: string, { exact }: Quote): boolean {
  return plain(text).includes(plain(exact));
}

/**
 * Where a selection of words stands now: at its offsets in the text it was selected in, else where the same words stand
 * nearest to them; undefined where they stand nowhere.
 */
export function placeSelection(
  quote: Quote,
  now: Pick<Version, 'id' | 'text'>,
): { start: number; end: number } | undefined {
  if (quote.article === now.id) return { start: quote.start, end: quote.end };
  let nearest: number | undefined;
  for (let at = now.text.indexOf(quote.exact); at >= 0; at = now.text.indexOf(quote.exact, at + 1))
    if (nearest === undefined || Math.abs(at - quote.start) < Math.abs(nearest - quote.start)) nearest = at;
  return nearest === undefined ? undefined : { start: nearest, end: nearest + quote.exact.length };
}
