import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listArticles } from '../../workspace/articles.ts';
import type { Notification } from '../../workspace/contract.ts';
import { removeArticle } from '../../workspace/edits/articles.ts';
import { listEvents } from '../../workspace/events.ts';
import { importFiles } from '../../workspace/import.ts';
import type { Workspace } from '../../workspace/open.ts';
import { FLOOD, file, importTexts, newWorkspace, STRIKE } from './support.ts';

const names = (workspace: Workspace) => listArticles(workspace.reader).articles.map(({ name }) => name);
const titles = (workspace: Workspace) =>
  workspace.reader.all(z.object({ title: z.string() }), 'SELECT title FROM event ORDER BY id');
const LIST = { filter: {}, sort: 'date', descending: false, offset: 0, limit: 500 } as const;

/** Short articles, no two of one event. */
const manyFiles = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const year = 1900 + (i % 120);
    return file(
      `${i}.txt`,
      `Abkommen Nummer ${i}\n\nIn Ort${i} wurde am 3. Mai ${year} ein Abkommen unterzeichnet.\n`,
    );
  });

describe('importFiles', () => {
  it('stores articles in the order of the files and finds their events', async () => {
    const workspace = newWorkspace();
    const result = await importTexts(workspace, { 'streik.txt': STRIKE, 'flut.txt': FLOOD });
    expect(result).toMatchObject({ unchanged: [], failures: [], cancelled: false });
    expect(result.imported.map(({ name }) => name)).toEqual(['streik.txt', 'flut.txt']);
    expect(names(workspace)).toEqual(['streik.txt', 'flut.txt']);
    const days = listEvents(workspace.reader, LIST).rows.map(({ when }) => when?.start);
    expect(days).toContain('2019-03-12');
    expect(days).toContain('2013-06-03');
  });

  it('leaves an article alone that is there already, under whatever name', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'streik.txt': STRIKE });
    const before = titles(workspace);
    const result = await importTexts(workspace, { 'kopie.txt': STRIKE, 'noch-eine.txt': STRIKE });
    expect(result).toMatchObject({ imported: [], unchanged: ['kopie.txt', 'noch-eine.txt'] });
    expect(titles(workspace)).toEqual(before);
  });

  it('says which articles took the place of an older version', async () => {
    const workspace = newWorkspace();
    const [first] = (await importTexts(workspace, { 'streik.txt': STRIKE })).imported;
    const newer = { 'streik.txt': `${STRIKE}\nDer Streik ist beendet.\n`, 'flut.txt': FLOOD };
    const { imported, updated } = await importTexts(workspace, newer);
    expect(imported.map(({ name }) => name)).toEqual(['streik.txt', 'flut.txt']);
    expect(updated).toEqual([imported[0]]);

    const db = workspace.writer();
    removeArticle(db, updated[0]?.id ?? '');
    const back = await importTexts(workspace, { 'streik.txt': newer['streik.txt'] });
    expect(back).toMatchObject({ imported: updated, updated: [] });
    expect(first?.id).not.toBe(updated[0]?.id);
  });

  it('takes the same file twice in one import as one article', async () => {
    const workspace = newWorkspace();
    const result = await importTexts(workspace, { 'a.txt': STRIKE, 'b.txt': STRIKE });
    expect([result.imported.length, result.unchanged]).toEqual([1, ['b.txt']]);
  });

  it('finds the same events in whatever order the articles come', async () => {
    const forwards = newWorkspace();
    await importTexts(forwards, { 'streik.txt': STRIKE, 'flut.txt': FLOOD });
    const backwards = newWorkspace();
    await importTexts(backwards, { 'flut.txt': FLOOD });
    await importTexts(backwards, { 'streik.txt': STRIKE });
    expect(titles(backwards)).toEqual(titles(forwards));
  });

  it('lists files that cannot be read, and goes on with the others', async () => {
    const workspace = newWorkspace();
    const result = await importFiles(workspace, [
      file('leer.txt', ''),
      file('bild.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3)),
      { name: 'riesig.txt', read: () => null },
      file('tabelle.xls', 'a;b;c'),
      {
        name: 'weg.txt',
        read: () => {
          throw new Error('ENOENT');
        },
      },
      file('streik.txt', STRIKE),
    ]);
    expect(result.imported.map(({ name }) => name)).toEqual(['streik.txt']);
    const failures = [
      { name: 'bild.txt', code: 'binary' },
      { name: 'leer.txt', code: 'empty' },
      { name: 'riesig.txt', code: 'too-large' },
      { name: 'tabelle.xls', code: 'unsupported' },
      { name: 'weg.txt', code: 'unreadable' },
    ];
    expect(listArticles(workspace.reader).failures).toEqual(failures);
    for (const { name, message } of result.failures) expect(message).toContain(name);
  });

  it('forgets a failure when the file is imported after all', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'streik.txt': '' });
    expect(listArticles(workspace.reader).failures).toHaveLength(1);
    await importTexts(workspace, { 'streik.txt': STRIKE });
    expect(listArticles(workspace.reader).failures).toEqual([]);
  });

  it('reads a saved page like a text, and each article of a file that holds several', async () => {
    const workspace = newWorkspace();
    const paragraphs = (text: string) =>
      text
        .trim()
        .split('\n\n')
        .map((part) => `<p>${part}</p>`)
        .join('');
    const page = `<!doctype html><html lang="de"><head><title>Warnstreik</title>
      <meta property="article:published_time" content="2019-03-18T09:00:00+01:00"></head>
      <body><article><h1>Warnstreik bei der Bahn</h1>${paragraphs(STRIKE)}</article></body></html>`;
    const several = JSON.stringify([
      { headline: 'Hochwasser an der Mulde', body_text: FLOOD, versioncreated: '2013-06-04T12:00:00Z' },
      { headline: 'Warnstreik bei der Bahn', body_text: STRIKE, versioncreated: '2019-03-18T12:00:00Z' },
    ]);
    const result = await importTexts(workspace, { 'seite.html': page, 'meldungen.json': several });
    expect(result.failures).toEqual([]);
    const { articles } = listArticles(workspace.reader);
    expect(articles.map(({ name, published }) => [name, published.value?.slice(0, 10)])).toEqual([
      ['seite.html', '2019-03-18'],
      ['meldungen.json', '2013-06-04'],
      ['meldungen.json', '2019-03-18'],
    ]);
    const again = await importTexts(workspace, { 'seite.html': page, 'meldungen.json': several });
    expect(again.unchanged).toEqual(['seite.html', 'meldungen.json']);
  });

  it('goes on with the others when one cannot be stored', async () => {
    const workspace = newWorkspace();
    workspace.writer().run(`CREATE TRIGGER odd BEFORE INSERT ON article WHEN new.name = 'flut.txt'
      BEGIN SELECT RAISE(ABORT, 'no room for this one'); END`);
    const result = await importTexts(workspace, { 'flut.txt': FLOOD, 'streik.txt': STRIKE });
    expect(result.imported.map(({ name }) => name)).toEqual(['streik.txt']);
    expect(result.failures).toEqual([
      {
        name: 'flut.txt',
        code: 'internal',
        message: expect.stringMatching(/^flut\.txt: cannot be stored .*no room/),
      },
    ]);
  });

  it('stops when asked to, and keeps what is stored', async () => {
    const workspace = newWorkspace();
    const controller = new AbortController();
    const files = Array.from({ length: 60 }, (_, i) => file(`${i}.txt`, `${STRIKE}\nFassung ${i}.`));
    const result = await importFiles(workspace, files, {
      signal: controller.signal,
      onProgress: ({ done }) => done >= 1 && controller.abort(),
    });
    expect(result.cancelled).toBe(true);
    expect(result.imported.length).toBeGreaterThan(0);
    expect(result.imported.length).toBeLessThan(60);
    expect(names(workspace)).toEqual(result.imported.map(({ name }) => name));
    await workspace.merged();
    expect(workspace.reader.all(z.unknown(), 'SELECT 1 FROM mention WHERE event IS NULL')).toEqual([]);
    const rest = await importFiles(workspace, files);
    expect(rest.imported.length + rest.unchanged.length).toBe(60);
  });

  it('answers a cancel within a second, however much is still to be read and merged', async () => {
    const workspace = newWorkspace();
    const controller = new AbortController();
    let cancelled = Number.NaN;
    const result = await importFiles(workspace, manyFiles(4000), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done < 200 || controller.signal.aborted) return;
        cancelled = performance.now();
        controller.abort();
      },
    });
    expect(performance.now() - cancelled).toBeLessThan(1000);
    expect(result.cancelled).toBe(true);
    expect(names(workspace)).toHaveLength(result.imported.length);
    await workspace.merged();
    expect(workspace.reader.all(z.unknown(), 'SELECT 1 FROM mention WHERE event IS NULL')).toEqual([]);
  });

  it('shows events while more files are read', async () => {
    const workspace = newWorkspace();
    const shown: number[] = [];
    await importFiles(workspace, manyFiles(700), {
      onProgress: () => shown.push(listEvents(workspace.reader, LIST).total),
    });
    const total = listEvents(workspace.reader, LIST).total;
    expect(shown.some((count) => count > 0 && count < total)).toBe(true);
  });

  it('reports its progress and tells the windows when it is done', async () => {
    const workspace = newWorkspace();
    const notifications: Notification[] = [];
    workspace.subscribe((notification) => notifications.push(notification));
    const reports: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => reports.push(done / total);
    await importFiles(workspace, [file('a.txt', STRIKE), file('b.txt', FLOOD)], { onProgress });
    expect(reports.at(-1)).toBe(1);
    expect(reports).toEqual([...reports].sort());
    expect(notifications).toContainEqual({ kind: 'changed', revision: expect.any(Number) });
  });

  it('keeps text exactly as it stands, whatever is in it', async () => {
    const workspace = newWorkspace();
    const odd = 'Zeile mit \u202e und 🏳️‍🌈 am 1. Mai 2020 fand in Köln ein Gipfel statt.\r\n\r\nEnde.';
    await importTexts(workspace, { 'odd.txt': odd });
    const [row] = workspace.reader.all(z.object({ text: z.string() }), 'SELECT text FROM article');
    expect(row?.text).toBe(odd);
  });
});
