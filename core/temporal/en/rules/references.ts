/** References without a date of their own: "now", "recently", "in the future". */
import type { Rule } from '../../grammar/grammar.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { ReferenceMeaning } from '../../meaning.ts';

const PAST: ReferenceMeaning = { kind: 'reference', value: 'PAST_REF' };
const PRESENT: ReferenceMeaning = { kind: 'reference', value: 'PRESENT_REF' };
const FUTURE: ReferenceMeaning = { kind: 'reference', value: 'FUTURE_REF' };

/** "recently" is read as the month before publication, "soon" as the three months after. */
const RECENT: ReferenceMeaning = { ...PAST, within: { unit: 'month', from: -1, to: 0 } };
const SOON: ReferenceMeaning = { ...FUTURE, within: { unit: 'month', from: 0, to: 3 } };

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
      isOf(tokens[to], 'number')
        ? null
        : PAST,
  },
  { name: 'en/recent', patterns: ['<recentRef>', 'not long ago'], meaning: () => RECENT },
  { name: 'en/future', patterns: ['(in) the near? future', 'a few <units> later'], meaning: () => FUTURE },
  { name: 'en/soon', patterns: ['(in) the coming days|weeks|months'], meaning: () => SOON },
];
