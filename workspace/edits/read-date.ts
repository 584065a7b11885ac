/** A date that the user writes in words, read by the tagger that reads the articles. */
import type { Granularity, Interval, TimeExpression } from '../../core/temporal/expression.ts';
import { tag } from '../../core/temporal/tag.ts';
import type { ToldDate } from '../contract.ts';

type Language = 'de' | 'en';

/** Words before a date that the tagger takes for the sentence's, not for the date's. */
const CIRCA = /^\s*(?:um|gegen|etwa|rund|circa|ca\.?|ungefähr|around|about|approximately|c\.|~)\s+/iu;
const UNKNOWN = /^\s*(?:unbekannt|ohne datum|undatiert|unknown|undated|no date)\s*$/iu;

/** null where the words name no date by themselves: "am Freitag" needs an article to lean on. */
export function readDate(text: string, language: Language): ToldDate | null {
  if (UNKNOWN.test(text)) return { kind: 'unknown' };
  const circa = CIRCA.test(text);
  const words = text.replace(CIRCA, '');
  const found = named(words, language);
  const [first] = found;
  if (!first?.interval) return null;
  const last = found.at(-1) ?? first;
  const approximate = circa || first.vague;
  if (first.range && last !== first) return between(first.range, common(first, last), approximate);
  // "17 May 2024, 9:07 pm": the last one has the time of the day before it.
  const exact = last.value.startsWith(`${first.value}T`) ? last : first;
  // Vague words ("Ende Oktober") mean a part of their month or year.
  return toldOf(exact.interval ?? first.interval, exact.vague ? 'day' : exact.granularity, approximate);
}

/** The expressions that lie on the calendar; a bare year is one only in a sentence ("in 1990"). */
function named(words: string, language: Language): TimeExpression[] {
  for (const sentence of [words, `in ${words}`]) {
    const found = tag(sentence, { language, published: null }).filter(({ interval }) => interval !== null);
    if (found.length > 0) return found;
  }
  return [];
}

function toldOf({ start, end }: Interval, granularity: Granularity, circa: boolean): ToldDate | null {
  if (start === null) return end === null ? null : { kind: 'before', date: partial(end, granularity) };
  if (end === null) return { kind: 'after', date: partial(start, granularity) };
  const [from, to] = [partial(start, granularity), partial(end, granularity)];
  return from === to
    ? { kind: 'on', date: from, circa }
    : between({ start, end }, isPartial(granularity) ? 'day' : granularity, circa);
}

function between({ start, end }: Interval, granularity: Granularity, circa: boolean): ToldDate | null {
  if (start === null || end === null) return null;
  return { kind: 'between', from: partial(start, granularity), to: partial(end, granularity), circa };
}

/** Both ends of a range are told alike: as months or years where both are, else as days. */
function common(first: TimeExpression, last: TimeExpression): Granularity {
  return first.granularity === last.granularity ? first.granularity : 'day';
}

const isPartial = (granularity: Granularity) => granularity === 'month' || granularity === 'year';

/** The year or month of a day, where no more was told. */
function partial(iso: string, granularity: Granularity): string {
  if (!isPartial(granularity)) return iso;
  return iso.slice(0, granularity === 'year' ? -'-01-01'.length : -'-01'.length);
}
