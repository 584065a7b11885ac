/** Which events a filter lets through, as tests over the index of events. */
import type { Filter } from './contract.ts';
import { calendarDay } from './days.ts';
import type { FacetKind, IndexedEvent } from './event-index.ts';

/** What a filter is applied to. */
export interface Names {
  /** Index of a name in `IndexedEvent.names`; undefined where no event has it. */
  indexOf(facet: FacetKind, name: string): number | undefined;
  /** Keys of the events with all words of a query; null for a query without any. */
  matching(query: string): ReadonlySet<number> | null;
}

/** One condition of a filter. */
export interface Condition {
  field: keyof Filter;
  test(event: IndexedEvent): boolean;
}

type Test = Condition['test'];

type Tested = Exclude<keyof Filter, 'knownBy'>;

/**
 * How each condition is tested; nothing where there is no such condition. A period is touched by every event that reaches
 * into it. `knownBy` is no test: it changes what the events are (known-by.ts).
 */
const TESTS: Record<Tested, (filter: Filter, names: Names) => Test | null | undefined> = {
  types: ({ types }) => types && oneOf(types, ({ type }) => type),
  factualities: ({ factualities }) => factualities && oneOf(factualities, ({ factuality }) => factuality),
  sources: ({ sources: counts }) => counts && oneOf(counts, ({ sources }) => sourceCount(sources)),
  participants: ({ participants }, names) => participants && named('participant', participants, names),
  places: ({ places }, names) => places && named('place', places, names),
  articles: ({ articles }, names) => articles && named('article', articles, names),
  dated: ({ dated }) => (dated === undefined ? null : ({ first }) => (first !== null) === dated),
  disputed: ({ disputed }) => (disputed === undefined ? null : (event) => event.disputed === disputed),
  // Hidden events are shown only where they are asked for.
  review: ({ review }) =>
    review ? oneOf(review, (event) => event.review) : (event) => event.review !== 'hidden',
  tags: ({ tags }) => tags && ((event) => event.tags.some((tag) => tags.includes(tag))),
  from({ from }) {
    if (from === undefined) return null;
    const day = calendarDay(from);
    return ({ last }) => last !== null && last >= day;
  },
  to({ to }) {
    if (to === undefined) return null;
    const day = calendarDay(to);
    return ({ first }) => first !== null && first <= day;
  },
  query({ query }, names) {
    const keys = query === undefined ? null : names.matching(query);
    return keys && (({ key }) => keys.has(key));
  },
};

/** @throws WorkspaceError `bad-input` for days the calendar does not have */
export function conditionsOf(filter: Filter, names: Names): Condition[] {
  return FIELDS.flatMap((field) => {
    const test = TESTS[field](filter, names);
    return test ? [{ field, test }] : [];
  });
}

const FIELDS = Object.keys(TESTS).filter((field): field is Tested => Object.hasOwn(TESTS, field));

/** The value of `Filter.sources` that a number of sources belongs to. */
export const sourceCount = (sources: number): '1' | '2' | '3+' =>
  sources >= 3 ? '3+' : sources === 2 ? '2' : '1';

function oneOf<T>(values: T[], valueIn: (event: IndexedEvent) => T): Test {
  const chosen = new Set(values);
  return (event) => chosen.has(valueIn(event));
}

function named(facet: FacetKind, values: string[], names: Names): Test {
  const chosen = new Set(values.map((name) => names.indexOf(facet, name)));
  return (event) => event.names[facet].some((name) => chosen.has(name));
}
