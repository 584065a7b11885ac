import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { listArticles } from '../../workspace/articles.ts';
import { makeDefaultWorkspace } from '../../workspace/default.ts';
import { importFiles } from '../../workspace/import.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { userDataFolder } from '../../workspace/user-data.ts';
import { file, temporaryFolder } from './support.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

it('is made from the sample articles the first time, and kept after that', async () => {
  const folder = join(temporaryFolder(), 'new', 'folder');
  const first = openWorkspace(await makeDefaultWorkspace(folder, SEEDS));
  expect(listArticles(first.reader)).toMatchObject({ articles: { length: 5 }, failures: [] });
  first.writer().run('DELETE FROM article WHERE name LIKE ?', '000%');
  first.close();
  const second = openWorkspace(await makeDefaultWorkspace(folder, SEEDS));
  onTestFinished(() => second.close());
  expect(listArticles(second.reader).articles).toHaveLength(4);
});

it('lies where this system keeps what belongs to its user', () => {
  expect(userDataFolder({ XDG_CONFIG_HOME: '/x', APPDATA: '/x' })).toMatch(/Dateline$/);
});

it('is completed at the next start when the first one ended in the middle', async () => {
  const folder = temporaryFolder();
  const [sample = ''] = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  const half = openWorkspace(join(folder, 'Samples.dateline.unfinished'), { create: true });
  await importFiles(half, [file(sample, readFileSync(join(SEEDS, sample)))]);
  half.close();
  const workspace = openWorkspace(await makeDefaultWorkspace(folder, SEEDS));
  onTestFinished(() => workspace.close());
  expect(listArticles(workspace.reader).articles).toHaveLength(5);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});
