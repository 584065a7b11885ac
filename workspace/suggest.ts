/** Names to filter by, as one types. */
import types from '../core/events/types.json' with { type: 'json' };
import type { Output } from './contract.ts';
import type { EventIndex, FacetKind, Selection } from './event-index.ts';
import { fold } from './fold.ts';

type Name = Output<'search'>['names'][number];

/** How many events have each name, as long as the events are the same. */
const counted = new WeakMap<Selection, Name[]>();

/** The types, participants and places with a word that begins like this, the most frequent first. */
export function suggestNames(index: EventIndex, text: string, limit: number): Name[] {
  const sought = fold(text.trim());
  const events = index.all({});
  const names = counted.get(events) ?? countNames(index, events);
  counted.set(events, names);
  return names.filter((name) => wordings(name).some((wording) => hasWord(wording, sought))).slice(0, limit);
}

function countNames(index: EventIndex, events: Selection): Name[] {
  const names: Record<'participant' | 'place', number[]> = { participant: [], place: [] };
  const ofType = new Map<string, number>();
  for (const event of events) {
    ofType.set(event.type, (ofType.get(event.type) ?? 0) + 1);
    for (const facet of ['participant', 'place'] as const)
      for (const name of event.names[facet]) names[facet][name] = (names[facet][name] ?? 0) + 1;
  }
  const listed = (by: Name['by'], facet: FacetKind, counts: number[]) =>
    counts.flatMap((count, name) => (count > 0 ? [{ by, value: index.name(facet, name), count }] : []));
  return [
    ...Array.from(ofType, ([value, count]) => ({ by: 'types' as const, value, count })),
    ...listed('participants', 'participant', names.participant),
    ...listed('places', 'place', names.place),
  ].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What a name may be typed as: a type by its name in any language. */
function wordings({ by, value }: Name): string[] {
  if (by !== 'types') return [fold(value)];
  const label = types.find(({ id }) => id === value)?.label;
  return label ? Object.values(label).map(fold) : [value];
}

function hasWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
