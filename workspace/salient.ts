import type { IndexedEvent } from './event-index.ts';

/** Puts an event among the `limit` most salient ones, the most salient first, if it belongs there. */
export function keepSalient(top: IndexedEvent[], event: IndexedEvent, limit: number): void {
  const last = top[limit - 1];
  if (last && !isBefore(event, last)) return;
  let place = Math.min(top.length, limit - 1);
  for (let above = top[place - 1]; above && isBefore(event, above); above = top[place - 1]) {
    top[place] = above;
    place--;
  }
  top[place] = event;
}

function isBefore(a: IndexedEvent, b: IndexedEvent): boolean {
  return a.salience > b.salience || (a.salience === b.salience && a.key < b.key);
}
