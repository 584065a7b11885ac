/** Who the names of all mentions stand for, kept in the file so that a merge need not read them all. */
import { z } from 'zod';
import { Identities, type Identity, identify } from '../core/stories/identity.ts';
import type { Reader, Writer } from './database.ts';

const countRow = z.object({ name: z.string(), count: z.number() });
const identityRow = z.object({ key: z.string(), spelling: z.string() });
const nameRow = identityRow.extend({ name: z.string() });

/** The identities as of the last `updateNames`. */
export function storedIdentities(db: Reader): Identities {
  return new Identities((name) => db.get(identityRow, 'SELECT key, spelling FROM name WHERE name = ?', name));
}

/**
 * Brings the identities in line with the mentions. Events with a name that now stands for somebody else, or is spelled
 * otherwise, wait for a merge.
 */
export function updateNames(db: Writer): void {
  const counted = db.all(countRow, 'SELECT name, count(*) AS count FROM mention_name GROUP BY name');
  const now = identify(new Map(counted.map(({ name, count }) => [name, count])));
  const was = new Map<string, Identity>(
    db.all(nameRow, 'SELECT name, key, spelling FROM name').map(({ name, ...identity }) => [name, identity]),
  );
  const changed: string[] = [];
  for (const [name, { key, spelling }] of now) {
    const old = was.get(name);
    if (old?.key === key && old.spelling === spelling) continue;
    db.run('INSERT OR REPLACE INTO name (name, key, spelling) VALUES (?, ?, ?)', name, key, spelling);
    changed.push(name);
  }
  for (const name of was.keys()) if (!now.has(name)) db.run('DELETE FROM name WHERE name = ?', name);
  db.run(
    `UPDATE mention SET event = NULL WHERE event IN (
       SELECT m.event FROM mention_name n JOIN mention m ON m.id = n.mention
       WHERE n.name IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(changed),
  );
}
