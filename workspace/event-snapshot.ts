/**
 * The index of events in one piece. Reading and checking a hundred thousand rows takes a second, this some hundredths of
 * one. It is written when a workspace is closed; what has changed since is read from the rows (event_change), and without
 * it all of them are. So it may be missing, old or damaged: nothing but time depends on it.
 */
import { z } from 'zod';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import type { FacetKind, IndexedEvent } from './event-index.ts';
import { numberRow } from './rows.ts';

/** To be raised with every change of `encode` or of what the index holds. */
const FORMAT = 1;

/** So many changes are read from the rows faster than a snapshot is written. */
const FEW = 1000;

export interface Snapshot {
  /** The newest event_change that is in it. */
  change: number;
  events: Iterable<IndexedEvent>;
  /** What `IndexedEvent.names` means. */
  names: Record<FacetKind, readonly string[]>;
}

const row = z.object({ change: z.number(), content: z.instanceof(Uint8Array) });

/** The snapshot of a workspace; null where there is none that can be read and stands for as many events as there are. */
export function loadSnapshot(db: Reader): Snapshot | null {
  const stored = db.get(row, 'SELECT change, content FROM event_snapshot WHERE format = ?', FORMAT);
  if (!stored) return null;
  try {
    return { change: stored.change, ...decode(stored.content) };
  } catch (error) {
    // Damaged, or made up: the rows know better.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof z.ZodError)
      return null;
    throw error;
  }
}

/** Stores a snapshot where the one that is stored has become old. */
export function saveSnapshot(db: Writer, snapshot: Snapshot): void {
  const stored = db.get(numberRow, 'SELECT change AS value FROM event_snapshot WHERE format = ?', FORMAT);
  const since = 'SELECT count(*) AS value FROM event_change WHERE id > ?';
  if (stored !== undefined && (db.get(numberRow, since, stored) ?? 0) <= FEW) return;
  db.run(
    'INSERT OR REPLACE INTO event_snapshot (id, format, change, content) VALUES (1, ?, ?, ?)',
    ...[FORMAT, snapshot.change, encode(snapshot)],
  );
}

const FACETS = ['participant', 'place', 'article'] as const;
const FACTUALITIES = contract.factuality.options;
const REVIEWS = contract.reviewState.options;

/** The strings that events name by number. */
const header = z.object({
  types: z.array(z.string()),
  tags: z.array(z.string()),
  participant: z.array(z.string()),
  place: z.array(z.string()),
  article: z.array(z.string()),
});

/** No day of the calendar: an undated event. */
const NO_DAY = -(2 ** 31);
const EDITED = 1;
const DISPUTED = 2;

/**
 * Three 32-bit numbers (bytes of the header, events, numbers that tell of them), the header as JSON, padded to eight
 * bytes; the salience of each event as a 64-bit float; the other numbers, event by event, lists with their length first.
 */
function encode({ events, names }: Snapshot): Uint8Array {
  const types = new Numbering();
  const tags = new Numbering();
  const saliences: number[] = [];
  const numbers: number[] = [];
  for (const event of events) {
    saliences.push(event.salience);
    numbers.push(
      ...[event.key, event.first ?? NO_DAY, event.last ?? NO_DAY, types.of(event.type)],
      ...[FACTUALITIES.indexOf(event.factuality), REVIEWS.indexOf(event.review), event.sources],
      ...[(event.edited ? EDITED : 0) | (event.disputed ? DISPUTED : 0)],
      ...[event.tags.length, ...event.tags.map((tag) => tags.of(tag))],
    );
    for (const facet of FACETS) numbers.push(event.names[facet].length, ...event.names[facet]);
  }
  const strings = { types: types.all, tags: tags.all, ...names };
  const head = new TextEncoder().encode(JSON.stringify(strings));
  const sizes = Int32Array.of(head.length, saliences.length, numbers.length);
  const parts = [sizes, head, Float64Array.from(saliences), Int32Array.from(numbers)];
  const starts = startsOf(head.length, saliences.length);
  const bytes = new Uint8Array(starts.numbers + numbers.length * 4);
  [0, HEAD, starts.saliences, starts.numbers].forEach((start, index) => {
    const part = parts[index];
    if (part) bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start);
  });
  return bytes;
}

const HEAD = 12;

/** Where the parts after the header begin. */
function startsOf(headBytes: number, events: number): { saliences: number; numbers: number } {
  const saliences = Math.ceil((HEAD + headBytes) / 8) * 8;
  return { saliences, numbers: saliences + events * 8 };
}

/** @throws RangeError, SyntaxError or ZodError where these are not the bytes of a snapshot */
function decode(bytes: Uint8Array): Pick<Snapshot, 'events' | 'names'> {
  // Numbers stand at multiples of their size, in memory of their own.
  const { buffer } = Uint8Array.from(bytes);
  const [headBytes = 0, count = 0, length = 0] = new Int32Array(buffer, 0, 3);
  const { types, tags, ...names } = header.parse(
    JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD, headBytes))),
  );
  const starts = startsOf(headBytes, count);
  const saliences = new Float64Array(buffer, starts.saliences, count);
  const numbers = new Int32Array(buffer, starts.numbers, length);
  const singles = { participant: [], place: [], article: [] } satisfies Record<FacetKind, number[][]>;
  let at = 0;
  const next = () => member(numbers, at++);
  const day = () => {
    const number = next();
    return number === NO_DAY ? null : number;
  };
  const list = <T>(read: () => T): T[] => {
    const size = next();
    return size === 0 ? NONE : Array.from({ length: size }, read);
  };
  /** Lists of one name are shared by all events that have it: they are most of them. */
  const namesOf = (facet: FacetKind): number[] => {
    const shared: number[][] = singles[facet];
    const size = next();
    if (size === 0) return NONE;
    const first = next();
    member(names[facet], first);
    if (size > 1) return [first, ...Array.from({ length: size - 1 }, next)];
    shared[first] ??= [first];
    return shared[first];
  };
  const events = Array.from(saliences, (salience): IndexedEvent => {
    const [key, first, last] = [next(), day(), day()];
    const [type, factuality] = [member(types, next()), member(FACTUALITIES, next())];
    const [review, sources, flags] = [member(REVIEWS, next()), next(), next()];
    return {
      ...{ key, first, last, type, factuality, review, sources, salience },
      edited: (flags & EDITED) !== 0,
      disputed: (flags & DISPUTED) !== 0,
      tags: list(() => member(tags, next())),
      names: {
        participant: namesOf('participant'),
        place: namesOf('place'),
        article: namesOf('article'),
      },
    };
  });
  return { events, names };
}

/** Shared by all events that have none. */
const NONE: never[] = [];

/** @throws RangeError where there is no such member */
function member<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError('This is no snapshot of events.');
  return value;
}

/** Strings by number, in the order in which they came. */
class Numbering {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
