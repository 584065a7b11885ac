import type { Event } from '../events/event.ts';
import types from '../events/types.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** What the lanes of a timeline stand for. */
export type LaneBy = 'type' | 'participant' | 'place' | 'article' | 'none';

/** One lane and the events in it. */
export interface Lane<E extends Event = Event> {
  /** The type, participant, place or article it stands for; empty for events without one, and for the only lane. */
  id: string;
  label: string;
  events: E[];
}

export interface LaneOptions {
  language: 'de' | 'en';
  /** Titles of the articles by id, for lanes by article. */
  articles: ReadonlyMap<string, string>;
  /** Lanes beyond this number are gathered in one; for participants, places and articles. */
  most?: number;
}

const OTHERS = ' others';

/**
 * Sorts events into lanes, each event into one. An event with several participants or places goes with the one that has
 * the most events, so that few lanes tell much.
 */
export function lanesOf<E extends Event>(events: E[], by: LaneBy, options: LaneOptions): Lane<E>[] {
  if (by === 'none') return [{ id: '', label: '', events }];
  const groups = Map.groupBy(events, keyOf(events, by));
  if (by === 'type') return typeLanes(groups, options);
  const named = [...groups].filter(([id]) => id !== '').sort(byCount);
  const shown = named.slice(0, options.most ?? Infinity);
  const gathered = named.slice(shown.length).flatMap(([, rest]) => rest);
  const label = (id: string) => (by === 'article' ? (options.articles.get(id) ?? id) : id);
  return [
    ...shown.map(([id, members]) => ({ id, label: label(id), events: members })),
    { id: OTHERS, label: words[options.language].others, events: gathered },
    { id: '', label: words[options.language].unnamed, events: groups.get('') ?? [] },
  ].filter((lane) => lane.events.length > 0);
}

/** Name of an event type for readers; the id itself for types that the list does not name. */
export function typeLabel(id: string, language: 'de' | 'en'): string {
  return types.find((type) => type.id === id)?.label[language] ?? id;
}

/** Lanes by type stand in the order of the type list, types it does not name at the end. */
function typeLanes<E extends Event>(groups: Map<string, E[]>, { language }: LaneOptions): Lane<E>[] {
  const ids = types.map(({ id }) => id);
  const order = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...groups]
    .map(([id, events]) => ({ id, label: typeLabel(id, language), events }))
    .sort((a, b) => order(a.id) - order(b.id) || compare(a.id, b.id));
}

/** The lane of an event: the most frequent of its values, else ''. */
function keyOf<E extends Event>(events: E[], by: Exclude<LaneBy, 'none'>): (event: E) => string {
  if (by === 'type') return ({ type }) => type;
  const values = (event: E) => valuesOf(event, by);
  const counts = new Map<string, number>();
  for (const value of events.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const count = (value: string) => counts.get(value) ?? 0;
  return (event) => values(event).sort((a, b) => count(b) - count(a) || compare(a, b))[0] ?? '';
}

function valuesOf(event: Event, by: 'participant' | 'place' | 'article'): string[] {
  switch (by) {
    case 'participant':
      return [...new Set(event.participants)];
    case 'place':
      return [...new Set(event.places)];
    case 'article':
      return [...new Set(event.mentions.map(({ article }) => article))];
  }
}

const byCount = <E>([a, ofA]: [string, E[]], [b, ofB]: [string, E[]]) =>
  ofB.length - ofA.length || compare(a, b);

/** By code units: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
