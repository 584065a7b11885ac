import { describe, expect, it } from 'vitest';
import { paragraph, wrap } from '../../../core/timeline/wrap.ts';

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
    ['one line where the second would hold no word', 'Die Donaudampfschifffahrt', 120, ['Die …']],
    ['nothing where no word fits', 'Donaudampfschifffahrt', 100, []],
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

  it('leaves room at the end of the last line', () => {
    expect(wrap('Treffen in Moskau', { maxWidth: 200, tail: 40, measure }).lines).toEqual([
      'Treffen in',
      'Moskau',
    ]);
    expect(wrap('Treffen', { maxWidth: 110, tail: 40, measure })).toEqual({
      lines: ['Treffen'],
      width: 110,
      shortened: false,
    });
  });

  it('never makes a line wider than asked', () => {
    const text =
      'Die außergewöhnlich schwierigen Tarifverhandlungen – so die IG-Metall-Bezirksleitung – dauern an';
    for (let maxWidth = 20; maxWidth < 1200; maxWidth += 10) {
      for (const line of lines(text, maxWidth)) expect(measure(line)).toBeLessThanOrEqual(maxWidth);
    }
  });
});

describe('three lines', () => {
  const three = (text: string, maxWidth: number, more = {}) =>
    wrap(text, { maxWidth, measure, most: 3, ...more });

  it.each([
    ['stand only where two cannot', 'Treffen in Moskau', 100, ['Treffen', 'in Moskau']],
    ['are of nearly the same width', 'eins zwei drei vier fünf', 100, ['eins zwei', 'drei vier', 'fünf']],
    [
      'end in an ellipsis where they too are too few',
      'eins zwei drei vier fünf sechs',
      60,
      ['eins', 'zwei …'],
    ],
  ])('%s', (_, text, maxWidth, expected) => {
    expect(three(text, maxWidth).lines).toEqual(expected);
  });

  it('leave room at the beginning of the first and the end of the last', () => {
    const { lines, width } = three('eins zwei drei vier', 90, { indent: 50, tail: 40 });
    expect(lines).toEqual(['eins', 'zwei drei', 'vier']);
    expect(width).toBe(90);
  });
});

describe('paragraph', () => {
  const broken = (text: string, maxWidth: number, most?: number) =>
    paragraph(text, { maxWidth, measure, ...(most !== undefined && { most }) });

  it.each([
    ['as many lines as it needs', 'eins zwei drei vier', 90, undefined, ['eins zwei', 'drei vier']],
    ['an ellipsis after the last word that fits', 'eins zwei drei vier fünf', 90, 2, ['eins zwei', 'drei …']],
    [
      'a word wider than a line goes on in the next',
      'Donaudampfschiff',
      60,
      undefined,
      ['Donaud', 'ampfsc', 'hiff'],
    ],
    ['no character is cut in two', '🚀🚀🚀🚀', 70, undefined, ['🚀🚀🚀', '🚀']],
    ['nothing of nothing', '', 60, undefined, []],
  ])('%s', (_, text, maxWidth, most, expected) => {
    expect(broken(text, maxWidth, most)).toEqual(expected);
  });
});
