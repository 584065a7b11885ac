/** Who the names of all mentions stand for, kept in the file so that a merge need not read them all. */
import { z } from 'zod';
import { Identities, type Identity, identify, kinOf } from '../core/stories/identity.ts';
import type { Reader, Writer } from './database.ts';
import { textRow } from './rows.ts';

const countRow = z.object({ name: z.string(), count: z.number() });
const identityRow = z.object({ key: z.string(), spelling: z.string() });
const nameRow = identityRow.extend({ name: z.string() });

/** The identities as of the last `updateNames`. */
export function storedIdentities(db: Reader): Identities {
  return new Identities((name) => db.get(identityRow, 'SELECT key, spelling FROM name WHERE name = ?', name));
}

/** Names identified at once: few enough to answer calls in between. */
const STEP = 200;

/**
 * Brings the identities in line with the mentions, for some of the names that came, went or are told more or less often
 * than before; the others follow when it is called again. Events with a name that now stands for somebody else, or is
 * spelled otherwise, wait for a merge.
 * @returns whether there were any such names
 */
export function updateNames(db: Writer): boolean {
  const sql = `SELECT name AS value FROM name_count WHERE changed = 1 LIMIT ${STEP}`;
  const names = db.all(textRow, sql);
  if (names.length === 0) return false;
  const { was, now } = identities(db, names);
  const changed = [...now].filter(([name, { key, spelling }]) => {
    const old = was.get(name);
    return old?.key !== key || old.spelling !== spelling;
  });
  const sure = new Set([...names, ...changed.map(([name]) => name)]);
  for (const [name, { key, spelling }] of now) {
    const row = 'INSERT OR REPLACE INTO name (name, key, spelling, kin) VALUES (?, ?, ?, ?)';
    if (sure.has(name)) db.run(row, name, key, spelling, kinOf(name));
  }
  for (const name of names) {
    if (!now.has(name)) db.run('DELETE FROM name WHERE name = ?', name);
    db.run('UPDATE name_count SET changed = 0 WHERE name = ?', name);
    db.run('DELETE FROM name_count WHERE name = ? AND count = 0', name);
  }
  mergeAgain(
    db,
    changed.map(([name]) => name),
  );
  return true;
}

/** The identities of some names, and of all that have a say in them: as they were, and as they are. */
function identities(db: Reader, names: string[]): Record<'was' | 'now', Map<string, Identity>> {
  const kin = countsWhere(db, KIN, [names.map(kinOf), names]);
  const keys = [...identify(kin).values()].map(({ key }) => key);
  const known = [...kin.keys(), ...names];
  const all = new Map([...kin, ...countsWhere(db, OF_KEYS, [keys, known])]);
  const was = db.all(
    nameRow,
    `SELECT name, key, spelling FROM name WHERE name IN (${LIST})`,
    json([...all.keys()]),
  );
  return {
    was: new Map(was.map(({ name, ...identity }) => [name, identity])),
    now: identify(all),
  };
}

const LIST = 'SELECT value FROM json_each(?)';
const json = (list: string[]) => JSON.stringify(list);

/** The names that may be spellings of one with those of some kin; and names that are not known yet. */
const KIN = `SELECT name FROM name WHERE kin IN (${LIST}) UNION ${LIST}`;

/** The names of some keys, and those of the keys that some names had. */
const OF_KEYS = `SELECT name FROM name WHERE key IN (${LIST}
  UNION SELECT key FROM name WHERE name IN (${LIST}))`;

/** How often the names are told that a query finds. */
function countsWhere(db: Reader, query: string, lists: string[][]): Map<string, number> {
  const sql = `SELECT name, count FROM name_count WHERE count > 0 AND name IN (${query})`;
  return new Map(db.all(countRow, sql, ...lists.map(json)).map(({ name, count }) => [name, count]));
}

function mergeAgain(db: Writer, names: string[]): void {
  if (names.length === 0) return;
  db.run(
    `UPDATE mention SET event = NULL WHERE event IN (
       SELECT m.event FROM mention_name n JOIN mention m ON m.id = n.mention WHERE n.name IN (${LIST}))`,
    json(names),
  );
}
