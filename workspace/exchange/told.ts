/** Dates of other files as a user would tell them. */
import type { When } from '../../core/events/event.ts';
import { isoYear } from '../../core/temporal/calendar.ts';
import type { Granularity } from '../../core/temporal/expression.ts';
import type { ToldDate } from '../contract.ts';
import type { SlideDate } from './timelinejs-schema.ts';

/** Characters from the end of an ISO date that say more than is known. */
const SHORTER: Partial<Record<Granularity, number>> = {
  ...{ year: -6, decade: -6, century: -6, month: -3, season: -3, quarter: -3, half: -3 },
};

/** When something happened, told anew. */
export function toldOf(when: When | null): ToldDate {
  if (when === null) return { kind: 'unknown' };
  const { granularity, certainty, open } = when;
  const known = (iso: string) => iso.slice(0, SHORTER[granularity]);
  const [from, to] = [known(when.start), known(when.end)];
  if (open === 'end') return { kind: 'after', date: from };
  if (open === 'start') return { kind: 'before', date: to };
  return stretch(from, to, certainty === 'approximate');
}

/** When a slide of TimelineJS is shown; "unknown" without a year. */
export function toldOfSlide(start: SlideDate, end: SlideDate | null | undefined): ToldDate {
  const from = partial(start);
  if (from === null) return { kind: 'unknown' };
  return stretch(from, (end && partial(end)) ?? from, false);
}

const stretch = (from: string, to: string, circa: boolean): ToldDate =>
  from === to ? { kind: 'on', date: from, circa } : { kind: 'between', from, to, circa };

/** "2024-05": as much of a date as is there. */
function partial({ year, month, day, hour, minute }: SlideDate): string | null {
  if (year === undefined) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === undefined) return isoYear(year);
  if (day === undefined) return `${isoYear(year)}-${two(month)}`;
  const date = `${isoYear(year)}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute ?? 0)}`;
}
