import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { dateline1 } from '../../../core/export/dateline1.ts';
import { STRIKE } from '../articles.ts';
import { caller, workspaceWith } from './support.ts';

async function edited() {
  const call = caller(workspaceWith({ 'streik.txt': STRIKE }));
  const { rows } = await call('events.list', { filter: {} });
  const warning = rows.find(({ title }) => title.includes('Warnstreik'))?.id ?? '';
  await call('events.correct', {
    id: warning,
    set: { title: 'Streik', when: { kind: 'on', date: '2019-03', circa: true } },
  });
  await call('events.review', { ids: [warning], state: 'confirmed' });
  await call('events.tag', { ids: [warning], tag: 'Titelseite', on: true });
  await call('events.note', { id: warning, text: 'Bei ver.di nachfragen' });
  await call('events.add', {
    title: 'Krisensitzung',
    type: 'summit',
    when: { kind: 'on', date: '2019-03-14' },
  });
  const text = async (format: 'json' | 'csv' | 'md') => {
    const { base64 } = await call('export', { format, language: 'de' });
    return Buffer.from(base64, 'base64').toString('utf8').replace('\uFEFF', '');
  };
  return { warning, text };
}

it('dateline/1 has the user’s values, and says which they are', async () => {
  const { warning, text } = await edited();
  const { events } = dateline1.parse(JSON.parse(await text('json')));
  expect(events.find(({ id }) => id === warning)).toMatchObject({
    title: 'Streik',
    when: { start: '2019-03-01', end: '2019-03-31', certainty: 'approximate' },
    editorial: {
      review: 'confirmed',
      edited: ['when', 'title'],
      added: false,
      tags: ['Titelseite'],
      notes: ['Bei ver.di nachfragen'],
    },
  });
  const own = events.find(({ title }) => title === 'Krisensitzung');
  expect(own).toMatchObject({ mentions: [], editorial: { added: true, edited: [] } });
  expect(events.filter(({ editorial }) => editorial === undefined)).toHaveLength(1);
});

it('CSV has a column for each', async () => {
  const { text } = await edited();
  const rows: Record<string, string>[] = parse(await text('csv'), { columns: true });
  expect(rows.find(({ title }) => title === 'Streik')).toMatchObject({
    date: '2019-03-01',
    review: 'confirmed',
    edited: 'when; title',
    tags: 'Titelseite',
    notes: 'Bei ver.di nachfragen',
  });
  expect(rows.find(({ title }) => title === 'Krisensitzung')).toMatchObject({
    edited: 'added',
    review: 'open',
  });
});

it('a chronology in Markdown says so in words', async () => {
  const { text } = await edited();
  const chronology = await text('md');
  expect(chronology).toContain('bestätigt · von Hand korrigiert: Datum, Titel · Schlagwörter: Titelseite');
  expect(chronology).toContain('Notiz: Bei ver.di nachfragen');
  expect(chronology).toContain('von Hand hinzugefügt');
});
