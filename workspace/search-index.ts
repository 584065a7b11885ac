/** The full text indices, brought up to date with the texts of events and articles. */
import { z } from 'zod';
import type { Writer } from './database.ts';

/** The tables with texts, and their columns; their indices have the same columns. */
const INDEXED = [
  { table: 'event', columns: 'title, sentences' },
  { table: 'article', columns: 'title, text' },
] as const;

/** Takes in what changed since the last time; call it at the end of every transaction. */
export function updateSearchIndex(db: Writer): void {
  for (const { table, columns } of INDEXED) {
    const changed = `SELECT key FROM ${table}_to_index`;
    if (db.get(z.unknown(), `${changed} LIMIT 1`) === undefined) continue;
    for (const index of [`${table}_trigram`, `${table}_word`]) {
      db.run(`DELETE FROM ${index} WHERE rowid IN (${changed})`);
      db.run(
        `INSERT INTO ${index} (rowid, ${columns})
           SELECT key, ${columns} FROM ${table} WHERE key IN (${changed})`,
      );
    }
    db.run(`DELETE FROM ${table}_to_index`);
  }
}
