import type { Event } from '../events/event.ts';
import { dayNumber } from '../temporal/calendar.ts';

/** The events that touch the period, and those without a date; bounds are ISO dates, inclusive, absent = open. */
export function withinPeriod(events: Event[], { from, to }: { from?: string; to?: string }): Event[] {
  const first = from === undefined ? -Infinity : dayNumber(from);
  const last = to === undefined ? Infinity : dayNumber(to);
  return events.filter(({ when }) => {
    if (when === null) return true;
    const start = when.open === 'start' ? -Infinity : dayNumber(when.start);
    const end = when.open === 'end' ? Infinity : dayNumber(when.end);
    return start <= last && end >= first;
  });
}
