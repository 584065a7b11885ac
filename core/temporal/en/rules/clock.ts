/** Times of day: "5:30 p.m.", "04:45", "half past eight", "8-10 p.m.". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { Meaning } from '../../meaning.ts';

const NOON = 12 * 60;

/** How "before noon" and "after noon" are written. */
const AM = ['a . m .', 'am'];
const PM = ['p . m .', 'pm'];

function at(minutes: number | undefined): Meaning | null {
  if (minutes === undefined || minutes > 24 * 60) return null;
  return { kind: 'clock', time: { hour: Math.floor(minutes / 60), minute: minutes % 60 } };
}

/** Hours of the twelve-hour clock: 12 a.m. is midnight, 12 p.m. noon. */
function twelveHours(minutes: number | undefined, afternoon: boolean): Meaning | null {
  if (minutes === undefined || minutes >= NOON + 60) return null;
  return at((minutes % NOON) + (afternoon ? NOON : 0));
}

/** The first time of two that share their half of the day; "11-2 p.m." begins before noon. */
function firstOfTwo({ values }: Match, afternoon: boolean): Meaning | null {
  const [first, second] = [values.number('clock') ?? 0, values.number('other') ?? 0];
  return twelveHours(first, afternoon === first % NOON <= second % NOON);
}

/** Both ways to name two times: "8-10 p.m.", "between 8 and 10 p.m.". */
function rangesTo(halves: readonly string[]): string[] {
  return halves
    .map(inContext)
    .flatMap((half) => [
      `<clock> (<through>) (<other:clock>) ${half}`,
      `(between) <clock> (and) (<other:clock>) ${half}`,
    ]);
}

/** A pattern that must be there, but is no part of the expression. */
function inContext(pattern: string): string {
  return pattern.replace(/\S+/g, '($&)');
}

/** "Half past eight": minutes after a full hour told in words or digits. */
function hourAnd(minutes: number, { tokens, to, values }: Match): Meaning | null {
  const hour = values.number('number');
  if (hour === undefined || hour > 12 || isOf(tokens[to], 'unit') || isOf(tokens[to], 'units')) return null;
  return at(hour * 60 + minutes);
}

export const CLOCK: readonly Rule[] = [
  {
    name: 'en/clock',
    patterns: AM.map((half) => `<clock> ${half}`),
    meaning: ({ values }) => twelveHours(values.number('clock'), false),
  },
  {
    name: 'en/clock',
    patterns: PM.map((half) => `<clock> ${half}`),
    meaning: ({ values }) => twelveHours(values.number('clock'), true),
  },
  { name: 'en/clock-range', patterns: rangesTo(AM), meaning: (match) => firstOfTwo(match, false) },
  { name: 'en/clock-range', patterns: rangesTo(PM), meaning: (match) => firstOfTwo(match, true) },
  {
    name: 'en/clock',
    patterns: ["<clock> o '|’ clock", '(at|by|until) <clock:colonClock>'],
    meaning: ({ values }) => at(values.number('clock')),
  },
  { name: 'en/clock-words', patterns: ["<number> o '|’ clock"], meaning: (match) => hourAnd(0, match) },
  { name: 'en/clock-words', patterns: ['half -? past <number>'], meaning: (match) => hourAnd(30, match) },
  { name: 'en/clock-words', patterns: ['a? quarter past <number>'], meaning: (match) => hourAnd(15, match) },
  { name: 'en/clock-words', patterns: ['a? quarter to <number>'], meaning: (match) => hourAnd(-15, match) },
  {
    name: 'en/clock',
    patterns: ['<military:digits4> hours', '<military:digits4> GMT|UTC|BST|CET|EST|EDT'],
    meaning: ({ values }) => {
      const digits = values.number('military') ?? 0;
      return digits % 100 < 60 ? at(Math.floor(digits / 100) * 60 + (digits % 100)) : null;
    },
  },
];
