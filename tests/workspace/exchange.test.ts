/** Files with events in them: what one workspace writes, another one takes over. */
import { describe, expect, it } from 'vitest';
import { dateline1 } from '../../core/export/dateline1.ts';
import { importFiles } from '../../workspace/import.ts';
import type { Workspace } from '../../workspace/open.ts';
import { caller, workspaceWith } from './edits/support.ts';
import { FLOOD, file, importTexts, newWorkspace, STRIKE } from './support.ts';

async function written(workspace: Workspace, texts = true): Promise<string> {
  const { base64 } = await caller(workspace)('export', { format: 'json', texts, language: 'de' });
  return Buffer.from(base64, 'base64').toString();
}

const take = (workspace: Workspace, content: string, name = 'andere.json') =>
  importFiles(workspace, [file(name, content)]);

const titles = async (workspace: Workspace) =>
  (await caller(workspace)('events.list', { filter: {} })).rows.map(({ title }) => title);

/** What is there without what differs by itself: ids of edits and when they were made. */
async function shown(workspace: Workspace) {
  const { articles, events } = dateline1.parse(JSON.parse(await written(workspace)));
  const byName = <T extends { id: string }>(items: T[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { articles: byName(articles), events: byName(events) };
}

/** A workspace whose user decided something of every kind that the format can carry. */
async function decided() {
  const workspace = workspaceWith({ 'streik.txt': STRIKE, 'flut.txt': FLOOD });
  const call = caller(workspace);
  const [first, second] = (await call('events.list', { filter: {} })).rows;
  if (!first || !second) throw new Error('the articles tell of two events');
  await call('events.correct', {
    id: first.id,
    set: { title: 'Der Titel des Ressorts', when: { kind: 'on', date: '2023-05' }, places: ['Kassel'] },
  });
  await call('events.review', { ids: [first.id], state: 'confirmed' });
  await call('events.tag', { ids: [second.id], tag: 'prüfen', on: true });
  await call('events.note', { id: second.id, text: 'Rückruf am Montag' });
  await call('events.review', { ids: [second.id], state: 'disputed' });
  return workspace;
}

describe('dateline/1', () => {
  it('brings the articles, their events and what the user decided', async () => {
    const from = await decided();
    const into = newWorkspace();
    const result = await take(into, await written(from));
    expect(result).toMatchObject({ unchanged: [], failures: [], events: 2 });
    expect(result.imported).toHaveLength(2);
    expect(await shown(into)).toEqual(await shown(from));
  });

  it('brings nothing twice', async () => {
    const content = await written(await decided());
    const into = newWorkspace();
    await take(into, content);
    const before = await shown(into);
    expect(await take(into, content)).toMatchObject({ imported: [], unchanged: ['andere.json'], events: 0 });
    expect(await shown(into)).toEqual(before);
  });

  it('decides about events that are there already, in steps that can be undone', async () => {
    const from = await decided();
    const into = workspaceWith({ 'streik.txt': STRIKE, 'flut.txt': FLOOD });
    const call = caller(into);
    const before = await titles(into);
    expect(await take(into, await written(from, false))).toMatchObject({ imported: [], events: 2 });
    expect(await titles(into)).toContain('Der Titel des Ressorts');
    for (let step = 0; step < 10; step++) await call('edits.undo', {});
    expect(await titles(into)).toEqual(before);
  });

  it('makes events by hand of those whose articles are not there, with a note on where they come from', async () => {
    const from = await decided();
    const into = newWorkspace();
    const result = await take(into, await written(from, false));
    const theirs = await shown(from);
    expect(result).toMatchObject({ imported: [], failures: [], events: theirs.events.length });
    const ours = await shown(into);
    const simple = ({ title, type, when, participants, places }: (typeof theirs.events)[number]) => ({
      ...{ title, type, participants, places },
      days: when && [when.start, when.end, when.open],
    });
    const inOrder = (events: typeof theirs.events) =>
      events.map(simple).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    expect(inOrder(ours.events)).toEqual(inOrder(theirs.events));
    for (const { editorial } of ours.events) {
      expect(editorial?.added).toBe(true);
      expect(editorial?.notes.join(' ')).toMatch(
        /Hochwasser an der Mulde, 2013-06-04|Warnstreik bei der Bahn/,
      );
    }
  });

  it('brings events by hand with the words they were selected from', async () => {
    const from = workspaceWith({ 'streik.txt': STRIKE });
    const [article] = (await caller(from)('articles.list', {})).articles;
    const source = { article: article?.id ?? '', start: 0, end: 12 };
    await caller(from)('events.add', { title: 'Von Hand', when: { kind: 'after', date: '2024-05' }, source });
    const into = newWorkspace();
    await take(into, await written(from));
    const own = (await shown(into)).events.find(({ title }) => title === 'Von Hand');
    expect(own?.mentions).toMatchObject([{ start: 0, end: 12, article: article?.id }]);
    expect(own?.when).toMatchObject({ start: '2024-05-01', open: 'end' });
  });

  it.each<[string, (document: ReturnType<typeof dateline1.parse>) => unknown, RegExp]>([
    [
      'another version',
      (d) => ({ ...d, articles: 'keine' }),
      /andere\.json: no correct dateline\/1: articles: /,
    ],
    [
      'a day that is none',
      (d) => ({
        ...d,
        articles: [],
        events: d.events.map((e) => ({
          ...e,
          id: `x${e.id}`,
          mentions: [],
          when: e.when && { ...e.when, start: '2024-02-31' },
        })),
      }),
      /2024-02-31/,
    ],
    [
      'parts outside of a text',
      (d) => ({
        ...d,
        articles: d.articles.map((a) => ({ ...a, blocks: [{ kind: 'body', start: 5, end: 9_999_999 }] })),
        events: [],
      }),
      /from 5 to 9999999/,
    ],
    [
      'an id that is none',
      (d) => ({ ...d, articles: d.articles.map((a) => ({ ...a, id: '../x' })), events: [] }),
      /is no id/,
    ],
  ])('names what is wrong with %s, and goes on', async (_, change, message) => {
    const document = dateline1.parse(JSON.parse(await written(workspaceWith({ 'streik.txt': STRIKE }))));
    const into = newWorkspace();
    const files = [file('andere.json', JSON.stringify(change(document))), file('flut.txt', FLOOD)];
    const { failures, imported } = await importFiles(into, files);
    expect(failures.map((failure) => failure.message).join('\n')).toMatch(message);
    expect(imported.map(({ name }) => name)).toEqual(['flut.txt']);
    expect((await caller(into)('articles.list', {})).failures.map(({ name }) => name)).toEqual([
      'andere.json',
    ]);
  });
});

describe('TimelineJS', () => {
  const slides = {
    title: { text: { headline: 'Ein Streik' } },
    events: [
      {
        start_date: { year: '2024', month: '6', day: '3', hour: '', minute: '' },
        text: {
          headline: '<b>Der Streik</b> &amp; die Folgen',
          text: '<p>Erster Absatz.</p><p>Zweiter.</p><script>x()</script>',
        },
        media: { url: 'https://example.com/bild.jpg', caption: '', credit: 'Agentur' },
        group: 'Labour',
      },
      {
        start_date: { year: 2023, month: 9 },
        end_date: { year: 2023, month: 10, day: 4 },
        text: { headline: 'Verhandlungen' },
        group: 'Tarif',
      },
      { start_date: { year: -479 }, text: { headline: 'Schlacht' } },
      { start_date: { year: 2024 }, text: { headline: ' ' } },
    ],
  };

  it('becomes events by hand with their text and their source', async () => {
    const into = newWorkspace();
    expect(await take(into, JSON.stringify(slides))).toMatchObject({ imported: [], failures: [], events: 3 });
    const { events } = await shown(into);
    expect(events.map(({ title, type, when }) => [title, type, when?.start, when?.end]).sort()).toEqual([
      ['Der Streik & die Folgen', 'labour', '2024-06-03', '2024-06-03'],
      ['Schlacht', 'other', '-000479-01-01', '-000479-12-31'],
      ['Verhandlungen', 'other', '2023-09-01', '2023-10-04'],
    ]);
    const [strike] = events.filter(({ type }) => type === 'labour');
    expect(strike?.editorial?.notes).toEqual([
      'Erster Absatz.\nZweiter.\n\nAgentur\n\nhttps://example.com/bild.jpg',
    ]);
    expect(events.find(({ title }) => title === 'Verhandlungen')?.editorial?.tags).toEqual(['Tarif']);
    expect(await take(into, JSON.stringify(slides))).toMatchObject({ events: 0, unchanged: ['andere.json'] });
  });

  it('takes what Dateline wrote', async () => {
    const from = workspaceWith({ 'streik.txt': STRIKE, 'flut.txt': FLOOD });
    const { base64, events } = await caller(from)('export', { format: 'timelinejs', language: 'de' });
    const into = newWorkspace();
    expect(await take(into, Buffer.from(base64, 'base64').toString())).toMatchObject({
      failures: [],
      events,
    });
    const dated = (await caller(from)('events.list', { filter: { dated: true } })).rows;
    expect((await titles(into)).toSorted()).toEqual(dated.map(({ title }) => title).toSorted());
  });

  it('names a day that is none, and takes the others', async () => {
    const [first, ...others] = slides.events;
    const wrong = {
      ...slides,
      events: [{ ...first, start_date: { year: 2024, month: 2, day: 31 } }, ...others],
    };
    const { failures, events } = await take(newWorkspace(), JSON.stringify(wrong));
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^andere\.json: Der Streik & die Folgen: /),
    ]);
    expect(events).toBe(2);
  });
});

describe('the spreadsheet of TimelineJS', () => {
  const HEADER =
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';
  const row = (cells: Record<string, string>, separator = ',') =>
    HEADER.split(',')
      .map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`)
      .join(separator);
  const STRIKE_ROW = {
    ...{
      Year: '2024',
      Month: '6',
      Day: '3',
      Time: '9:07 PM',
      Headline: '<b>Der Streik</b>',
      Group: 'Labour',
    },
    ...{ Text: '<p>Erster Absatz, "wörtlich".</p><p>Zweiter.</p>', Media: 'https://example.com/bild.jpg' },
    'Media Credit': 'Agentur',
  };
  const rows: Record<string, string>[] = [
    { Headline: 'Ein Titel', Type: 'title' },
    STRIKE_ROW,
    {
      Year: '2023',
      Month: '9',
      'End Year': '2023',
      'End Month': '10',
      'End Day': '4',
      Headline: 'Gespräche',
    },
    {},
    { Year: '-479', Headline: 'Schlacht', Group: 'Perser' },
    { Year: '1900', 'End Year': '1910', Headline: 'Vorkrieg', Type: 'era' },
  ];
  const table = (rows: Record<string, string>[], separator = ',') =>
    [HEADER.replaceAll(',', separator), ...rows.map((cells) => row(cells, separator))].join('\r\n');

  it.each([
    ['commas', 't.csv', table(rows)],
    ['semicolons and a byte order mark', 't.csv', `\uFEFF${table(rows, ';')}`],
    ['tabs', 'T.TSV', table(rows, '\t')],
    ['names of columns in other letters', 't.csv', table(rows).replace('Year,Month', 'year, MONTH ')],
  ])('with %s becomes events by hand', async (_, name, content) => {
    const into = newWorkspace();
    expect(await take(into, content, name)).toMatchObject({ imported: [], failures: [], events: 3 });
    const { events } = await shown(into);
    expect(events.map(({ title, type, when }) => [title, type, when?.start, when?.end]).sort()).toEqual([
      ['Der Streik', 'labour', '2024-06-03T21:07', '2024-06-03T21:07'],
      ['Gespräche', 'other', '2023-09-01', '2023-10-04'],
      ['Schlacht', 'other', '-000479-01-01', '-000479-12-31'],
    ]);
    expect(events.find(({ type }) => type === 'labour')?.editorial?.notes).toEqual([
      'Erster Absatz, "wörtlich".\nZweiter.\n\nAgentur\n\nhttps://example.com/bild.jpg',
    ]);
    expect(events.find(({ title }) => title === 'Schlacht')?.editorial?.tags).toEqual(['Perser']);
    expect(await take(into, content, name)).toMatchObject({ events: 0, unchanged: [name] });
  });

  it.each<[Record<string, string>, string]>([
    [{ Headline: 'Ohne Jahr' }, 'row 3: it has no Year; fill it in.'],
    [{ ...STRIKE_ROW, Year: 'zwanzig' }, 'row 3: Year is "zwanzig"; write a whole number.'],
    [{ ...STRIKE_ROW, Month: '6.5' }, 'row 3: Month is "6.5"; write a whole number.'],
    [{ ...STRIKE_ROW, Time: '25:00' }, 'row 3: Time is "25:00"; write it as 21:07.'],
    [{ ...STRIKE_ROW, 'End Time': 'abends' }, 'row 3: End Time is "abends"; write it as 21:07.'],
    [
      { ...STRIKE_ROW, 'End Month': '7' },
      'row 3: it has a month, a day or a time, but no End Year; fill it in.',
    ],
    [{ ...STRIKE_ROW, Month: '2', Day: '31' }, 'row 3: 2024-2-31 is no day of the calendar; correct it.'],
    [{ ...STRIKE_ROW, 'End Year': '2024', 'End Month': '13' }, 'row 3: '],
  ])('names the row with %j, and takes the others', async (cells, reason) => {
    const content = table([{ Year: '2024', Headline: 'Davor' }, cells, { Year: '2025', Headline: 'Danach' }]);
    const into = newWorkspace();
    const { failures, events } = await take(into, content, 't.csv');
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining(`t.csv: ${reason}`)]);
    expect(failures).toMatchObject([{ code: 'row', row: 3 }]);
    expect(events).toBe(2);
    expect((await titles(into)).sort()).toEqual(['Danach', 'Davor']);
  });

  it.each([
    ['another table', 'Name,Ort\r\nAnna,Kassel\r\n', 'its first row is "name, ort"; '],
    ['a quotation without end', `${HEADER}\r\n2024,"offen`, 'Quote'],
  ])('refuses %s', async (_, content, reason) => {
    const { failures, events } = await take(newWorkspace(), content, 't.csv');
    expect(failures).toMatchObject([{ name: 't.csv', code: 'no-timeline' }]);
    expect(failures[0]?.message).toContain(reason);
    expect(events).toBe(0);
  });

  it.each([',', ';'] as const)('with "%s" brings back what Dateline wrote', async (separator) => {
    const from = workspaceWith({ 'streik.txt': STRIKE, 'flut.txt': FLOOD });
    const call = caller(from);
    await call('events.add', { title: '=1+1 ist ein Titel', when: { kind: 'on', date: '-000479' } });
    const { base64, events } = await call('export', { format: 'timelinejs-csv', language: 'de', separator });
    const into = newWorkspace();
    expect(await importFiles(into, [file('t.csv', Buffer.from(base64, 'base64').toString())])).toMatchObject({
      failures: [],
      events,
    });
    const inOrder = async (workspace: Workspace) =>
      (await shown(workspace)).events
        .filter(({ when }) => when !== null)
        .map(({ title, type, when }) => [title, type, when?.start, when?.end].join(' '))
        .sort();
    expect(await inOrder(into)).toEqual(await inOrder(from));
  });
});

it('reads other JSON as articles, as ever', async () => {
  const into = newWorkspace();
  const ninjs = {
    uri: 'urn:x',
    headline: 'Streik',
    body_text: STRIKE,
    versioncreated: '2024-06-03T18:30:00Z',
  };
  const { imported, events } = await importTexts(into, { 'a.json': JSON.stringify(ninjs) });
  expect([imported.length, events]).toEqual([1, 0]);
});
