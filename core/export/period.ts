import type { Event } from '../events/event.ts';
import { dayNumber } from '../temporal/calendar.ts';

/**
 * The events that touch the period, and those without a date. Bounds are ISO dates, inclusive; an absent one sets no
 * limit. Of an open stretch the part that is known counts.
 */
export function withinPeriod(events: Event[], { from, to }: { from?: string; to?: string }): Event[] {
  const first = from === undefined ? -Infinity : dayNumber(from);
  const last = to === undefined ? Infinity : dayNumber(to);
  return events.filter(({ when }) => {
    if (when === null) return true;
    return dayNumber(when.start) <= last && dayNumber(when.end) >= first;
  });
}
