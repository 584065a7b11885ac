import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { identify } from '../../core/stories/identity.ts';
import type { Writer } from '../../workspace/database.ts';
import { updateNames } from '../../workspace/names.ts';
import { textRow } from '../../workspace/rows.ts';
import { newWorkspace, storeSketches } from './support.ts';

/** Spellings of a few people, companies and countries, so that most have a say in the identity of others. */
const NAMES = [
  'Sergej Lawrow',
  'Sergei Lawrow',
  'Sergey Lavrov',
  'Choe Son-hui',
  'Choe Son Hui',
  'Ebrahim Raisi',
  'Ebrahim Raissi',
  'Ebrahim Raisa',
  'Brandt',
  'Brandt GmbH',
  'Brandt AG',
  'Deutschland',
  'Germany',
  'Kim Jong-un',
  'Kim Jong-il',
  'Anna Weiss',
  'Anna Weiß',
];
const MENTIONS = 12;

const nameRow = z.object({ name: z.string(), key: z.string(), spelling: z.string() });
const countRow = z.object({ name: z.string(), count: z.number() });

/** The names as they are stored, and as they are when all are identified at once. */
function storedAndFresh(db: Writer) {
  const counts = db.all(countRow, 'SELECT name, count(*) AS count FROM mention_name GROUP BY name');
  return {
    stored: db.all(nameRow, 'SELECT name, key, spelling FROM name ORDER BY name'),
    fresh: [...identify(new Map(counts.map(({ name, count }) => [name, count])))]
      .map(([name, identity]) => ({ name, ...identity }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** One name more or less in one mention. */
const toggle = fc.record({
  name: fc.constantFrom(...NAMES),
  mention: fc.nat({ max: MENTIONS - 1 }),
  /** Whether the names are identified then. */
  updates: fc.boolean(),
});

it('identifies the names that changed as if it identified all of them', () => {
  const workspace = newWorkspace();
  const ids = storeSketches(
    workspace,
    Array.from({ length: MENTIONS }, () => ({ participants: [], places: [] })),
  );
  const db = workspace.writer();
  fc.assert(
    fc.property(fc.array(toggle, { minLength: 1, maxLength: 60 }), (toggles) => {
      for (const { name, mention, updates } of toggles) {
        const id = ids[mention] ?? '';
        const gone = db.run('DELETE FROM mention_name WHERE name = ? AND mention = ?', name, id);
        if (gone === 0) db.run('INSERT INTO mention_name (name, mention) VALUES (?, ?)', name, id);
        while (updates && updateNames(db));
      }
      while (updateNames(db));
      const { stored, fresh } = storedAndFresh(db);
      expect(stored).toEqual(fresh);
    }),
    { seed: 4, numRuns: 50, endOnFailure: true },
  );
});

it('lets the events wait whose names are spelled otherwise now, and no others', () => {
  const workspace = newWorkspace();
  const names = ['Sergei Lawrow', 'Anna Weiss', 'Sergej Lawrow', 'Sergej Lawrow'];
  storeSketches(
    workspace,
    names.map((name) => ({ participants: [name], places: [] })),
  );
  const db = workspace.writer();
  while (updateNames(db));
  db.run('UPDATE mention SET event = (SELECT key FROM event WHERE event.id = mention.id)');
  db.run("DELETE FROM mention_name WHERE name = 'Sergej Lawrow'");
  while (updateNames(db));
  const waiting = 'SELECT participants AS value FROM mention WHERE event IS NULL';
  expect(db.all(textRow, waiting)).toEqual(['["Sergei Lawrow"]']);
});
