import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../workspace/migrate.ts';
import { MIGRATIONS } from '../../workspace/migrations/index.ts';
import type { Workspace } from '../../workspace/open.ts';
import { search } from '../../workspace/search.ts';
import { newWorkspace, storeSketches, temporaryFolder } from './support.ts';

function found({ reader }: Workspace, query: string) {
  const { events, articles } = search(reader, { query, limit: 20 });
  return [events.map(({ title }) => title), articles.map(({ id }) => id)];
}

it('finds what a transaction stored, changed or removed as soon as it ends', () => {
  const workspace = newWorkspace();
  const db = workspace.writer();
  const [id = ''] = storeSketches(workspace, [{ title: 'Militärhilfspaket zugesagt' }]);
  expect(found(workspace, 'hilfspaket')).toEqual([['Militärhilfspaket zugesagt'], ['0000000000000000']]);
  expect(found(workspace, 'zu')[0]).toHaveLength(1);

  db.transaction(() => db.run("UPDATE event SET title = 'Gipfel', sentences = 'Gipfel.' WHERE id = ?", id));
  expect(found(workspace, 'hilfspaket')).toEqual([[], ['0000000000000000']]);
  expect(found(workspace, 'gipfel')).toEqual([['Gipfel'], []]);

  db.transaction(() => {
    db.run('DELETE FROM event');
    db.run('DELETE FROM article');
  });
  expect(found(workspace, 'gipfel')).toEqual([[], []]);
  expect(found(workspace, 'hilfspaket')).toEqual([[], []]);
});

it('holds what an older file held', () => {
  const connection = new Database(join(temporaryFolder(), 'Old.dateline'));
  migrate(connection, 'Old.dateline', MIGRATIONS.slice(0, 4));
  connection.exec(`INSERT INTO article (id, name, language, text, engine)
    VALUES ('a', 'a.txt', 'de', 'Ein Militärhilfspaket.', '1')`);
  for (const migration of MIGRATIONS.slice(4)) connection.exec(migration);
  const hits = connection.prepare(
    "SELECT rowid FROM article_trigram WHERE article_trigram MATCH 'hilfspaket'",
  );
  expect(hits.all()).toHaveLength(1);
  connection.exec('DELETE FROM article');
  expect(connection.prepare('SELECT key FROM article_to_index').all()).toHaveLength(1);
  connection.close();
});

it.each(['F-16', '-1', 'a/b', '$1', '(x)', '[', '\\', '^', '*'])('finds %s as it is written', (query) => {
  const workspace = newWorkspace();
  storeSketches(workspace, [{ title: `Bericht über ${query} in Grimma` }]);
  expect(() => search(workspace.reader, { query, limit: 20 })).not.toThrow();
  if (/\w/.test(query)) expect(found(workspace, query)[0]).toEqual([`Bericht über ${query} in Grimma`]);
});
