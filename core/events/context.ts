/**
 * What the sentences around say of an event. A sentence without a date of its own takes the day of its neighbour where
 * the text supports it: in the lead of a news article, whose sentences tell the news of one day. Such dates are marked
 * `inferred`.
 */
import type { Article } from '../article/article.ts';
import { dayNumber } from '../temporal/calendar.ts';
import type { EventMention, When } from './event.ts';
import type { Told } from './narrative.ts';

/** The lead: so many narrative blocks from the top. */
export const LEAD_BLOCKS = 2;
/** Sentences that so many sentences lie between have no say in each other's date. */
const MAX_DISTANCE = 1;
/** A sentence has at most so many mentions. */
const MAX_MENTIONS = 6;

/** "Dabei wurden zwei Soldaten verletzt", "At the time …": what the sentence before tells of goes on. */
const GOES_ON = /^(?:(?:dabei|hierbei|damals)\s|(?:at (?:the|that) time|back then)(?:\s|,))/iu;

/** Whether a sentence goes on with what the one before tells of, and so at its time. */
export function goesOn({ sentence }: Told, text: string): boolean {
  return GOES_ON.test(text.slice(sentence.start, sentence.start + 20));
}

/**
 * The mentions; those that go on with the event of the sentence before take its time and type, and without one that
 * goes before they tell of nothing by themselves.
 */
export function continued(mentions: EventMention[], sentences: Told[], text: string): EventMention[] {
  const places = new Map(sentences.map((told, index) => [told.sentence.start, index]));
  return mentions.flatMap((mention, i) => {
    const index = places.get(mention.start) ?? 0;
    const told = sentences[index];
    if (!told || !goesOn(told, text)) return [mention];
    const before = mentions[i - 1];
    const previous = before && places.get(before.start) === index - 1 ? before : null;
    const type = previous && mention.type === 'other' ? previous.type : mention.type;
    if (mention.expression) return [{ ...mention, type }];
    if (!previous?.when) return mention.participants.length < MIN_NAMES ? [] : [{ ...mention, type }];
    return [{ ...mention, type, when: { ...previous.when, certainty: 'inferred' as const } }];
  });
}

/** What goes on with nothing that is told is an event where so many take part. */
const MIN_NAMES = 2;

/** "Das teilte das Unternehmen am Dienstag mit." */
const MERE_REPORT =
  /^(?:das|dies) (?:\p{Ll}+ [^,;:]{3,80} (?:mit|bekannt|an|hervor)|(?:sagte|bestätigte|erklärte|meldete|berichtete)n? [^,;:]{3,80})[.!]?$/iu;

/**
 * Sentences that only say who told of the sentence before, and when: where that is a mention with a date of its own
 * they are no event; where it took its date from them they tell of the same event in its words.
 */
export function withoutMereReports(
  mentions: EventMention[],
  sentences: Told[],
  { text }: Article,
): EventMention[] {
  const places = new Map(sentences.map((told, index) => [told.sentence.start, index]));
  return mentions.flatMap((mention, i) => {
    const { type, start, end } = mention;
    const previous = mentions[i - 1];
    if (type !== 'statement' || !previous || !MERE_REPORT.test(text.slice(start, end))) return [mention];
    if (places.get(previous.start) !== (places.get(start) ?? 0) - 1) return [mention];
    return previous.when?.certainty === 'inferred'
      ? [{ ...mention, type: previous.type, title: previous.title }]
      : [];
  });
}

/** The mentions, undated ones of the lead with the day of the sentence next to them, of live blogs with their entry's. */
export function inferDates(mentions: EventMention[], sentences: Told[], article: Article): EventMention[] {
  const published = article.published.value;
  if (published === null) return mentions;
  const day = published.slice(0, 10);
  const places = new Map(sentences.map((told, index) => [told.sentence.start, { index, ...told }]));
  return mentions.map((mention, i) => {
    const place = places.get(mention.start);
    if (mention.when || mention.expression || !place || mention.factuality === 'planned') return mention;
    if (place.entryDay !== null) return { ...mention, when: inferred(place.entryDay) };
    if (place.index === 0 && isBehindDate(article, mention.start)) return { ...mention, when: inferred(day) };
    if (place.paragraph >= LEAD_BLOCKS) return mention;
    const neighbour = mentions.slice(Math.max(0, i - MAX_MENTIONS), i + MAX_MENTIONS).find((other) => {
      const beside = places.get(other.start);
      if (!beside || Math.abs(beside.index - place.index) > MAX_DISTANCE) return false;
      if (beside.paragraph !== place.paragraph && other.type !== mention.type) return false;
      return beside.paragraph < LEAD_BLOCKS && isNewsOfTheDay(other, published);
    });
    return neighbour?.when ? { ...mention, when: inferred(neighbour.when.start.slice(0, 10)) } : mention;
  });
}

/** "Mannheim, 22. Mai 2024 – Die Solvatis AG ruft … zurück": the date that the first sentence stands behind. */
function isBehindDate({ text, published }: Article, start: number): boolean {
  if (published.start === null || published.end === null || published.end > start) return false;
  return BEHIND_DATE.test(text.slice(published.end, start));
}

const BEHIND_DATE = /^[^\n\p{Ll}]{0,4}(?:\([^()\n]{2,20}\))?\s*[–—:.-]\s*["„“«]?$/u;

/** News is so many days old at most. */
const MAX_NEWS_DAYS = 6;

/** Whether a mention is dated by the publication date to one day, not ahead of it and recent ("am Freitag", "gestern"). */
function isNewsOfTheDay({ when, expression }: EventMention, published: string): boolean {
  if (!when || expression?.anchor.kind !== 'publication') return false;
  const age = dayNumber(published) - dayNumber(when.start);
  const isOneDay = when.start.slice(0, 10) === when.end.slice(0, 10);
  return when.certainty === 'exact' && isOneDay && age >= 0 && age <= MAX_NEWS_DAYS;
}

function inferred(day: string): When {
  return { start: day, end: day, granularity: 'day', certainty: 'inferred', open: null };
}
