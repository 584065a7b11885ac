/** References without a date of their own: "damals", "derzeit", "kürzlich", "in Zukunft". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { Meaning, ReferenceMeaning } from '../../meaning.ts';

const PAST: ReferenceMeaning = { kind: 'reference', value: 'PAST_REF' };
const PRESENT: ReferenceMeaning = { kind: 'reference', value: 'PRESENT_REF' };
const FUTURE: ReferenceMeaning = { kind: 'reference', value: 'FUTURE_REF' };

/** "kürzlich" is read as the month before publication, "bald" as the three months after. */
const RECENT: ReferenceMeaning = { ...PAST, within: { unit: 'month', from: -1, to: 0 } };
const SOON: ReferenceMeaning = { ...FUTURE, within: { unit: 'month', from: 0, to: 3 } };

/** "seit der Invasion im Februar 2022" is dated by its month. */
function namedEvent({ tokens, to, values }: Match): Meaning | null {
  const dated = isOf(tokens[to + 1], 'month') || tokens[to + 1]?.kind === 'number';
  return dated ? null : { kind: 'named', events: values.text('named')?.split(' ') ?? [] };
}

export const REFERENCES: readonly Rule[] = [
  {
    // Ids of the events that share the name, joined by blanks.
    name: 'de/named-event',
    patterns: ['<named>', '(seit|vor|nach|bis) (der|dem|zur|zum)? <named:shortNamed>'],
    meaning: namedEvent,
  },
  { name: 'de/present', patterns: ['<presentRef>'], meaning: () => PRESENT },
  {
    name: 'de/past',
    patterns: [
      '<pastRef>',
      '(in|aus) der Vergangenheit',
      'seit längerem|langem',
      '(in|während) dieser|jener Zeit',
    ],
    meaning: () => PAST,
  },
  {
    // "wenig später", "kurz zuvor": soon after or before what was just told, no matter when that was.
    name: 'de/shortly',
    patterns: ['<shortly> <later>', 'wenige? <units> <later>'],
    meaning: ({ values }) => (values.number('later') === 1 ? FUTURE : PAST),
  },
  {
    name: 'de/recent',
    patterns: ['<recentRef>', 'vor|seit kurzem', 'erst kürzlich'],
    meaning: () => RECENT,
  },
  {
    name: 'de/future',
    patterns: ['<futureRef>', '(in) Zukunft', 'naher|nächster|absehbarer|ferner Zukunft'],
    meaning: () => FUTURE,
  },
  {
    name: 'de/soon',
    patterns: ['<soonRef>', 'in Kürze'],
    meaning: ({ tokens, from }) => (tokens[from - 1]?.key === 'so' ? null : SOON),
  },
];
