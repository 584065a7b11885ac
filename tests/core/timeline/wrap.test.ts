import { describe, expect, it } from 'vitest';
import { wrap } from '../../../core/timeline/wrap.ts';

/** Every character is ten pixels wide. */
const measure = (text: string) => text.length * 10;
const lines = (text: string, maxWidth: number, indent = 0) => wrap(text, { maxWidth, indent, measure }).lines;

describe('wrap', () => {
  it.each([
    ['one line where it fits', 'Treffen in Moskau', 170, ['Treffen in Moskau']],
    [
      'two lines of nearly the same width',
      'Lawrow trifft Choe in Moskau',
      200,
      ['Lawrow trifft', 'Choe in Moskau'],
    ],
    [
      'after the hyphen of a compound',
      'US-Verteidigungsministerium',
      240,
      ['US-', 'Verteidigungsministerium'],
    ],
    [
      'an ellipsis after a whole word',
      'Die Regierung in Kiew bittet um weitere Hilfe aus Washington',
      180,
      ['Die Regierung in', 'Kiew bittet um …'],
    ],
    [
      'no comma before the ellipsis',
      'Sie sagte am Abend, dass Hilfe kommt, und zwar bald',
      200,
      ['Sie sagte am Abend,', 'dass Hilfe kommt …'],
    ],
    ['inside a word only where the word alone is too wide', 'Donaudampfschifffahrt', 100, ['Donaudamp…']],
  ])('breaks: %s', (_, text, maxWidth, expected) => {
    expect(lines(text, maxWidth)).toEqual(expected);
  });

  it('leaves room at the beginning of the first line', () => {
    expect(lines('Treffen in Moskau', 200, 60)).toEqual(['Treffen', 'in Moskau']);
    expect(lines('Gipfel', 60, 50)).toEqual(['', 'Gipfel']);
  });

  it('tells the width of the widest line with its indent', () => {
    expect(wrap('Treffen in Moskau', { maxWidth: 200, indent: 60, measure })).toEqual({
      lines: ['Treffen', 'in Moskau'],
      width: 130,
      shortened: false,
    });
  });

  it('never cuts a character in two', () => {
    expect(lines('🚀🚀🚀🚀🚀🚀🚀🚀', 70)).toEqual(['🚀🚀🚀…']);
  });

  it('never makes a line wider than asked', () => {
    const text =
      'Die außergewöhnlich schwierigen Tarifverhandlungen – so die IG-Metall-Bezirksleitung – dauern an';
    for (let maxWidth = 20; maxWidth < 1200; maxWidth += 10) {
      for (const line of lines(text, maxWidth)) expect(measure(line)).toBeLessThanOrEqual(maxWidth);
    }
  });
});
