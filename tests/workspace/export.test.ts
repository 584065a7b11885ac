import { describe, expect, it } from 'vitest';
import { contract, type Input } from '../../workspace/contract.ts';
import { exportFrom } from '../../workspace/export.ts';
import type { Workspace } from '../../workspace/open.ts';
import { FLOOD, importTexts, newWorkspace, STRIKE, storeSketches } from './support.ts';

async function exported(workspace: Workspace, input: Input<'export'>) {
  const { base64, ...rest } = await exportFrom(workspace, contract.export.input.parse(input));
  return { ...rest, bytes: Buffer.from(base64, 'base64') };
}

function filled() {
  const workspace = newWorkspace();
  storeSketches(workspace, [
    { title: 'Gipfel in Köln', type: 'summit', days: ['2024-05-01', '2024-05-01'] },
    { title: 'Hilfspaket beschlossen', type: 'aid', days: ['2024-06-01', '2024-06-30'] },
    { title: 'Lieferung ohne Datum', type: 'delivery' },
  ]);
  return workspace;
}

describe('exportFrom', () => {
  it.each<[Partial<Input<'export'>>, string[]]>([
    [{}, ['Gipfel in Köln', 'Hilfspaket beschlossen', 'Lieferung ohne Datum']],
    [{ filter: { types: ['aid'] } }, ['Hilfspaket beschlossen']],
    [{ filter: { dated: false } }, ['Lieferung ohne Datum']],
    [{ filter: { query: 'köln' } }, ['Gipfel in Köln']],
    [{ from: '2024-06-15' }, ['Hilfspaket beschlossen', 'Lieferung ohne Datum']],
    [{ to: '2024-05-31' }, ['Gipfel in Köln', 'Lieferung ohne Datum']],
    [{ from: '2024-05-02', to: '2024-05-31', filter: { dated: true } }, []],
  ])('takes exactly the chosen events: %j', async (choice, titles) => {
    const { bytes, events } = await exported(filled(), { format: 'json', ...choice });
    const content: { events: { title: string }[] } = JSON.parse(bytes.toString());
    expect(content.events.map(({ title }) => title).sort()).toEqual(titles);
    expect(events).toBe(titles.length);
  });

  it.each([
    ['json', 'Test.json', 'application/json', '{'],
    ['csv', 'Test.csv', 'text/csv;charset=utf-8', '\ufeff'],
    ['md', 'Test.md', 'text/markdown;charset=utf-8', '#'],
    ['svg', 'Test.svg', 'image/svg+xml', '<'],
    ['png', 'Test.png', 'image/png', '\ufffdPNG'],
  ] as const)('names a file of %s after the workspace', async (format, name, mime, beginning) => {
    const file = await exported(filled(), { format });
    expect(file).toMatchObject({ name, mime });
    expect(file.bytes.toString()).toMatch(new RegExp(`^${beginning}`));
  });

  it('gives the same bytes again', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'flut.txt': FLOOD, 'streik.txt': STRIKE });
    for (const format of ['json', 'csv', 'md', 'svg'] as const)
      expect((await exported(workspace, { format })).bytes).toEqual(
        (await exported(workspace, { format })).bytes,
      );
  });

  it('carries the words an event came from', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'flut.txt': FLOOD });
    const { bytes } = await exported(workspace, { format: 'json' });
    const { articles, events } = JSON.parse(bytes.toString());
    expect(articles).toMatchObject([{ path: 'flut.txt', published: { value: '2013-06-04' } }]);
    const [mention] = events[0].mentions;
    expect(FLOOD.slice(mention.start, mention.end)).toContain(mention.expression.text);
  });
});
