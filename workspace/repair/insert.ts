import Database from 'better-sqlite3';
import type { Writer } from '../database.ts';
import { textRow } from '../rows.ts';
import type { Row } from './salvage.ts';

/** Writes a salvaged row, as far as the table has its columns. @returns false where the table does not take it */
export function insert(db: Writer, table: string, row: Row): boolean {
  const columns = db
    .all(textRow, 'SELECT name AS value FROM pragma_table_info(?)', table)
    .filter((column) => Object.hasOwn(row, column));
  const values = columns.map((column) => row[column]).filter(isValue);
  if (values.length < columns.length) return false;
  const names = columns.map((column) => `"${column}"`).join(', ');
  try {
    db.run(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`, ...values);
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

const isValue = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number';
