/**
 * The publication date of an article. What neither metadata nor a dateline, an address or the file's name says stays
 * unknown; the clock and the file system are never asked.
 */
import { Temporal } from 'temporal-polyfill';
import type { Published } from './article.ts';
import { type FoundDate, findDates } from './dates.ts';

export const UNKNOWN: Published = { value: null, provenance: null, start: null, end: null };

/** A date that stands in the text, as a publication date. @param offset of the words it was found in */
export function at(found: FoundDate, offset: number, provenance: Published['provenance']): Published {
  return { value: found.value, provenance, start: offset + found.start, end: offset + found.end };
}

/** `20241101`, `20241101T210700`: ISO 8601 without its separators. */
const BASIC_FORMAT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?)?(?!\d)/;
/** The days on which clocks without a date start or end: what content systems write where they know none. */
const PLACEHOLDER = /^(?:0001|1900|1970)-01-01|^9999-12-31/;
/** From the first newspaper, Strasbourg's Relation of 1605, on, and before any century that has not come. */
const PLAUSIBLE_YEARS = { first: 1605, last: 2099 };
/** No date in a field of metadata is longer, in characters. */
const MAX_FIELD = 80;

/**
 * The date of a field of metadata: calendar date and minute as they are written there, whatever the time zone.
 * @param value ISO 8601, RFC 5322, or any notation of a dateline
 */
export function fromMetadata(value: string | null, provenance: Published['provenance']): Published | null {
  const written = (value ?? '')
    .trim()
    .slice(0, MAX_FIELD)
    .replace(BASIC_FORMAT, (_, year, month, day, hour, minute) =>
      hour ? `${year}-${month}-${day}T${hour}:${minute}` : `${year}-${month}-${day}`,
    );
  const found = findDates(written)[0];
  if (!found || PLACEHOLDER.test(found.value) || !isPlausible(found.value)) return null;
  return { value: found.value, provenance, start: null, end: null };
}

function isPlausible(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
}

/** Clocks around the world differ by no more, in hours: from UTC-12 to UTC+14. */
const MAX_ZONES = 26;

/**
 * Whether two date-times differ by no more than clocks of different zones: metadata is often in UTC, the line on the page
 * in the newspaper's own time.
 */
export function isSameMoment(a: string, b: string): boolean {
  if (!a.includes('T') || !b.includes('T')) return false;
  const apart = Temporal.PlainDateTime.from(a).until(b, { largestUnit: 'minutes' }).minutes;
  // Zones differ by whole quarters of an hour.
  return Math.abs(apart) <= MAX_ZONES * 60 && apart % 15 === 0;
}
