/** Reads what can be read of a damaged database: around the pages that cannot. */
import Database from 'better-sqlite3';
import { z } from 'zod';

type Column = string | number | bigint | null | Buffer;
export type Row = Record<string, Column>;

const rows: z.ZodType<Row[]> = z.array(
  z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Buffer)])),
);
const numbers = z.array(z.object({ value: z.number() }));

/** Row numbers tried one by one where neither side of a gap tells how long it is, and at most in any gap. */
const MAX_BEYOND = 2000;
const MAX_GAP = 100_000;

export class Salvage {
  readonly #connection: Database.Database;

  /** @param path a copy of the damaged file: opening it may change it */
  constructor(path: string) {
    this.#connection = new Database(path);
    // Goes on where the schema is damaged or the file is shorter than it says (https://www.sqlite.org/pragma.html#pragma_writable_schema).
    this.#connection.unsafeMode(true);
    this.#connection.pragma('writable_schema = ON');
  }

  /** The rows of a query; null where they cannot be read. */
  all(sql: string, ...parameters: (string | number)[]): Row[] | null {
    return this.#read(rows, sql, parameters);
  }

  /** Every readable row of a table that is numbered by `key`, in that order. */
  *table(name: string, key: string): Generator<Row> {
    for (const number of this.#numbers(name, key)) {
      const [row] = this.all(`SELECT * FROM ${name} WHERE ${key} = ?`, number) ?? [];
      if (row) yield row;
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** From the front to the first damage, from the back to the last, and one by one between. */
  #numbers(table: string, key: string): number[] {
    const front = this.#run(`SELECT ${key} AS value FROM ${table} NOT INDEXED ORDER BY ${key}`);
    if (front.isWhole) return front.numbers;
    const back = this.#run(
      `SELECT ${key} AS value FROM ${table} NOT INDEXED ORDER BY ${key} DESC`,
    ).numbers.reverse();
    const from = (front.numbers.at(-1) ?? 0) + 1;
    const to = Math.min(back[0] ?? from + MAX_BEYOND, from + MAX_GAP);
    const between = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    return [...new Set([...front.numbers, ...between, ...back])].sort((a, b) => a - b);
  }

  #run(sql: string): { numbers: number[]; isWhole: boolean } {
    const found: number[] = [];
    try {
      for (const row of this.#connection.prepare(sql).iterate())
        found.push(...numbers.parse([row]).map(({ value }) => value));
      return { numbers: found, isWhole: true };
    } catch (error) {
      if (!isDamage(error)) throw error;
      return { numbers: found, isWhole: false };
    }
  }

  #read<T>(schema: z.ZodType<T>, sql: string, parameters: (string | number)[]): T | null {
    try {
      return schema.parse(this.#connection.prepare(sql).all(...parameters));
    } catch (error) {
      if (!isDamage(error)) throw error;
      return null;
    }
  }
}

/** What SQLite and zod have to say of damaged pages, tables that are gone, and values that make no sense. */
function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError || error instanceof z.ZodError || error instanceof RangeError;
}
