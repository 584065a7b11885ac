import { describe, expect, it } from 'vitest';
import { findEntries } from '../../../renderer/commands/find.ts';

const ENTRIES = [
  { label: 'Alle Filter aufheben', group: 'Finden' },
  { label: 'Spuren nach Ort', group: 'Zeitachse' },
  { label: 'Spuren nach Art', group: 'Zeitachse' },
  { label: 'Zeitachse exportieren', group: 'Arbeitsbereich' },
  { label: 'Rückgängig', group: 'Bearbeiten' },
];

const labels = (query: string) => findEntries(ENTRIES, query).map(({ entry }) => entry.label);

describe('a few letters', () => {
  it.each([
    ['spo', 'Spuren nach Ort'],
    ['exp', 'Zeitachse exportieren'],
    ['ruck', 'Rückgängig'],
    ['filter auf', 'Alle Filter aufheben'],
    ['zeitachse', 'Zeitachse exportieren'],
  ])('%s find their command first', (query, label) => {
    expect(labels(query)[0]).toBe(label);
  });

  it('of a group find its commands behind those of that name', () => {
    const [first, ...others] = labels('zeitachse');
    expect([first, ...others.sort()]).toEqual([
      'Zeitachse exportieren',
      'Spuren nach Art',
      'Spuren nach Ort',
    ]);
  });

  it('of nothing find nothing, none find all', () => {
    expect(labels('qqq')).toEqual([]);
    expect(labels(' ')).toHaveLength(ENTRIES.length);
  });

  it('are shown where they stand', () => {
    const [first] = findEntries(ENTRIES, 'ort');
    expect(first?.hits.map((index) => first.entry.label[index]).join('')).toBe('Ort');
  });
});
