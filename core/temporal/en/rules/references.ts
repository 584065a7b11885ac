/** References without a date of their own: "now", "recently", "in the future". */
import type { Rule } from '../../grammar/grammar.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { ReferenceMeaning } from '../../meaning.ts';

const PAST: ReferenceMeaning = { kind: 'reference', value: 'PAST_REF' };
const PRESENT: ReferenceMeaning = { kind: 'reference', value: 'PRESENT_REF' };
const FUTURE: ReferenceMeaning = { kind: 'reference', value: 'FUTURE_REF' };

/** "recently" is read as the month before publication. */
const RECENT: ReferenceMeaning = { ...PAST, within: { unit: 'month', from: -1, to: 0 } };

export const REFERENCES: readonly Rule[] = [
  {
    // Ids of the events that share the name, joined by blanks.
    name: 'en/named-event',
    patterns: ['<named>', '(since|before|after|until) (the)? <named:shortNamed>'],
    meaning: ({ values }) => ({ kind: 'named', events: values.text('named')?.split(' ') ?? [] }),
  },
  {
    name: 'en/present',
    patterns: ['<presentRef>', 'at present', '(at) the present', 'the present day', 'the time being'],
    meaning: () => PRESENT,
  },
  { name: 'en/past', patterns: ['<pastRef>'], meaning: () => PAST },
  {
    name: 'en/past',
    patterns: ['(in) the past'],
    meaning: ({ tokens, to }) =>
      isOf(tokens[to], 'unit') ||
      isOf(tokens[to], 'units') ||
      isOf(tokens[to], 'few') ||
      tokens[to]?.kind === 'number' ||
      isOf(tokens[to], 'number')
        ? null
        : PAST,
  },
  {
    // A time told of, without a date: "during this period", "at that time".
    name: 'en/that-time',
    patterns: [
      '(in|during|by|at|throughout|from|of|for|since|until|to) this|that time|period|era',
      '(at) the time',
      'the|this|that same? period',
    ],
    meaning: () => PAST,
  },
  {
    name: 'en/shortly',
    patterns: ['<units> later', 'shortly|soon afterwards|thereafter', 'shortly after', 'moments later'],
    meaning: ({ tokens, to }) =>
      tokens[to - 1]?.key === 'after' && tokens[to]?.kind !== 'mark' ? null : FUTURE,
  },
  {
    name: 'en/shortly',
    patterns: ['<units> earlier', 'shortly before', 'a? <few> <units> earlier|before'],
    meaning: ({ tokens, to }) =>
      tokens[to - 1]?.key === 'before' && tokens[to]?.kind !== 'mark' ? null : PAST,
  },
  { name: 'en/recent', patterns: ['<recentRef>', 'not long ago', 'a short time ago'], meaning: () => RECENT },
  {
    name: 'en/future',
    patterns: ['(in) the near? future', 'a few <units> later|after', 'future'],
    meaning: () => FUTURE,
  },
];
