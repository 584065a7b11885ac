/** Events that everybody knows by name, from `named-events.json`: newsrooms may add their own. */
import { z } from 'zod';
import type { Bilingual } from './expression.ts';
import type { WordLists } from './grammar/lexicon.ts';
import type { Token } from './grammar/tokens.ts';
import data from './named-events.json' with { type: 'json' };

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or day such as 1989-11-09');

const namedEvent = z.object({
  id: z.string(),
  /** First and last day, month or year. */
  start: isoDate,
  end: isoDate,
  label: z.object({ de: z.string(), en: z.string() }),
  /** What it is called, for each language. */
  names: z.record(z.string(), z.array(z.string())),
  /** What it is called only after "seit der", "before the" and the like. */
  shortNames: z.record(z.string(), z.array(z.string())),
  /** Beginnings of words, in lower case, that tell it from others of the same name; empty where the name is enough. */
  context: z.array(z.string()),
});

/** An event with a name, and when it was. */
export interface NamedEvent {
  id: string;
  start: string;
  end: string;
  label: Bilingual;
  context: readonly string[];
}

const EVENTS = z.array(namedEvent).parse(data);

const BY_ID: ReadonlyMap<string, NamedEvent> = new Map(EVENTS.map((event) => [event.id, event]));

/** The event of an id; undefined where the data has none. */
export function eventById(id: string): NamedEvent | undefined {
  return BY_ID.get(id);
}

/** The names of all events in a language; ids of events that share a name are joined by blanks. */
export function namesOfEvents(language: string, kind: 'names' | 'shortNames'): WordLists {
  const idsByName = new Map<string, string[]>();
  for (const event of EVENTS) {
    for (const name of event[kind][language] ?? []) {
      idsByName.set(name, [...(idsByName.get(name) ?? []), event.id]);
    }
  }
  const namesByIds = new Map<string, string[]>();
  for (const [name, ids] of idsByName) {
    const key = ids.join(' ');
    namesByIds.set(key, [...(namesByIds.get(key) ?? []), name]);
  }
  return Object.fromEntries(namesByIds);
}

/**
 * Which of several events of one name a text means: the one whose context words it uses most, among those that had
 * happened by the day of publication. Null where nothing speaks for one of them.
 */
export function chooseEvent(
  ids: readonly string[],
  tokens: readonly Token[],
  published: string | null,
): NamedEvent | null {
  let best: NamedEvent | null = null;
  let most = 0;
  for (const id of ids) {
    const event = BY_ID.get(id);
    if (!event || (published !== null && event.start > published)) continue;
    const uses = event.context.length === 0 ? 1 : countUses(event.context, tokens);
    // Of two that are used as often the later one: the data are in the order of time.
    if (uses > 0 && uses >= most) [best, most] = [event, uses];
  }
  return best;
}

function countUses(context: readonly string[], tokens: readonly Token[]): number {
  let uses = 0;
  for (const { key } of tokens) if (context.some((beginning) => key.startsWith(beginning))) uses++;
  return uses;
}
