/** Damage and malice within a file that SQLite itself finds nothing wrong with. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { check } from '../../workspace/check.ts';
import type { Method } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { repair } from '../../workspace/repair/repair.ts';
import { createRouter } from '../../workspace/router.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { contentOf, makeWorkspace } from './support.ts';

/** A workspace that somebody has changed with SQLite's own means. */
function changed(change: (database: Database.Database) => void): string {
  const path = `${temporaryFolder()}/Test.dateline`;
  makeWorkspace(path, 4, 6);
  const database = new Database(path);
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  change(database);
  database.close();
  return path;
}

const script = (sql: string) => (database: Database.Database) => void database.exec(sql);

describe('definitions that are not ours are refused, and nothing in them is run:', () => {
  it.each<[string, string]>([
    [
      'a trigger that deletes what the user decided',
      'CREATE TRIGGER evil AFTER INSERT ON edit BEGIN DELETE FROM edit; END',
    ],
    [
      'a trigger under the name of a table of ours',
      'CREATE TRIGGER event AFTER UPDATE ON article BEGIN DELETE FROM edit; END',
    ],
    [
      'a trigger under the name of a table of SQLite’s',
      'CREATE TRIGGER event_trigram_data AFTER UPDATE ON article BEGIN DELETE FROM edit; END',
    ],
    [
      'a view in place of a table',
      'ALTER TABLE view RENAME TO old; CREATE VIEW view AS SELECT * FROM old, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n)',
    ],
    ['a table more', 'CREATE TABLE evil (a)'],
    ['a trigger less', 'DROP TRIGGER event_inserted'],
    [
      'a letter of a column',
      "UPDATE sqlite_schema SET sql = replace(sql, 'attribution TEXT', 'attribute!n TEXT') WHERE name = 'event'",
    ],
    [
      'a letter of a trigger',
      "UPDATE sqlite_schema SET sql = replace(sql, 'old.event', 'old.ev') WHERE name = 'mention_moved'",
    ],
    [
      'a letter of the full text search',
      "UPDATE sqlite_schema SET sql = replace(sql, 'content', 'conten|') WHERE name = 'event_word'",
    ],
  ])('%s', (_what, sql) => {
    const path = changed(script(sql));
    for (const readonly of [true, false])
      expect(() => openWorkspace(path, { readonly })).toThrow(
        expect.objectContaining({ code: 'damaged', message: expect.stringMatching(/check --repair/) }),
      );
    expect(check(path)).toEqual([expect.stringMatching(/check --repair/)]);
    const out = `${path}.repaired.dateline`;
    expect(repair(path, out).articles).toBe(4);
    expect(check(out)).toEqual([]);
    expect(contentOf(out).edits).not.toEqual([]);
  });
});

describe('dates that no calendar has are damage, not a fault of Dateline:', () => {
  it.each<[string, string, Method, unknown]>([
    ['of events', "UPDATE event SET start = '20!2-06-05'", 'events.list', { filter: {} }],
    ['of articles', "UPDATE article SET published = '2020-13-45'", 'articles.list', {}],
    [
      'of mentions',
      `UPDATE mention SET "when" = json_set("when", '$.start', '2020-06-75') WHERE "when" IS NOT NULL`,
      'export',
      { format: 'json' },
    ],
  ])('%s', async (_whose, sql, method, input) => {
    const path = changed(script(sql));
    expect(check(path).join('\n')).toMatch(/damaged/);
    const workspace = openWorkspace(path);
    expect(await createRouter(workspace).dispatch(method, input)).toMatchObject({
      ok: false,
      code: 'damaged',
    });
    workspace.close();
  });
});

it('a search index that contradicts itself is damage as well', async () => {
  const segments = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)';
  const path = changed(script(`${segments} INSERT OR IGNORE INTO event_word_idx SELECT i, x'', 2 FROM n`));
  const workspace = openWorkspace(path);
  const reply = await createRouter(workspace).dispatch('events.add', { title: 'Neu' });
  expect(reply).toMatchObject({ ok: false, code: 'damaged' });
  workspace.close();
});
