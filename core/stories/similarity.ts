/** Whether two mentions tell of the same event. */
import type { Article } from '../article/article.ts';
import type { EventMention } from '../events/event.ts';
import { wordsOf } from '../events/words.ts';
import { dayNumber } from '../temporal/calendar.ts';
import type { Identities } from './identity.ts';

/** What is compared of the article a mention comes from. */
export type Source = Pick<Article, 'text' | 'published'>;

/** A mention with what it is compared by. */
export interface Profile {
  mention: EventMention;
  /** Keys of participants and places. */
  names: Set<string>;
  /** Those of them that are only said to say so. */
  sayers: Set<string>;
  /** Content words of the sentence, lower case, shortened to their stem. */
  words: Set<string>;
  /** First and last day; null when undated. */
  days: [number, number] | null;
  /** Day of the article's publication, null when unknown. */
  published: number | null;
  /** Equal for copies of one sentence that mean the same day. */
  copyKey: string;
  /** Two mentions of one event share at least one of these. */
  keys: string[];
  /** Fewer than the keys: two mentions share a key, or are copies, where their days in a block of one name touch. */
  blocks: Block[];
}

/** A stretch of time of one type and name, and the days in it that a mention tells of. */
export interface Block {
  name: string;
  first: number;
  last: number;
}

/** Shorter words carry too little to compare sentences by. */
const MIN_WORD = 4;
/** Words are compared by their beginning, which inflection leaves alone. */
const STEM = 7;
/** Events dated coarser than this, in days, are compared by their words as well as by their dates. */
const MAX_SPAN = 31;
/** Days of a block, so that a month makes few of them. */
const BLOCK_DAYS = 16;
/** An undated mention may tell of an event this many days before its article appeared. */
const UNDATED_WINDOW = 1;
/** What two mentions of one event share at least: weight of names, share of names, share of words. */
const MIN_NAMES = 1.5;
const MIN_NAME_SHARE = 0.5;
const MIN_WORD_SHARE = 0.5;
/** An undated mention joins a dated one only when people or places agree, not countries alone. */
const MIN_NAMES_UNDATED = 2.5;
const COUNTRY_WEIGHT = 0.5;
/** What they share at least where each names somebody or a place that the other does not: another meeting, another town. */
const MIN_NAMES_APART = 2.5;
/** So many words in common have only copies of one agency text. */
const COPY_SHARE = 0.8;

export function profileOf(
  mention: EventMention,
  article: Source | undefined,
  identities: Identities,
): Profile {
  const names = new Set([...mention.participants, ...mention.places].map((name) => identities.key(name)));
  const said = mention.attribution?.text ?? '';
  const sayers = mention.participants.filter((name) => said.includes(name.split(' ').at(-1) ?? name));
  const sentence = article ? wordsOf(article.text, mention.start, mention.end) : [];
  const published = article?.published.value ? dayNumber(article.published.value) : null;
  const days = mention.when ? span(mention.when.start, mention.when.end) : null;
  const copyKey = copyKeyOf(mention, article, days ?? published);
  const told = periods(days, published);
  return {
    mention,
    names,
    sayers: new Set(sayers.map((name) => identities.key(name))),
    words: new Set(
      sentence.filter(({ text }) => text.length >= MIN_WORD).map(({ lower }) => lower.slice(0, STEM)),
    ),
    days,
    published,
    copyKey,
    keys: keysOf(mention, names, told),
    blocks: [withoutDays(copyKey), ...blocksOf(mention, names, told)],
  };
}

function copyKeyOf(
  mention: EventMention,
  article: Source | undefined,
  when: [number, number] | number | null,
): string {
  const text = article?.text.slice(mention.start, mention.end) ?? mention.id;
  return `${mention.type}:${when ?? mention.id}:${text}`;
}

function keysOf(mention: EventMention, names: Set<string>, periods: (number | string)[]): string[] {
  return [...names].flatMap((name) => periods.map((period) => `${mention.type}:${name}:${period}`));
}

/** The days of a mention in blocks of some days; long stretches and the unknown are a block each. */
function blocksOf(mention: EventMention, names: Set<string>, periods: (number | string)[]): Block[] {
  const days = periods.filter((period) => typeof period === 'number');
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const blocks = new Set(days.map((day) => Math.floor(day / BLOCK_DAYS)));
  return [
    ...keysOf(mention, names, [...blocks]).map((name) => ({ name, first, last })),
    ...keysOf(
      mention,
      names,
      periods.filter((period) => typeof period === 'string'),
    ).map(withoutDays),
  ];
}

const withoutDays = (name: string): Block => ({ name, first: 0, last: 0 });

/** When a mention tells of: every day; of long stretches the first and last; of undated ones the days they may mean. */
function periods(days: [number, number] | null, published: number | null): (number | string)[] {
  if (!days) return published === null ? ['undated'] : [published, published - UNDATED_WINDOW];
  const [first, last] = days;
  if (last - first > MAX_SPAN) return [`${first}/${last}`];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function span(start: string, end: string): [number, number] {
  return [dayNumber(start), dayNumber(end)];
}

/** Whether two mentions agree in date, type, names and words. */
export function isSameEvent(a: Profile, b: Profile): boolean {
  if (a.mention.type !== b.mention.type) return false;
  const names = overlap(a.names, b.names, nameWeight);
  const words = overlap(a.words, b.words, () => 1).share;
  if (a.days && b.days) {
    if (!datesAgree(a.days, b.days, isOpen(a) || isOpen(b))) return false;
    if (isInferredFrom(a, b)) return true;
    if (namesApart(a, b)) return names.sum >= MIN_NAMES_APART && names.share >= MIN_NAME_SHARE;
    return (
      (words >= MIN_WORD_SHARE && names.sum > 0) || (names.sum >= MIN_NAMES && names.share >= MIN_NAME_SHARE)
    );
  }
  if (words >= COPY_SHARE && !namesApart(a, b)) return true;
  return toldInTime(a, b) && names.sum >= MIN_NAMES_UNDATED && names.share >= MIN_NAME_SHARE;
}

/** Whether each names a country that the other does not name, or each another person, organisation or place. */
function namesApart(a: Profile, b: Profile): boolean {
  const [own, theirs] = [namesBeside(a, b), namesBeside(b, a)];
  return [isCountry, (name: string) => !isCountry(name)].some(
    (isKind) => own.some(isKind) && theirs.some(isKind),
  );
}

/** The names that only the first tells of; a capital and its country are one. */
function namesBeside(a: Profile, b: Profile): string[] {
  const codes = new Set([...b.names].map(codeOf));
  return [...a.names].filter((name) => !codes.has(codeOf(name)) && !a.sayers.has(name));
}

function isCountry(key: string): boolean {
  return /^[A-Z]{2}$/.test(key);
}

/** "UA-capital" and "UA" */
function codeOf(key: string): string {
  return key.replace(/-capital$/u, '');
}

/** Countries take part in many events; people, organisations and places tell events apart. */
function nameWeight(key: string): number {
  return isCountry(key) ? COUNTRY_WEIGHT : 1;
}

function isOpen({ mention }: Profile): boolean {
  return Boolean(mention.when?.open);
}

/** Long stretches ("seit 2022", "1949") must be the same, short ones must touch. */
function datesAgree(a: [number, number], b: [number, number], isLasting: boolean): boolean {
  if (isLasting || a[1] - a[0] > MAX_SPAN || b[1] - b[0] > MAX_SPAN) return a[0] === b[0] && a[1] === b[1];
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The lead sentence whose day was taken from its neighbour tells what the neighbour dates. */
function isInferredFrom(a: Profile, b: Profile): boolean {
  const isInferred = a.mention.when?.certainty === 'inferred' || b.mention.when?.certainty === 'inferred';
  return isInferred && a.mention.article === b.mention.article;
}

/** One of the two is undated, in an article that appeared on the day of the other or the day after. */
function toldInTime(a: Profile, b: Profile): boolean {
  const [dated, undated] = a.days ? [a, b] : [b, a];
  if (!dated.days || undated.published === null || dated.mention.article === undated.mention.article)
    return false;
  return dated.days[0] <= undated.published && undated.published - dated.days[1] <= UNDATED_WINDOW;
}

function overlap(
  a: Set<string>,
  b: Set<string>,
  weight: (item: string) => number,
): { sum: number; share: number } {
  const total = (set: Set<string>) => [...set].reduce((sum, item) => sum + weight(item), 0);
  const sum = total(new Set([...a].filter((item) => b.has(item))));
  return { sum, share: sum / Math.max(1, Math.min(total(a), total(b))) };
}
