import { describe, expect, it } from 'vitest';
import de from '../../../core/events/lexicon/de.json' with { type: 'json' };
import en from '../../../core/events/lexicon/en.json' with { type: 'json' };
import { findTriggers, lexiconOf } from '../../../core/events/lexicon.ts';
import types from '../../../core/events/types.json' with { type: 'json' };
import { wordsOf } from '../../../core/events/words.ts';

/** Types and words of what a lexicon finds, verbs of saying aside. */
const found = (text: string, language = 'de') => {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return findTriggers(wordsOf(text), lexicon, new Set())
    .filter(({ type }) => type !== 'report')
    .map(({ type, word }) => `${type}:${word}`);
};

describe('the lexicons', () => {
  it.each([
    ['de', de],
    ['en', en],
  ])('%s has words for every type, and for no other', (_, lexicon) => {
    expect(Object.keys(lexicon.types).sort()).toEqual(types.map(({ id }) => id).sort());
  });

  it.each([
    ['de', de],
    ['en', en],
  ])('%s names no word twice within a type', (_, lexicon) => {
    for (const [type, { strong, weak }] of Object.entries(lexicon.types)) {
      const all = [...strong, ...weak];
      expect({ type, twice: all.filter((entry, i) => all.indexOf(entry) !== i) }).toEqual({
        type,
        twice: [],
      });
    }
  });
});

describe('separable verbs', () => {
  it('need their particle at the end of their clause', () => {
    expect(found('Unbekannte brachen in das Geschäft ein.')).toContain('crime:brachen');
    expect(found('Am Sonntag brach ein Damm.')).not.toContain('crime:brach');
    expect(found('Sie griffen die Stadt an und zogen weiter.')).toContain('attack:griffen');
  });
});

it('the longest entry counts', () => {
  expect(found('Der Wahlkampf begann.')).toContain('politics:wahlkampf');
  expect(found('Der Wahlkampf begann.')).not.toContain('attack:wahlkampf');
});
