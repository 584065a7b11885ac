import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/temporal/calendar.ts';
import { tag } from '../../../core/temporal/tag.ts';

/** Words that rules begin with or lean on, strung together in any order. */
const WORDS = [
  ...[
    'am',
    'im',
    'den',
    'der',
    'bis',
    'vom',
    'zum',
    'und',
    'seit',
    'vor',
    'nach',
    'zwischen',
    'Anfang',
    'Ende',
    'Mitte',
  ],
  ...[
    '1.',
    '31.',
    '29. Februar',
    '12',
    '2024',
    '1900',
    '99',
    '0',
    '9999',
    '17.30',
    'Uhr',
    '-',
    '–',
    '/',
    ',',
    '.',
    '(',
    '„',
  ],
  ...[
    'Mai',
    'Juni',
    'Freitag',
    'Dienstagabend',
    'Morgen',
    'Nacht',
    'heute',
    'gestern',
    'Tag',
    'Jahre',
    'Wochen',
    'Woche',
  ],
  ...[
    'letzten',
    'nächsten',
    'selben',
    'zwei',
    'tausend',
    'halbes',
    'später',
    'zuvor',
    'v. Chr.',
    'Jahrhundert',
    '60er',
  ],
  ...[
    'Kriegsbeginn',
    'Ukraine',
    'Ostern',
    'jeden',
    'täglich',
    'wird',
    'wurde',
    '\n',
    '\n\n',
    'in',
    'the',
    'ago',
    'May',
    'BC',
  ],
  ...[
    'next',
    '15.',
    'on',
    '15th',
    'Mo.',
    'was due',
    'Foto:',
    'days',
    'of',
    'October',
    'last',
    'year',
    '1st',
    '5 p.m.',
    'early',
    'hier',
    'mayo',
    '\ud83d',
    '\u0000',
    'İ',
  ],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const language = fc.constantFrom('de', 'en', 'fr', 'ru', 'und');
const published = fc.constantFrom(null, '2024-11-01', '1999-02-28T23:59', '0001-01-01', '9999-12-31', 'soon');

describe('whatever the text', () => {
  it('the tagger does not throw, and its spans lie in order within the text', () => {
    fc.assert(
      fc.property(text, language, published, (content, lang, date) => {
        const expressions = tag(content, { language: lang, published: date });
        let end = 0;
        for (const [index, expression] of expressions.entries()) {
          expect(expression.id).toBe(`t${index + 1}`);
          expect(expression.start).toBeGreaterThanOrEqual(end);
          expect(expression.end).toBeGreaterThan(expression.start);
          expect(expression.text).toBe(content.slice(expression.start, expression.end));
          end = expression.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('stretches begin before they end, and everything is explained', () => {
    fc.assert(
      fc.property(text, language, published, (content, lang, date) => {
        for (const { interval, range, because, value } of tag(content, { language: lang, published: date })) {
          for (const stretch of [interval, range]) {
            if (!stretch?.start || !stretch.end) continue;
            expect(dayNumber(stretch.start)).toBeLessThanOrEqual(dayNumber(stretch.end));
          }
          expect(value).not.toBe('');
          expect(because.de).toMatch(/\S: \S/);
          expect(because.en).toMatch(/\S: \S/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('what stands before a blank line does not reach over it', () => {
    expect(
      tag('am 1. November\n\n2024', { language: 'de', published: null }).map((found) => found.text),
    ).toEqual(['1. November', '2024']);
  });
});
