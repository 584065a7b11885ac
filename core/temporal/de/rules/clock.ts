/** Times of day: "17.30 Uhr", "4 Uhr 45", "um halb neun". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Meaning } from '../../meaning.ts';

const NOON = 12 * 60;

function at(minutes: number | undefined, more = 0): Meaning | null {
  if (minutes === undefined) return null;
  const total = minutes + more;
  if (total < 0 || total > 24 * 60) return null;
  return { kind: 'clock', time: { hour: Math.floor(total / 60), minute: total % 60 } };
}

/** Words that a time of day told in words needs before it. */
const AT = 'um|gegen|ab|bis|vor|nach|seit|kurz';

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
    // "3 Uhr morgens", "acht Uhr abends", "12 Uhr mittags".
    name: 'de/clock-daypart',
    patterns: ['<clock> Uhr <daypart:daypartOfDay>', '<number> Uhr <daypart:daypartOfDay>'],
    meaning: ({ values }) => {
      const minutes = values.number('clock') ?? (values.number('number') ?? 0) * 60;
      const afternoon = /^(?:AF|EV)$/.test(values.text('daypart') ?? '') && minutes < NOON;
      return at(minutes, afternoon ? NOON : 0);
    },
  },
  {
    // "20h", but "24h" is a length of time.
    name: 'de/clock',
    patterns: ['<clock> ~h'],
    meaning: ({ values }) => {
      const minutes = values.number('clock') ?? 0;
      return minutes < 24 * 60 ? at(minutes) : null;
    },
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
    patterns: [`(${AT}) halb <number> Uhr?`],
    meaning: ({ values }) => at((values.number('number') ?? 0) * 60, -30),
  },
  {
    name: 'de/clock-words',
    patterns: [
      `(${AT}) Viertel nach <number>`,
      `(${AT}) Viertel vor <number>`,
      `(${AT}) dreiviertel <number>`,
    ],
    meaning: ({ tokens, from, values }) => {
      const past = tokens[from + 1]?.key === 'nach';
      return at((values.number('number') ?? 0) * 60, past ? 15 : -15);
    },
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
