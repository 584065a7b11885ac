import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { type EventIndex, eventIndex, type IndexedEvent } from '../../workspace/event-index.ts';
import { openWorkspace, type Workspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { newWorkspace, type Sketch, storeSketches, temporaryFolder } from './support.ts';

const SKETCHES: Sketch[] = [
  { title: 'Flut', type: 'disaster', days: ['2024-06-01', '2024-06-05'], places: ['Köln', 'Bonn'] },
  { title: 'Gipfel', type: 'summit', days: ['-000100-01-01', '-000100-01-01'], participants: ['Ägidia Öz'] },
  { title: 'Streik', type: 'labour', factuality: 'planned', places: ['Köln'] },
  { title: 'Dementi', type: 'statement', factuality: 'denied', days: ['2024-01-01', '2024-01-01'] },
];

/** A workspace whose index was in memory when it was closed, with a snapshot of it therefore. */
async function closedWorkspace(): Promise<{ path: string; ids: string[] }> {
  const path = join(temporaryFolder(), 'Test.dateline');
  const workspace = newWorkspace(path);
  const ids = storeSketches(workspace, SKETCHES);
  await call(workspace, 'events.tag', { ids: [ids[0]], tag: 'Rückfrage', on: true });
  eventIndex(workspace.reader);
  workspace.close();
  return { path, ids };
}

async function call(workspace: Workspace, method: string, input: unknown): Promise<void> {
  const reply = await createRouter(workspace).dispatch(method, input);
  expect(reply).toMatchObject({ ok: true });
}

function sql(path: string, statement: string): unknown[] {
  const connection = new Database(path);
  const prepared = connection.prepare(statement);
  const rows = prepared.reader ? prepared.all() : [prepared.run()];
  connection.close();
  return rows;
}

/** All that the index knows, with names in place of numbers. */
function contents(index: EventIndex): unknown[] {
  const names = (event: IndexedEvent, facet: 'participant' | 'place' | 'article') =>
    event.names[facet].map((name) => index.name(facet, name)).sort();
  return [...index.all({})]
    .sort((a, b) => a.key - b.key)
    .map((event) => ({
      ...event,
      names: [names(event, 'participant'), names(event, 'place'), names(event, 'article')],
    }));
}

/** Copies a file with its journal, as it would lie there after a crash. */
function copy(path: string): string {
  const to = join(temporaryFolder(), 'Copy.dateline');
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, to + suffix);
  return to;
}

/** What the index of the file knows, and what it knows when every row is read anew. */
function indexOf(path: string): { opened: unknown[]; fromRows: unknown[] } {
  const without = copy(path);
  sql(without, 'DELETE FROM event_snapshot');
  const [opened, fromRows] = [path, without].map((each) => {
    const workspace = openWorkspace(each, { readonly: true });
    const known = contents(eventIndex(workspace.reader));
    workspace.close();
    return known;
  });
  return { opened: opened ?? [], fromRows: fromRows ?? [] };
}

it('gives the index that the rows would give', async () => {
  const { path } = await closedWorkspace();
  expect(sql(path, 'SELECT format FROM event_snapshot')).toHaveLength(1);
  const { opened, fromRows } = indexOf(path);
  expect(opened).toHaveLength(SKETCHES.length);
  expect(opened).toEqual(fromRows);
});

it('is what a workspace is opened from, as long as it has as many events as the rows', async () => {
  const { path } = await closedWorkspace();
  // Behind the back of what notes changes, so that only a look at the rows could tell.
  const unnoted = (statement: string) => {
    sql(path, statement);
    sql(path, 'DELETE FROM event_change WHERE id > (SELECT change FROM event_snapshot)');
  };
  unnoted("UPDATE event SET type = 'sport'");
  const { opened, fromRows } = indexOf(path);
  expect(opened).not.toEqual(fromRows);
  unnoted('DELETE FROM event WHERE key = (SELECT max(key) FROM event)');
  const { opened: afterwards, fromRows: rows } = indexOf(path);
  expect(afterwards).toEqual(rows);
});

it('takes in what was changed after it was written, also without being closed', async () => {
  const { path, ids } = await closedWorkspace();
  const workspace = openWorkspace(path);
  await call(workspace, 'events.correct', { id: ids[1], set: { type: 'court' } });
  await call(workspace, 'events.tag', { ids: [ids[2]], tag: 'Neu', on: true });
  const left = copy(path);
  workspace.close();
  for (const file of [path, left]) {
    const { opened, fromRows } = indexOf(file);
    expect(opened).toEqual(fromRows);
    expect(opened).toContainEqual(expect.objectContaining({ type: 'court', edited: true }));
  }
});

it.each([
  ['of another format', 'UPDATE event_snapshot SET format = format + 1'],
  ['empty', "UPDATE event_snapshot SET content = x''"],
  ['cut off', 'UPDATE event_snapshot SET content = CAST(substr(content, 1, length(content) - 40) AS BLOB)'],
  ['without a readable header', 'UPDATE event_snapshot SET content = CAST(zeroblob(400) AS BLOB)'],
  ['missing', 'DELETE FROM event_snapshot'],
])('is read from the rows where it is %s', async (_, damage) => {
  const { path } = await closedWorkspace();
  sql(path, damage);
  const { opened, fromRows } = indexOf(path);
  expect(opened).toHaveLength(SKETCHES.length);
  expect(opened).toEqual(fromRows);
});
