/**
 * "What was known on day X": events as they stood at the end of a day, told by those articles alone that had been
 * published by then. Articles without a publication date are left out: nobody knows whether they were there.
 */
import { z } from 'zod';
import type { Event, EventMention } from '../core/events/event.ts';
import { summarize } from '../core/stories/merge.ts';
import { salience } from '../core/timeline/salience.ts';
import type { Output } from './contract.ts';
import type { Reader } from './database.ts';
import { calendarDay } from './days.ts';
import type { FacetKind, IndexedEvent, Selection } from './event-index.ts';
import { mentionsToMerge } from './extractions.ts';
import { storedIdentities } from './names.ts';

export interface Standing {
  /** All events that had been told of. */
  selection: Selection;
  /** Those among them that fewer articles told of than do now, as these told of them; by key. */
  events: ReadonlyMap<number, Event>;
}

/** The names in `IndexedEvent.names`. */
interface Names {
  name(facet: FacetKind, index: number): string;
  /** Index of a name, which may be new. */
  indexOf(facet: FacetKind, name: string): number;
}

/**
 * @param knownBy ISO date
 * @param all the events as they are now
 * @throws WorkspaceError `bad-input` for days the calendar does not have
 */
export function standingOn(db: Reader, knownBy: string, all: Selection, names: Names): Standing {
  const published = publishedBy(db, calendarDay(knownBy), names);
  const whole: IndexedEvent[] = [];
  const partly: IndexedEvent[] = [];
  for (const event of all) {
    const known = event.names.article.filter((article) => published.has(article)).length;
    if (known === event.names.article.length && known > 0) whole.push(event);
    else if (known > 0) partly.push(event);
  }
  const events = summaries(db, partly, (article) => published.has(names.indexOf('article', article)));
  const then = partly.flatMap((event) => {
    const summary = events.get(event.key);
    return summary ? [indexed(event, summary, names)] : [];
  });
  return { selection: [...whole, ...then], events };
}

const articleRow = z.object({ id: z.string(), published: z.string().nullable() });

const PUBLISHED = 'SELECT id, coalesce(published_user, published) AS published FROM article';

/** Indices of the articles that had been published by the end of a day. */
function publishedBy(db: Reader, day: number, names: Names): ReadonlySet<number> {
  const articles = db.all(articleRow, PUBLISHED);
  return new Set(
    articles
      .filter(({ published }) => published !== null && calendarDay(published) <= day)
      .map(({ id }) => names.indexOf('article', id)),
  );
}

const linkRow = z.object({ mention: z.string(), event: z.number() });

/** The events as the mentions of the known articles alone tell them. */
function summaries(
  db: Reader,
  events: IndexedEvent[],
  isKnown: (article: string) => boolean,
): Map<number, Event> {
  if (events.length === 0) return new Map();
  const keys = events.map(({ key }) => key);
  const identities = storedIdentities(db);
  const links = db.all(
    linkRow,
    'SELECT id AS mention, event FROM mention WHERE event IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  const eventOf = new Map(links.map(({ mention, event }) => [mention, event]));
  const known = mentionsToMerge(
    db,
    'm.event IN (SELECT value FROM json_each(?)) ORDER BY m.position',
    keys,
  ).filter(({ article }) => isKnown(article));
  const byEvent: Map<number | undefined, EventMention[]> = Map.groupBy(known, ({ id }) => eventOf.get(id));
  return new Map(
    events.flatMap(({ key }) => {
      const mentions = byEvent.get(key);
      return mentions ? [[key, summarize(mentions, identities)]] : [];
    }),
  );
}

/** What the index holds of an event, as it then stood; what the user corrected stays. */
function indexed(event: IndexedEvent, then: Event, names: Names): IndexedEvent {
  const values: Record<FacetKind, string[]> = {
    participant: then.participants,
    place: then.places,
    article: then.mentions.map(({ article }) => article),
  };
  const sources = new Set(values.article).size;
  const indices = (facet: FacetKind) => [...new Set(values[facet].map((name) => names.indexOf(facet, name)))];
  if (event.edited) return { ...event, sources, names: { ...event.names, article: indices('article') } };
  return {
    ...event,
    first: then.when && calendarDay(then.when.start),
    last: then.when && calendarDay(then.when.end),
    type: then.type,
    factuality: then.factuality,
    sources,
    disputed: then.contradictions.length > 0,
    salience: salience(then),
    names: { participant: indices('participant'), place: indices('place'), article: indices('article') },
  };
}

/** The days on which articles were published, in order, and how many; and how many articles have no such day. */
export function publicationDays(db: Reader): Output<'articles.days'> {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { published } of db.all(articleRow, PUBLISHED)) {
    const day = published?.slice(0, published.indexOf('T') < 0 ? undefined : published.indexOf('T'));
    if (day === undefined) undated++;
    else counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = Array.from(counts, ([day, articles]) => ({ day, articles }));
  return { days: days.sort((a, b) => calendarDay(a.day) - calendarDay(b.day)), undated };
}
