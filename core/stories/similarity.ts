/** Whether two mentions tell of the same event. */
import type { Article } from '../article/article.ts';
import type { EventMention } from '../events/event.ts';
import { wordsOf } from '../events/words.ts';
import { dayNumber } from '../temporal/calendar.ts';
import type { Identities } from './identity.ts';

/** A mention with what it is compared by. */
export interface Profile {
  mention: EventMention;
  /** Keys of participants and places. */
  names: Set<string>;
  /** Content words of the sentence, lower case, shortened to their stem. */
  words: Set<string>;
  /** First and last day; null when undated. */
  days: [number, number] | null;
  /** Day of the article's publication, null when unknown. */
  published: number | null;
  /** Two mentions of one event share at least one of these. */
  keys: string[];
}

/** Shorter words carry too little to compare sentences by. */
const MIN_WORD = 4;
/** Words are compared by their beginning, which inflection leaves alone. */
const STEM = 7;
/** Events dated coarser than this, in days, are compared by their words as well as by their dates. */
const MAX_SPAN = 31;
/** An undated mention may tell of an event this many days before its article appeared. */
const UNDATED_WINDOW = 1;
/** Shared share of names and of words that makes two mentions one event. */
const MIN_NAMES = 2;
const MIN_NAME_SHARE = 0.5;
const MIN_WORD_SHARE = 0.5;

export function profileOf(
  mention: EventMention,
  article: Article | undefined,
  identities: Identities,
): Profile {
  const names = new Set([...mention.participants, ...mention.places].map((name) => identities.key(name)));
  const sentence = article ? wordsOf(article.text, mention.start, mention.end) : [];
  const published = article?.published.value ?? null;
  const days = mention.when ? span(mention.when.start, mention.when.end) : null;
  return {
    mention,
    names,
    words: new Set(
      sentence.filter(({ text }) => text.length >= MIN_WORD).map(({ lower }) => lower.slice(0, STEM)),
    ),
    days,
    published: published === null ? null : dayNumber(published),
    keys: [...names].map((name) => `${mention.type}:${name}`),
  };
}

function span(start: string, end: string): [number, number] {
  return [dayNumber(start), dayNumber(end)];
}

/** Whether two mentions agree in date, type, names and words. */
export function isSameEvent(a: Profile, b: Profile): boolean {
  if (a.mention.type !== b.mention.type || !datesAgree(a, b)) return false;
  const names = overlap(a.names, b.names);
  const words = overlap(a.words, b.words);
  if (words.share >= MIN_WORD_SHARE && names.count > 0) return true;
  return names.count >= MIN_NAMES && names.share >= MIN_NAME_SHARE;
}

/** The same stretch of days; or one undated, told on the day of the other or the day after. */
function datesAgree(a: Profile, b: Profile): boolean {
  if (a.days && b.days) {
    if (a.mention.when?.open || b.mention.when?.open)
      return a.days[0] === b.days[0] && a.days[1] === b.days[1];
    const isLong = a.days[1] - a.days[0] > MAX_SPAN || b.days[1] - b.days[0] > MAX_SPAN;
    return isLong
      ? a.days[0] === b.days[0] && a.days[1] === b.days[1]
      : a.days[0] <= b.days[1] && b.days[0] <= a.days[1];
  }
  const [dated, undated] = a.days ? [a, b] : [b, a];
  if (!dated.days || undated.published === null || dated.mention.article === undated.mention.article)
    return false;
  return dated.days[1] <= undated.published && undated.published - dated.days[0] <= UNDATED_WINDOW;
}

function overlap(a: Set<string>, b: Set<string>): { count: number; share: number } {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return { count, share: count / Math.max(1, Math.min(a.size, b.size)) };
}
