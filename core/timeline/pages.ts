/** A timeline on several pages. */
import { dayNumber, isoDay } from '../temporal/calendar.ts';
import { daysOf, extentOf } from './extent.ts';
import { arrange, byTime, type DatedEvent, type LayoutInput, largest } from './layout.ts';
import type { Period } from './period.ts';
import type { Scene } from './scene.ts';

/**
 * Lays out all events on as many pages as the height asks for, one stretch of time after the other. Each page begins
 * on the day of its first event; a bar that goes on beyond its page ends at the edge.
 */
export function layoutPages(input: LayoutInput): PeriodScene[] {
  const ordered = input.events.toSorted(byTime);
  const pages: PeriodScene[] = [];
  let done = 0;
  do {
    const page = (count: number) => pageOf(ordered, done, done + count, input);
    const rest = ordered.length - done;
    const count = Math.max(
      1,
      largest(rest, (count) => page(count).scene.height <= input.maxHeight),
    );
    pages.push(page(count));
    done += count;
  } while (done < ordered.length);
  return pages;
}

/** A page of several. */
export interface PeriodScene {
  /** Events on the page, those without room included. */
  events: DatedEvent[];
  period: Period;
  scene: Scene;
}

/** The page of the events from one index to before another. */
function pageOf(ordered: DatedEvent[], first: number, end: number, input: LayoutInput): PeriodScene {
  const events = ordered.slice(first, end);
  const from = first === 0 ? input.from : startWithin(events[0], input);
  const next = ordered[end];
  const last = startWithin(events.at(-1), input);
  const to = next === undefined ? input.to : later(last, dayBefore(startWithin(next, input)));
  return { events, period: { from, to }, scene: arrange(events, { ...input, from, to }) };
}

/** The first day of an event that a page can show. */
function startWithin(event: DatedEvent | undefined, { from, to }: Period): string {
  const day = event === undefined ? dayNumber(to) : daysOf(extentOf(event.when)).first;
  return isoDay(Math.min(Math.max(day, dayNumber(from)), dayNumber(to)));
}

const dayBefore = (iso: string) => isoDay(dayNumber(iso) - 1);
const later = (a: string, b: string) => (dayNumber(a) > dayNumber(b) ? a : b);
