/** One random edit, told by a few numbers, of whatever the workspace holds then. */
import type { Reader, Writer } from '../../../workspace/database.ts';
import {
  removeArticle,
  restoreArticle,
  setLanguage,
  setPublished,
} from '../../../workspace/edits/articles.ts';
import {
  addEvent,
  correctEvent,
  correctEvents,
  mergeEventsByHand,
  moveMention,
  noteEvent,
  reviewEvents,
  splitEvent,
  tagEvents,
  tellVerdict,
} from '../../../workspace/edits/corrections.ts';
import { textRow } from '../../../workspace/rows.ts';

/** Three numbers from 0 on: which edit, and what it is about. */
export type Dice = [kind: number, a: number, b: number];

type Roll = (db: Writer, a: number, b: number) => void;

const DATES = [
  { kind: 'on', date: '2024-05', circa: false },
  { kind: 'on', date: '2023-02-17', circa: true },
  { kind: 'between', from: '2022', to: '2024-03-01', circa: false },
  { kind: 'before', date: '2021-06' },
  { kind: 'after', date: '2020' },
  { kind: 'unknown' },
] as const;
const STATES = ['open', 'confirmed', 'disputed', 'hidden'] as const;
const KINDS = ['date', 'amount', 'factuality'] as const;

/** Frequent ones stand several times; articles are read anew, which takes longer. */
const ROLLS: Roll[] = [
  (db, a, b) => correctEvent(db, { id: event(db, a), set: { when: DATES[b % DATES.length] ?? null } }),
  (db, a, b) => correctEvent(db, { id: event(db, a), set: { when: b % 3 ? null : { kind: 'unknown' } } }),
  (db, a, b) =>
    correctEvent(db, { id: event(db, a), set: { title: b % 4 ? `Titel ${b}` : null, type: 'court' } }),
  (db, a, b) => correctEvent(db, { id: event(db, a), set: { participants: [`Person ${b % 5}`, 'Bund'] } }),
  (db, a, b) =>
    correctEvent(db, { id: event(db, a), set: { amounts: [{ value: b, unit: 'EUR' }], factuality: null } }),
  (db, a, b) => mergeEventsByHand(db, { ids: [event(db, a), neighbour(db, a, b)] }),
  (db, a, b) => mergeEventsByHand(db, { ids: [event(db, a), neighbour(db, a, b), neighbour(db, a, b + 1)] }),
  (db, a, b) => {
    const id = event(db, a);
    const own = sources(db, id);
    splitEvent(db, {
      id,
      mentions: own.filter((_mention, i) => (b >> (i % 8)) & 1).slice(0, own.length - 1),
    });
  },
  (db, a, b) => moveMention(db, { mention: pick(sources(db, event(db, a)), b), to: neighbour(db, a, b) }),
  (db, a, b) => reviewEvents(db, [event(db, a), event(db, b)], STATES[a % STATES.length] ?? 'open'),
  (db, a, b) => {
    const id = event(db, a);
    const own = sources(db, id);
    tellVerdict(db, {
      id,
      kind: KINDS[b % 3] ?? 'date',
      mention: b % 5 ? (own[b % own.length] ?? null) : null,
    });
  },
  (db, a, b) =>
    correctEvents(db, { ids: [event(db, a), event(db, b)], set: { type: b % 4 ? 'crime' : null } }),
  (db, a, b) => noteEvent(db, { id: event(db, a), text: `Notiz ${b}` }),
  (db, a, b) => tagEvents(db, { ids: [event(db, a), event(db, a + 1)], tag: `tag ${b % 4}`, on: b % 3 > 0 }),
  (db, a, b) =>
    addEvent(db, {
      title: `Eigenes Ereignis ${b}`,
      type: 'other',
      when: DATES[b % DATES.length],
      ...(a % 2 && { source: { article: pick(articles(db), a), start: b % 50, end: 60 + (b % 50) } }),
    }),
];

const ARTICLE_ROLLS: Roll[] = [
  (db, a, b) => setPublished(db, pick(articles(db), a), b % 3 ? `20${10 + (b % 15)}-06-1${b % 10}` : null),
  (db, a, b) => setLanguage(db, pick(articles(db), a), ['en', 'de', null][b % 3] ?? null),
  (db, a) => removeArticle(db, pick(articles(db), a)),
  (db, a) => restoreArticle(db, pick(removed(db), a)),
];

/** Out of how many edits one is about an article. */
const ARTICLE_EVERY = 25;

/** Makes the edit; one that makes no sense where it is rolled is refused, and false is returned. */
export function rollEdit(db: Writer, [kind, a, b]: Dice): boolean {
  const rolls = kind % ARTICLE_EVERY === 0 ? ARTICLE_ROLLS : ROLLS;
  const roll = rolls[Math.floor(kind / ARTICLE_EVERY) % rolls.length];
  try {
    roll?.(db, a, b);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkspaceError') return false;
    throw error;
  }
}

const pick = (items: string[], number: number) => items[number % Math.max(1, items.length)] ?? 'none';
const ids = (db: Reader, sql: string, ...parameters: string[]) => db.all(textRow, sql, ...parameters);
const events = (db: Reader) => ids(db, 'SELECT id AS value FROM event ORDER BY key');
const event = (db: Reader, number: number) => pick(events(db), number);
/** One of the few events around another, so that merges and moves do not tie all of them together. */
const neighbour = (db: Reader, number: number, b: number) => {
  const block = '(SELECT key / 5 FROM event WHERE id = ?)';
  return pick(
    ids(db, `SELECT id AS value FROM event WHERE key / 5 = ${block} ORDER BY key`, event(db, number)),
    b,
  );
};
const articles = (db: Reader) =>
  ids(db, 'SELECT id AS value FROM article WHERE shelved IS NULL ORDER BY key');
const removed = (db: Reader) =>
  ids(db, "SELECT id AS value FROM article WHERE shelved = 'removed' ORDER BY key");
const sources = (db: Reader, id: string) =>
  ids(
    db,
    'SELECT m.id AS value FROM mention m JOIN event e ON e.key = m.event WHERE e.id = ? ORDER BY m.position',
    id,
  );
