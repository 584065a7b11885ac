import { describe, expect, it } from 'vitest';
import type { Filter } from '../../workspace/contract.ts';
import { listEvents } from '../../workspace/events.ts';
import { facets } from '../../workspace/facets.ts';
import { search } from '../../workspace/search.ts';
import { FLOOD, importTexts, newWorkspace, type Sketch, storeSketches } from './support.ts';

const EVENTS: Sketch[] = [
  {
    title: 'Militärhilfspaket für die Ukraine',
    type: 'aid',
    participants: ['USA'],
    places: ['Kiew'],
    days: ['2024-11-01', '2024-11-01'],
  },
  {
    title: 'EU berät über neue Sanktionen',
    type: 'summit',
    participants: ['EU', 'USA'],
    places: ['Brüssel'],
    factuality: 'planned',
    days: ['2024-12-01', '2024-12-31'],
  },
  { title: 'Treueschwur der Neuen', type: 'other', days: ['2023-05-01', '2023-05-01'] },
  { title: 'Gipfel ohne Datum', type: 'summit', participants: ['EU'] },
];
const [AID, SANCTIONS, OATH, UNDATED] = EVENTS.map(({ title }) => title);

function filled() {
  const workspace = newWorkspace();
  storeSketches(workspace, EVENTS);
  return workspace;
}

const page = { sort: 'date', descending: false, offset: 0, limit: 100 } as const;
const titles = (filter: Filter, options = {}) =>
  listEvents(filled().reader, { ...page, filter, ...options }).rows.map(({ title }) => title);

describe('events.list', () => {
  it.each<[string, Filter, (string | undefined)[]]>([
    ['everything, undated events last', {}, [OATH, AID, SANCTIONS, UNDATED]],
    ['a type', { types: ['summit'] }, [SANCTIONS, UNDATED]],
    ['one of several types', { types: ['aid', 'other'] }, [OATH, AID]],
    ['no type at all', { types: [] }, []],
    ['a participant', { participants: ['USA'] }, [AID, SANCTIONS]],
    ['a place', { places: ['Brüssel'] }, [SANCTIONS]],
    ['an article', { articles: ['0000000000000002'] }, [OATH]],
    ['a factuality', { factualities: ['planned'] }, [SANCTIONS]],
    ['events with one source', { sources: ['1'] }, [OATH, AID, SANCTIONS, UNDATED]],
    ['events with several sources', { sources: ['2', '3+'] }, []],
    ['events whose sources contradict each other', { disputed: true }, []],
    ['dated events', { dated: true }, [OATH, AID, SANCTIONS]],
    ['undated events', { dated: false }, [UNDATED]],
    ['a period that an event reaches into', { from: '2024-12-24', to: '2024-12-26' }, [SANCTIONS]],
    ['a time to come', { from: '2024-11-02' }, [SANCTIONS]],
    ['a time past', { to: '2024-10-31' }, [OATH]],
    ['several conditions at once', { types: ['summit'], participants: ['USA'], dated: true }, [SANCTIONS]],
    ['a word inside a compound', { query: 'hilfspaket' }, [AID]],
    ['a query of blanks', { query: '  ' }, [OATH, AID, SANCTIONS, UNDATED]],
  ])('finds %s', (_what, filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  it.each([
    ['title', false, [SANCTIONS, UNDATED, AID, OATH]],
    ['title', true, [OATH, AID, UNDATED, SANCTIONS]],
    ['type', false, [AID, OATH, UNDATED, SANCTIONS]],
    ['date', true, [SANCTIONS, AID, OATH, UNDATED]],
  ])('sorts by %s (descending: %s)', (sort, descending, expected) => {
    expect(titles({}, { sort, descending })).toEqual(expected);
  });

  it('turns the pages', () => {
    const { reader } = filled();
    const second = listEvents(reader, { ...page, filter: {}, offset: 2, limit: 1 });
    expect([second.total, second.rows.map(({ title }) => title)]).toEqual([4, [SANCTIONS]]);
  });
});

describe('search', () => {
  const found = (query: string) =>
    search(filled().reader, { query, limit: 20 }).events.map(({ title }) => title);

  it.each<[string, string, (string | undefined)[]]>([
    ['a word inside a compound', 'hilfspaket', [AID]],
    ['whatever the case', 'UKRAINE', [AID]],
    ['with or without its accents', 'militarhilfspaket brussel', []],
    ['without its accents', 'militarhilfspaket', [AID]],
    ['two letters at the beginning of a word', 'eu', [SANCTIONS]],
    ['one letter', 'g', [UNDATED]],
    ['all words of the query', 'neue sanktionen', [SANCTIONS]],
    ['a short and a long word', 'EU sankt', [SANCTIONS]],
    ['words that stand together', '"ohne Datum"', [UNDATED]],
    ['nothing that is only nearly so', '"Datum ohne"', []],
  ])('finds %s', (_what, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    '"',
    '""',
    '*',
    'NEAR(',
    'a AND',
    "' OR 1=1 --",
    'title:',
    '^',
    '-',
    '(((',
    '\0',
    '%_',
    '🏳️‍🌈',
    '\ud800',
  ])('takes %j as text, not as a query language', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('marks the hits and says where an article has the first one', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'flut.txt': FLOOD });
    const [hit] = search(workspace.reader, { query: 'hilfspaket', limit: 5 }).articles;
    expect(hit?.start).toBe(FLOOD.indexOf('Hilfspaket'));
    expect(hit?.snippet).toContain('das \u0002Hilfspaket\u0003 werde');
    expect(hit?.snippet.length).toBeLessThan(200);
  });

  it('marks short terms only where words begin', () => {
    const [hit] = search(filled().reader, { query: 'eu', limit: 5 }).events;
    expect(hit?.snippet).toBe('\u0002EU\u0003 berät über neue Sanktionen.');
  });
});

describe('facets', () => {
  const counted = (filter: Filter, find = {}) => facets(filled().reader, { filter, find });

  it('count what choosing a further value would show', () => {
    const result = counted({ types: ['summit'] });
    expect(result.types).toEqual([
      { value: 'summit', count: 2 },
      { value: 'aid', count: 1 },
      { value: 'other', count: 1 },
    ]);
    expect(result.participants).toEqual([
      { value: 'EU', count: 2 },
      { value: 'USA', count: 1 },
    ]);
    expect(result.places).toEqual([{ value: 'Brüssel', count: 1 }]);
    expect(result.factualities).toEqual([
      { value: 'asserted', count: 1 },
      { value: 'planned', count: 1 },
    ]);
    expect([result.dated, result.undated]).toEqual([1, 1]);
  });

  it('count each value under all other conditions', () => {
    const result = counted({ types: ['summit'], participants: ['USA'] });
    expect(result.types).toEqual([
      { value: 'aid', count: 1 },
      { value: 'summit', count: 1 },
    ]);
    expect(result.participants).toEqual([
      { value: 'EU', count: 2 },
      { value: 'USA', count: 1 },
    ]);
    expect(result.sources).toEqual([{ value: '1', count: 1 }]);
  });

  it('say what each condition costs', () => {
    const { total, all, without } = counted({ types: ['aid'], participants: ['EU'], dated: true });
    expect({ total, all, without }).toEqual({
      total: 0,
      all: 4,
      without: { types: 1, participants: 1, dated: 0 },
    });
  });

  it('list the names with a text in them', () => {
    expect(counted({}, { participants: 'eu' }).participants).toEqual([{ value: 'EU', count: 2 }]);
    expect(counted({}, { places: 'brus' }).places).toEqual([{ value: 'Brüssel', count: 1 }]);
    expect(counted({}, { articles: 'artikel 2' }).articles).toEqual([
      { value: '0000000000000002', count: 1, title: 'Artikel 2' },
    ]);
  });
});

describe('suggestions', () => {
  const names = (query: string) => search(filled().reader, { query, limit: 5 }).names;

  it.each([
    ['us', [{ by: 'participants', value: 'USA', count: 2 }]],
    ['brus', [{ by: 'places', value: 'Brüssel', count: 1 }]],
    ['treff', [{ by: 'types', value: 'summit', count: 2 }]],
    ['meet', [{ by: 'types', value: 'summit', count: 2 }]],
    ['sa', []],
  ])('of names with a word that begins with %s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('come with the number of all events with the words', () => {
    expect(search(filled().reader, { query: 'hilfspaket', limit: 5 }).total).toBe(1);
  });
});
