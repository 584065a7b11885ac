import { chmod, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline1 } from '../../core/export/dateline1.ts';
import { ARTICLES, dateline, type Finished, folderWith, START_TIMEOUT, start } from './dateline.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
const run = (...args: string[]) => dateline(args, { cwd: folder.path });
const eventsOf = (stdout: string) => dateline1.parse(JSON.parse(stdout)).events;

beforeAll(async () => {
  folder = await folderWith(ARTICLES);
});
afterAll(() => folder.remove());

describe('dateline extract', () => {
  it('writes dateline/1 to standard output', async () => {
    const { code, stdout, stderr } = await run('extract', 'streik.txt');
    expect([code, stderr]).toEqual([0, '']);
    const { articles, events } = dateline1.parse(JSON.parse(stdout));
    expect(articles.map(({ path, published }) => [path, published.value])).toEqual([
      ['streik.txt', '2024-06-03T18:30'],
    ]);
    expect(events.map(({ when }) => when?.start)).toContain('2024-06-03');
    for (const { mentions } of events) {
      for (const { start, end, expression } of mentions) {
        const sentence = ARTICLES['streik.txt'].slice(start, end);
        expect(sentence).toMatch(/^\S.*\.$/s);
        if (expression !== null) {
          expect(ARTICLES['streik.txt'].slice(expression.start, expression.end)).toBe(expression.text);
        }
      }
    }
  });

  it('reads files of every format, and every article of a file', async () => {
    const { code, stdout, stderr } = await dateline(['extract', 'tests/fixtures/formats']);
    expect([code, stderr]).toEqual([0, '']);
    const { articles, events } = dateline1.parse(JSON.parse(stdout));
    expect(articles.map(({ path, published }) => [basename(path), published.value])).toEqual([
      ['ninjs.json', '2022-09-30T09:15'],
      ['ninjs.json', '2022-10-04T18:00'],
      ['press-release.eml', '2022-09-30T23:40'],
      ['saved-page.html', '2023-06-14T18:05'],
      ['table-layout.html', '2022-09-30'],
      ['two-columns.pdf', '2023-05-03'],
    ]);
    expect(new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size).toBe(6);
  });

  it.each([
    ['csv', /^\uFEFFdate,end,/],
    ['md', /^# Chronologie\n/],
    ['svg', /^<\?xml version="1\.0"/],
  ])('writes %s', async (format, beginning) => {
    const { code, bytes } = await run(
      'extract',
      'streik.txt',
      'flood.txt',
      '--format',
      format,
      '--title',
      'Chronologie',
    );
    expect(code).toBe(0);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toMatch(beginning);
  });

  it('writes a PNG of the width asked for to a file', async () => {
    const out = join(folder.path, 'timeline.png');
    const { code, stdout } = await run(
      'extract',
      'streik.txt',
      '--format',
      'png',
      '--width',
      '800',
      '--out',
      out,
    );
    expect([code, stdout]).toEqual([0, '']);
    const png = await readFile(out);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(800);
  });

  it('takes the publication date that is told, by name, and says so when nothing has that name', async () => {
    const text = 'Der Minister trifft am Freitag in Kiew den Präsidenten.\n';
    await writeFile(join(folder.path, 'undated.txt'), text);
    const untold = eventsOf((await run('extract', 'undated.txt')).stdout);
    expect(untold.map(({ when }) => when)).toEqual(untold.map(() => null));
    const told = dateline1.parse(
      JSON.parse((await run('extract', '.', '--published', 'undated.txt=2024-11-04')).stdout),
    );
    expect(told.articles.find(({ path }) => path === 'undated.txt')?.published).toMatchObject({
      value: '2024-11-04',
      provenance: 'user',
    });
    const slip = await run('extract', 'undated.txt', '--published', 'undatd.txt=2024-11-04');
    expect([slip.code, slip.stdout]).toEqual([2, '']);
    expect(slip.messages).toEqual(['dateline: --published undatd.txt: no such file among the inputs.']);
  });

  it('keeps to the period and the types asked for', async () => {
    const all = eventsOf((await run('extract', 'streik.txt', 'flood.txt')).stdout);
    const of2023 = eventsOf((await run('extract', 'streik.txt', 'flood.txt', '--to', '2023-12-31')).stdout);
    expect(of2023.length).toBeGreaterThan(0);
    expect(of2023.length).toBeLessThan(all.length);
    expect(of2023.filter(({ when }) => when !== null && when.start > '2023-12-31')).toEqual([]);
    const labour = eventsOf((await run('extract', 'streik.txt', 'flood.txt', '--type', 'labour')).stdout);
    expect(labour).toEqual(all.filter(({ type }) => type === 'labour'));
  });

  it('walks folders in order, without hidden files, and reads a file given twice once', async () => {
    const tree = await folderWith({
      'b/two.txt': ARTICLES['flood.txt'],
      'a/one.txt': ARTICLES['streik.txt'],
      '.hidden/three.txt': 'Versteckt.',
      'a/.four.txt': 'Versteckt.',
    });
    const { code, stdout } = await dateline(['extract', '.', join('a', 'one.txt')], { cwd: tree.path });
    expect(code).toBe(0);
    const { articles } = dateline1.parse(JSON.parse(stdout));
    expect(articles.map(({ path }) => path)).toEqual([join('a', 'one.txt'), join('b', 'two.txt')]);
    await tree.remove();
  });

  it('gives the same bytes every time', async () => {
    const [first, second] = [
      await run('extract', 'streik.txt', 'flood.txt'),
      await run('extract', 'streik.txt', 'flood.txt'),
    ];
    expect(second.stdout).toBe(first.stdout);
  });

  it('ends quietly when the reader of its output has had enough', async () => {
    const child = start(['extract', 'streik.txt', '--format', 'svg'], { cwd: folder.path });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('inputs that cannot be read', () => {
  let bad: Awaited<ReturnType<typeof folderWith>>;
  let finished: Finished;

  beforeAll(async () => {
    bad = await folderWith({
      'good.txt': ARTICLES['streik.txt'],
      'empty.txt': '',
      'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]),
      'mixed.txt': Buffer.from('Treffen in M\u00c3\u00bcnchen und M\u00fcnchen', 'latin1'),
      'huge.txt': '',
      'picture.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    });
    await truncate(join(bad.path, 'huge.txt'), 200 * 1024 * 1024);
    await mkdir(join(bad.path, 'nothing'));
    await symlink('round.txt', join(bad.path, 'round.txt'));
    const names = [
      'empty.txt',
      'binary.txt',
      'mixed.txt',
      'huge.txt',
      'picture.jpg',
      'missing.txt',
      'nothing',
    ];
    finished = await dateline(['extract', ...names, 'round.txt', 'good.txt'], { cwd: bad.path });
  }, START_TIMEOUT);
  afterAll(() => bad.remove());

  it.each([
    ['empty.txt', /empty/],
    ['binary.txt', /not a text file/],
    ['mixed.txt', /UTF-8/],
    ['huge.txt', /larger than 20 MB/],
    ['picture.jpg', /this kind of file cannot be read/],
    ['missing.txt', /there is no such file/],
    ['nothing', /no file in this folder/],
    ['round.txt', /circle/],
  ])('%s: one line that names it', (name, reason) => {
    const messages = finished.messages.filter((message) => message.startsWith(`dateline: ${name}: `));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(reason);
  });

  it('ends with 1, names nothing else and does the other file', () => {
    expect(finished.code).toBe(1);
    expect(finished.messages).toHaveLength(8);
    expect(dateline1.parse(JSON.parse(finished.stdout)).articles.map(({ path }) => path)).toEqual([
      'good.txt',
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('no permission', async () => {
    await writeFile(join(bad.path, 'secret.txt'), 'Geheim.');
    await chmod(join(bad.path, 'secret.txt'), 0);
    const { code, messages } = await dateline(['extract', 'secret.txt'], { cwd: bad.path });
    expect([code, messages]).toEqual([1, ['dateline: secret.txt: no permission.']]);
  });

  it('names every failure of a folder', async () => {
    const { code, messages } = await dateline(['extract', '.'], { cwd: bad.path });
    expect(code).toBe(1);
    const named = messages.map((message) => /^dateline: ([^:]+):/.exec(message)?.[1]);
    expect(named).toEqual(
      expect.arrayContaining([
        'binary.txt',
        'empty.txt',
        'huge.txt',
        'mixed.txt',
        'picture.jpg',
        'round.txt',
      ]),
    );
    expect(named).not.toContain('good.txt');
  });

  it('writes nothing when nothing could be read', async () => {
    const { code, stdout } = await dateline(['extract', 'empty.txt'], { cwd: bad.path });
    expect([code, stdout]).toEqual([1, '']);
  });

  it('says why a file cannot be written', async () => {
    const { code, messages } = await dateline(['extract', 'good.txt', '--out', join('no', 'where.json')], {
      cwd: bad.path,
    });
    expect(code).toBe(2);
    expect(messages).toEqual([
      `dateline: ${join('no', 'where.json')} cannot be written: there is no such file or folder.`,
    ]);
  });
});
