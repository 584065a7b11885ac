/** What the engine found and what the user decided, together: the events as they are shown. */
import { z } from 'zod';
import type { Event, EventMention } from '../../core/events/event.ts';
import type { Identities } from '../../core/stories/identity.ts';
import { summarize } from '../../core/stories/merge.ts';
import type { Reader } from '../database.ts';
import { numberRow } from '../rows.ts';
import { type Addition, additionsOf } from './additions.ts';
import { type Edit, editsWhere } from './log.ts';
import { Partition, type Placed, type Structure, ties } from './regroup.ts';
import { decide, type Judgement, type ShownEvent } from './shown.ts';

/** Edits of which every target takes part in what they do; of the others each target stands for itself. */
const WHOLE = "('merge', 'split', 'move', 'verdict')";

/** Edits that are about events: applied to what the engine found. */
const ABOUT_EVENTS = "('correct', 'add', 'merge', 'split', 'move', 'review', 'verdict', 'note', 'tag')";

/**
 * The keys of events that must be calculated together: these, what the user's merges, splits and moves tie them to, and
 * what the edits of these and of the waiting mentions hang on elsewhere.
 * @param waiting ids of mentions that are in no event
 */
export function tiedEvents(db: Reader, events: number[], waiting: string[]): number[] {
  if (!db.get(z.unknown(), 'SELECT 1 FROM anchor LIMIT 1') && !db.get(z.unknown(), BOUND)) return events;
  const tied = new Set(events);
  let nodes = waiting;
  for (let latest = events; latest.length > 0 || nodes.length > 0; nodes = []) {
    const found = db.all(numberRow, TIED, JSON.stringify(latest), JSON.stringify(nodes));
    latest = found.filter((key) => !tied.has(key));
    for (const key of latest) tied.add(key);
  }
  return [...tied];
}

const BOUND = 'SELECT 1 FROM event WHERE bound IS NOT NULL LIMIT 1';

// CROSS JOIN keeps SQLite to the order that is written: from the few nodes to what hangs on them.
const TIED = `WITH
  given (key) AS (SELECT value FROM json_each(?)),
  node (id) AS (
    SELECT value FROM json_each(?)
    UNION ALL SELECT m.id FROM given CROSS JOIN mention m ON m.event = given.key
    UNION ALL SELECT d.id FROM given CROSS JOIN addition d ON d.event = given.key
  ),
  hanging (edit, target, kind) AS (${hangingOn('node.id', 'node')}),
  placed (id) AS (
    SELECT a.placed FROM hanging h CROSS JOIN anchor a ON a.edit = h.edit AND a.target = h.target
    UNION SELECT a.placed FROM hanging h CROSS JOIN anchor a ON a.edit = h.edit WHERE h.kind IN ${WHOLE}
  )
  SELECT tied.key AS value FROM given CROSS JOIN event e ON e.key = given.key
    CROSS JOIN event tied ON tied.bound = e.bound WHERE e.bound IS NOT NULL
  UNION SELECT m.event FROM placed CROSS JOIN mention m ON m.id = placed.id WHERE m.event IS NOT NULL
  UNION SELECT d.event FROM placed CROSS JOIN addition d ON d.id = placed.id WHERE d.event IS NOT NULL`;

/** The targets of edits that hang on some nodes, as SQL. */
function hangingOn(node: string, nodes: string): string {
  return `SELECT DISTINCT a.edit, a.target, e.kind FROM ${nodes} CROSS JOIN anchor a ON a.placed = ${node}
    CROSS JOIN edit e ON e.id = a.edit WHERE +e.undone = 0 AND e.kind IN ${ABOUT_EVENTS}`;
}

/**
 * Applies the edits to what the engine found.
 * @param found all that the engine makes of the mentions that are calculated together
 * @param events the keys of the events that they were until now
 */
export function decided(db: Reader, found: Event[], events: number[], identities: Identities): ShownEvent[] {
  const additions = additionsOf(db, events);
  const mentions = new Map(found.flatMap((event) => event.mentions.map((mention) => [mention.id, mention])));
  const edits = placedEdits(db, [...mentions.keys(), ...additions.map(({ id }) => id)]);
  if (edits.length === 0 && additions.length === 0) return found;

  const structural = edits.filter(isStructural);
  const engine = [
    ...found.map((event) => event.mentions.map(({ id }) => id)),
    ...additions.map(({ id }) => [id]),
  ];
  const partition = new Partition(engine);
  for (const edit of structural) partition.apply(edit);
  const judgements = judgementsOf(edits, partition, mentions);
  const tieOf = ties(engine, structural);
  const unchanged = new Map(found.map((event) => [event.id, event]));

  return partition.groups
    .filter((group) => group.size > 0)
    .map((group) => {
      const own = additions.filter(({ id }) => group.has(id));
      const told = [...group].flatMap((id) => mentions.get(id) ?? []).sort(byPosition);
      const same = unchanged.get(told[0]?.id ?? '');
      const isSame = same?.mentions.length === told.length && same.mentions.every(({ id }) => group.has(id));
      const event = told.length === 0 ? null : isSame && same ? same : summarize(told, identities);
      const bound = tieOf([...group][0] ?? '') ?? null;
      return shownEvent(event, own, judgements.get(group) ?? [], bound);
    });
}

function shownEvent(
  engine: Event | null,
  additions: Addition[],
  judgements: Judgement[],
  bound: string | null,
): ShownEvent {
  if (engine && additions.length === 0 && judgements.length === 0 && bound === null) return engine;
  const event = engine ?? emptyEvent(additions);
  const { shown, ...decidedEvent } = decide(event, engine, judgements);
  const selections = additions.flatMap(({ mention }) => mention ?? []);
  return {
    ...decidedEvent,
    mentions: [...event.mentions, ...selections],
    shown: { ...shown, additions: additions.map(({ id }) => id), bound },
  };
}

/** What stands where the user told nothing. */
function emptyEvent(additions: Addition[]): Event {
  return {
    id: additions.map(({ id }) => id).sort()[0] ?? '',
    title: '',
    type: 'other',
    when: null,
    participants: [],
    places: [],
    amounts: [],
    factuality: 'asserted',
    contradictions: [],
    mentions: [],
  };
}

/** The edits that are about each group, the oldest first. */
function judgementsOf(
  edits: Placed<Edit>[],
  partition: Partition,
  mentions: ReadonlyMap<string, EventMention>,
): Map<Set<string>, Judgement[]> {
  const judgements = new Map<Set<string>, Judgement[]>();
  for (const { edit, targets } of edits) {
    const events = edit.kind === 'verdict' ? targets.slice(0, 1) : targets;
    const claim = edit.kind === 'verdict' ? mentions.get(targets[1]?.[0] ?? '') : undefined;
    for (const group of new Set(events.flatMap((nodes) => partition.at(nodes) ?? []))) {
      const own = judgements.get(group) ?? [];
      own.push({ edit, ...(claim && group.has(claim.id) && { claim }) });
      judgements.set(group, own);
    }
  }
  return judgements;
}

function isStructural(placed: Placed<Edit>): placed is Placed<Edit & Structure> {
  const { kind } = placed.edit;
  return kind === 'merge' || kind === 'split' || kind === 'move';
}

const anchorRow = z.object({ edit: z.number(), target: z.number(), placed: z.string().nullable() });

const HANGING = `WITH hanging (edit, target, kind) AS (${hangingOn('node.value', 'json_each(?) node')})
  SELECT a.edit, a.target, a.position, a.placed FROM hanging h
    CROSS JOIN anchor a ON a.edit = h.edit AND a.target = h.target
  UNION SELECT a.edit, a.target, a.position, a.placed FROM hanging h
    CROSS JOIN anchor a ON a.edit = h.edit WHERE h.kind IN ${WHOLE} ORDER BY 1, 2, 3`;

/** The edits that hang on some mentions and additions, the oldest first, with what their targets are now. */
function placedEdits(db: Reader, nodes: string[]): Placed<Edit>[] {
  const anchors = Map.groupBy(db.all(anchorRow, HANGING, JSON.stringify(nodes)), ({ edit }) => edit);
  if (anchors.size === 0) return [];
  const edits = editsWhere(
    db,
    'e.id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...anchors.keys()]),
  );
  return edits.map((edit) => {
    const byTarget = Map.groupBy(anchors.get(edit.id) ?? [], ({ target }) => target);
    const most = Math.max(...byTarget.keys());
    const targets = Array.from({ length: most + 1 }, (_, target) =>
      (byTarget.get(target) ?? []).flatMap(({ placed }) => placed ?? []),
    );
    return { edit, targets };
  });
}

function byPosition(a: EventMention, b: EventMention): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
