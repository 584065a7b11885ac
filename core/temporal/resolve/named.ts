import { dayOf, isoDay } from '../calendar.ts';
import type { NamedMeaning } from '../meaning.ts';
import { chooseEvent, type NamedEvent } from '../named-events.ts';
import type { Context, Placement } from './context.ts';
import { dayStretch, monthStretch, type Stretch, yearStretch } from './values.ts';

/**
 * "seit Kriegsbeginn": the event that the text means. Null where that cannot be told, and in histories, where the event
 * is what the text tells of and not what dates it.
 */
export function placeNamed({ events }: NamedMeaning, context: Context): Placement | null {
  if (context.narrative) return null;
  const key = events.join(' ');
  const known = context.namedEvents.get(key);
  const published = context.published && isoDay(context.published.day);
  const event = known === undefined ? chooseEvent(events, context.tokens, published) : known;
  context.namedEvents.set(key, event);
  if (!event) return null;
  return { type: 'DATE', ...stretchOf(event), anchor: { kind: 'named-event', event: event.id } };
}

/** From the first day of its start to the last day of its end. */
function stretchOf({ start, end }: NamedEvent): Stretch {
  const first = partialDate(start);
  return { ...first, last: partialDate(end).last };
}

/** A year, month or day in ISO form. */
function partialDate(iso: string): Stretch {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return yearStretch(year);
  return day === undefined ? monthStretch(year, month) : dayStretch(dayOf(year, month, day));
}
