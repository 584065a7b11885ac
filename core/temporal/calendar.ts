/**
 * Calendar dates as whole numbers, for comparing, indexing and drawing. The proleptic Gregorian calendar of ISO 8601
 * throughout; no time zone takes part.
 */
import { Temporal } from 'temporal-polyfill';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days from 1970-01-01 to the calendar day of an ISO date or date-time; negative before. */
export function dayNumber(iso: string): number {
  return EPOCH.until(Temporal.PlainDate.from(iso)).days;
}

/** The ISO date of a day number, the inverse of `dayNumber`. */
export function isoDay(day: number): string {
  return EPOCH.add({ days: day }).toString();
}
