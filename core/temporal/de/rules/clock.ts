/** Times of day: "17.30 Uhr", "4 Uhr 45", "um halb neun". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Meaning } from '../../meaning.ts';

function at(minutes: number | undefined, more = 0): Meaning | null {
  if (minutes === undefined) return null;
  const total = minutes + more;
  if (total < 0 || total > 24 * 60) return null;
  return { kind: 'clock', time: { hour: Math.floor(total / 60), minute: total % 60 } };
}

export const CLOCK: readonly Rule[] = [
  {
    name: 'de/clock',
    patterns: [
      '<clock> Uhr <minute:shortYear>?',
      '(um|ab|bis|gegen|von|nach|vor|seit|zwischen) <clock:colonClock>',
    ],
    meaning: ({ values }) => at(values.number('clock'), values.number('minute')),
  },
  {
    name: 'de/clock-range',
    patterns: [
      '<clock> (<through>) (<other:clock>) (Uhr)',
      '<clock> (und|oder|/) (<other:clock>) (Uhr)',
      '<clock> (<through>) (<other:clock>) (und) (von)? (<third:clock>) (<through>) (<fourth:clock>) (Uhr)',
      '<clock> (und) (von)? (<third:clock>) (<through>) (<fourth:clock>) (Uhr)',
    ],
    meaning: ({ values }) => at(values.number('clock')),
  },
  {
    name: 'de/clock-words',
    patterns: ['(um|gegen|ab|bis|vor|nach|seit) halb <number>'],
    meaning: ({ values }) => at((values.number('number') ?? 0) * 60, -30),
  },
  {
    name: 'de/clock-words',
    patterns: ['<number> Uhr'],
    meaning: ({ values }) => at((values.number('number') ?? 0) * 60),
  },
  {
    name: 'de/midnight',
    patterns: ['(um|gegen|nach|vor|kurz|bis) Mitternacht'],
    meaning: () => ({ kind: 'clock', time: { hour: 24, minute: 0 } }),
  },
];
