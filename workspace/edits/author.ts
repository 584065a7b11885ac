/** The name that is written beside the edits; it stays in the workspace. */
import type { Reader, Writer } from '../database.ts';
import { textRow } from '../rows.ts';

/** '' where none was set. */
export function authorOf(db: Reader): string {
  return db.get(textRow, "SELECT value FROM setting WHERE name = 'author'") ?? '';
}

export function setAuthor(db: Writer, name: string): void {
  db.run("INSERT OR REPLACE INTO setting (name, value) VALUES ('author', ?)", name);
}
