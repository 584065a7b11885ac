/** Times of day: "5:30 p.m.", "04:45", "noon". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Meaning } from '../../meaning.ts';

const NOON = 12 * 60;

function at(minutes: number | undefined): Meaning | null {
  if (minutes === undefined || minutes > 24 * 60) return null;
  return { kind: 'clock', time: { hour: Math.floor(minutes / 60), minute: minutes % 60 } };
}

/** Hours of the twelve-hour clock: 12 a.m. is midnight, 12 p.m. noon. */
function twelveHours(minutes: number | undefined, afternoon: boolean): Meaning | null {
  if (minutes === undefined || minutes >= NOON + 60) return null;
  return at((minutes % NOON) + (afternoon ? NOON : 0));
}

export const CLOCK: readonly Rule[] = [
  {
    name: 'en/clock',
    patterns: ['<clock> a . m .', '<clock> am'],
    meaning: ({ values }) => twelveHours(values.number('clock'), false),
  },
  {
    name: 'en/clock',
    patterns: ['<clock> p . m .', '<clock> pm'],
    meaning: ({ values }) => twelveHours(values.number('clock'), true),
  },
  {
    name: 'en/clock',
    patterns: ["<clock> o '|’ clock", '(at|by|until) <clock:colonClock>'],
    meaning: ({ values }) => at(values.number('clock')),
  },
  {
    name: 'en/clock',
    patterns: ['<military:digits4> hours'],
    meaning: ({ values }) => {
      const digits = values.number('military') ?? 0;
      return digits % 100 < 60 ? at(Math.floor(digits / 100) * 60 + (digits % 100)) : null;
    },
  },
];
