import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { listBackups } from '../../../workspace/backups.ts';
import { check } from '../../../workspace/check.ts';
import { migrate } from '../../../workspace/migrate.ts';
import { MIGRATIONS } from '../../../workspace/migrations/index.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { temporaryFolder } from '../support.ts';
import { caller } from './support.ts';

/** The schema before edits of every kind, and a file of that time with one event. */
const BEFORE_EDITS = 3;
const CONTENT = `
  INSERT INTO article (id, name, title, language, text, engine) VALUES ('a', 'a.txt', 'Artikel', 'de', 'Es geschah.', '0');
  INSERT INTO block (article, kind, start, "end") VALUES ('a', 'body', 0, 11);
  INSERT INTO event (key, id, title, type, factuality, sources, disputed, salience, amounts, contradictions, sentences, digest)
    VALUES (7, 'm', 'Es geschah', 'other', 'asserted', 1, 0, 0.2, '[]', '[]', 'Es geschah.', '');
  INSERT INTO event_facet (event, facet, name, position) VALUES (7, 'article', 'a', 0);
  INSERT INTO mention (id, article, event, position, start, "end", title, type, factuality, participants, places, amounts,
      attribution, "when")
    VALUES ('m', 'a', 7, 0, 0, 11, 'Es geschah', 'other', 'asserted', '[]', '[]', '[]', 'null', 'null');
  INSERT INTO edit (kind, target, value, at) VALUES ('published', 'a', '"2019-03-18"', '2024-01-01T00:00:00Z');
  UPDATE article SET published_user = '2019-03-18';
`;

it('a file from before edits of every kind is copied, and edited like any other', async () => {
  const path = join(temporaryFolder(), 'Alt.dateline');
  const connection = new Database(path);
  migrate(connection, path, MIGRATIONS.slice(0, BEFORE_EDITS));
  connection.exec(CONTENT);
  connection.close();
  const workspace = openWorkspace(path);
  expect(listBackups(path)).toHaveLength(1);
  const call = caller(workspace);
  expect((await call('events.list', { filter: {} })).rows).toMatchObject([
    { id: 'm', review: 'open', edited: false },
  ]);
  expect((await call('workspace.info', {})).history.undo?.label.de).toBe(
    'Datiert auf 18. März 2019: Artikel',
  );
  expect(await call('engine.status', {})).toMatchObject({ stale: 1 });
  await call('events.correct', { id: 'm', set: { title: 'Es war so' } });
  expect((await call('events.get', { id: 'm' })).decisions.edited.title?.engine).toBe('Es geschah');
  expect((await call('search', { query: 'war so' })).events).toHaveLength(1);
  await call('edits.undo', {});
  expect((await call('events.get', { id: 'm' })).title).toBe('Es geschah');
  workspace.close();
  expect(check(path)).toEqual([]);
});
