import { once } from 'node:events';
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline1 } from '../../core/export/dateline1.ts';
import { reviewEvents } from '../../workspace/edits/corrections.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { textRow } from '../../workspace/rows.ts';
import { ARTICLES, dateline, folderWith, START_TIMEOUT, start } from './dateline.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
const run = (...args: string[]) => dateline(args, { cwd: folder.path });

beforeAll(async () => {
  folder = await folderWith({ ...ARTICLES, 'broken.txt': new Uint8Array([0, 1, 2]) });
  await run('import', 'news.dateline', 'streik.txt', 'flood.txt');
}, START_TIMEOUT);
afterAll(() => folder.remove());

describe('dateline import', () => {
  it('makes a workspace, and leaves what it has as it is', async () => {
    const first = await run('import', 'other.dateline', 'streik.txt', 'flood.txt');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe('other.dateline: 2 articles imported, 0 there already, 0 failed.\n');
    const again = await run('import', 'other.dateline', '.');
    expect(again.stdout).toMatch(/^other\.dateline: 0 articles imported, 2 there already, \d+ failed\.\n$/);
  });

  it('names what it cannot read, imports the rest and ends with 1', async () => {
    const { code, stdout, messages } = await run(
      'import',
      'third.dateline',
      'broken.txt',
      'missing.txt',
      'streik.txt',
    );
    expect(code).toBe(1);
    expect(stdout).toBe('third.dateline: 1 articles imported, 0 there already, 2 failed.\n');
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^dateline: broken\.txt: not a text file/);
    expect(messages[1]).toMatch(/^dateline: missing\.txt: .*there is no such file/);
  });

  it('tells of edits whose words are gone from a new version', async () => {
    const path = join(folder.path, 'edited.dateline');
    await run('import', 'edited.dateline', 'streik.txt');
    const workspace = openWorkspace(path);
    const db = workspace.writer();
    for (const id of db.all(textRow, 'SELECT id AS value FROM event')) reviewEvents(db, [id], 'confirmed');
    workspace.close();
    const text = ARTICLES['streik.txt'] ?? '';
    await writeFile(join(folder.path, 'streik.txt'), text.slice(0, text.lastIndexOf('\n\n')));
    const { code, stdout, messages } = await run('import', 'edited.dateline', 'streik.txt');
    await writeFile(join(folder.path, 'streik.txt'), text);
    expect(code).toBe(0);
    expect(stdout).toContain('1 articles imported');
    expect(messages).toEqual([
      expect.stringMatching(/^dateline: edited\.dateline: \d edits have lost their place in a new version/),
    ]);
  });

  it('refuses a file that is no workspace, and leaves it alone', async () => {
    const { code, messages } = await run('import', 'streik.txt', 'flood.txt');
    expect(code).toBe(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('streik.txt');
    expect(await readFile(join(folder.path, 'streik.txt'), 'utf8')).toBe(ARTICLES['streik.txt']);
  });
});

describe('dateline export', () => {
  it('writes what extract writes for the same articles', async () => {
    const titles = (stdout: string) =>
      dateline1
        .parse(JSON.parse(stdout))
        .events.map(({ title }) => title)
        .sort();
    const exported = await run('export', 'news.dateline', '--format', 'json');
    expect([exported.code, exported.stderr]).toEqual([0, '']);
    expect(titles(exported.stdout)).toEqual(titles((await run('extract', 'streik.txt', 'flood.txt')).stdout));
  });

  it('keeps to the period and the type, and draws in the language asked for', async () => {
    const { stdout } = await run('export', 'news.dateline', '--from', '2024-01-01', '--type', 'labour');
    const { events } = dateline1.parse(JSON.parse(stdout));
    expect(events.length).toBeGreaterThan(0);
    expect(
      events.every(({ type, when }) => type === 'labour' && (when === null || when.end >= '2024-01-01')),
    ).toBe(true);
    const svg = await run('export', 'news.dateline', '--format', 'svg', '--lang', 'en', '--lane', 'none');
    expect(svg.code).toBe(0);
    expect(svg.stdout).toContain('events from 2 articles');
  });

  it('names a workspace that is not there', async () => {
    const { code, messages } = await run('export', 'nowhere.dateline');
    expect(code).toBe(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('nowhere.dateline');
  });
});

describe('dateline check', () => {
  it('finds a whole workspace whole', async () => {
    expect(await run('check', 'news.dateline')).toMatchObject({
      code: 0,
      stdout: 'news.dateline: no problems found.\n',
      stderr: '',
    });
  });

  it('names what is wrong, one line each, without a stack', async () => {
    await copyFile(join(folder.path, 'news.dateline'), join(folder.path, 'torn.dateline'));
    await truncate(join(folder.path, 'torn.dateline'), 8192);
    await writeFile(join(folder.path, 'text.dateline'), 'this is no database, whatever its name says');
    for (const name of ['torn.dateline', 'text.dateline', 'nowhere.dateline']) {
      const { code, stdout, messages } = await run('check', name);
      expect([code, stdout]).toEqual([1, '']);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expect(message).toMatch(new RegExp(`^dateline: .*${name}`));
      expect(messages.join('\n')).not.toMatch(/\n\s+at /);
    }
  });
});

describe('dateline serve', () => {
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address, answers there, and ends cleanly on %s',
    async (signal) => {
      const child = start(['serve', 'news.dateline'], { cwd: folder.path });
      if (child.stdout === null) throw new Error('the process has no output');
      const lines = createInterface({ input: child.stdout });
      const address = String((await lines[Symbol.asyncIterator]().next()).value);
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
      child.kill(signal);
      await once(child, 'close');
      expect([child.exitCode, child.signalCode]).toEqual([0, null]);
    },
  );

  it('names a workspace that is not there', async () => {
    const { code, messages } = await run('serve', 'nowhere.dateline');
    expect(code).toBe(1);
    expect(messages[0]).toContain('nowhere.dateline');
  });
});
