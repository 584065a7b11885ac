/** Made-up events for the tests of layout and export. */
import type { Event, Factuality, When } from '../../../core/events/event.ts';

export type DatedEvent = Event & { when: When };

const WORDS = [
  'Regierung',
  'Streik',
  'beschließt',
  'das',
  'Hochwasserschutzmaßnahmenpaket',
  'in',
  'Köln',
  'und',
  'die',
  'Tarifverhandlungen',
  'mit',
  '4,5',
  'Prozent',
  'Donaudampfschifffahrtsgesellschaft',
];
const TYPES = ['summit', 'aid', 'attack', 'court', 'labour', 'sport', 'statement', 'other'];
const FACTUALITIES: Factuality[] = ['asserted', 'reported', 'planned', 'denied'];

/** Numbers from 0 to below 1, the same for the same seed (the minimal standard generator of Park and Miller, 1988). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export const day = (date: string): When => ({
  start: date,
  end: date,
  granularity: 'day',
  certainty: 'exact',
  open: null,
});

export function event(id: string, when: When, more: Partial<Event> = {}): DatedEvent {
  return {
    id,
    title: `Ereignis ${id}`,
    type: 'other',
    participants: [],
    places: [],
    amounts: [],
    factuality: 'asserted',
    contradictions: [],
    mentions: [],
    ...more,
    when,
  };
}

/** So many events of all kinds and lengths in 2023 and 2024, with titles of up to 90 characters. */
export function manyEvents(count: number, seed = 1): DatedEvent[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const length = 10 + next() * 80;
    let title = '';
    while (title.length < length) title += `${pick(WORDS)} `;
    const more = { title: title.slice(0, 90).trim(), type: pick(TYPES), factuality: pick(FACTUALITIES) };
    return event(`e${index}`, someWhen(next), more);
  });
}

function someWhen(next: () => number): When {
  const year = next() < 0.5 ? 2023 : 2024;
  const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
  const date = `${year}-${month}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const kind = next();
  if (kind < 0.6) return day(date);
  if (kind < 0.8) {
    const [start, end] = [`${year}-${month}-01`, `${year}-${month}-28`];
    return { start, end, granularity: 'month', certainty: 'exact', open: null };
  }
  if (kind < 0.9) return { ...day(date), end: '2024-12-30', open: 'end' };
  return { ...day(date), certainty: 'approximate' };
}
