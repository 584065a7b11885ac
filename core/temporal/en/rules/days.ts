/** Days by their distance or name: "yesterday", "on Friday", "the next morning", and parts of them. */
import type { Rule } from '../../grammar/grammar.ts';
import { afterOrdinals } from '../../grammar/lists-of-days.ts';
import type { Match } from '../../grammar/pattern.ts';
import { daypartOf, directionOf } from '../../grammar/terms.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { Base, Meaning, TimeOfDay } from '../../meaning.ts';

function timeOf({ values }: Match): TimeOfDay | undefined {
  const daypart = daypartOf(values.text('daypart'));
  return daypart && { daypart };
}

function shift(match: Match, count: number, base: Base): Meaning {
  return { kind: 'shift', unit: 'day', count, base, time: timeOf(match) };
}

/** "The Sunday Times". */
function namesPaper({ tokens, to }: Match): boolean {
  return tokens[to]?.capital === true && isOf(tokens[to], 'paper');
}

export const DAYS: readonly Rule[] = [
  {
    name: 'en/day',
    patterns: ['<dayShift>', '<dayShift> <daypart>'],
    meaning: (match) => shift(match, match.values.number('dayShift') ?? 0, 'publication'),
  },
  {
    name: 'en/day',
    patterns: ['the day before yesterday', 'the day after tomorrow'],
    meaning: (match) => shift(match, match.tokens[match.to - 1]?.key === 'yesterday' ? -2 : 2, 'publication'),
  },
  {
    name: 'en/today',
    patterns: ['today'],
    meaning: ({ tokens, from, to }) => {
      const nowadays = isOf(tokens[from - 1], 'nowadaysBefore') || isOf(tokens[to], 'nowadaysAfter');
      return nowadays
        ? { kind: 'reference', value: 'PRESENT_REF' }
        : { kind: 'shift', unit: 'day', count: 0, base: 'publication', nowadays: true };
    },
  },
  {
    name: 'en/today',
    patterns: ['this <daypart>', 'tonight', 'earlier|later today'],
    meaning: (match) => ({
      kind: 'shift',
      unit: 'day',
      count: 0,
      base: 'publication',
      time: timeOf(match) ?? (match.tokens[match.from]?.key === 'tonight' ? { daypart: 'EV' } : undefined),
    }),
  },
  {
    name: 'en/last-night',
    patterns: ['last night', 'overnight'],
    meaning: () => ({ kind: 'shift', unit: 'day', count: -1, base: 'publication', time: { daypart: 'NI' } }),
  },
  {
    // "on the 15th": the month is told elsewhere; but "on the 15th floor".
    name: 'en/month-day',
    patterns: ['(on|by|until|from|since) the <day> ~st|nd|rd|th'],
    meaning: ({ tokens, to, values }) => {
      const day = values.number('day');
      const after = afterOrdinals(tokens, to);
      const ends = !after || after.kind === 'mark' ? after?.key !== '-' : isOf(after, 'dayEnds');
      return day === undefined || !ends ? null : { kind: 'month-day', day };
    },
    article: true,
  },
  {
    name: 'en/month-day',
    patterns: ['the? <day> ~st|nd|rd|th of <direction> month', 'the? <day> ~st|nd|rd|th of the month'],
    meaning: ({ values }) => {
      const [day, month] = [values.number('day'), directionOf(values.number('direction') ?? 0)];
      return day === undefined || month === undefined ? null : { kind: 'month-day', day, month };
    },
  },
  {
    name: 'en/weekday',
    patterns: [
      '<weekday>',
      '<weekday> <daypart>',
      '<direction> <weekday>',
      '<direction> <weekday> <daypart>',
      'this <direction> <weekday> <daypart>?',
      '<weekday> <week:direction> week',
    ],
    meaning: (match) =>
      namesPaper(match)
        ? null
        : {
            kind: 'weekday',
            weekday: match.values.number('weekday') ?? 1,
            direction: directionOf(match.values.number('direction')),
            week: directionOf(match.values.number('week')),
            time: timeOf(match),
          },
  },
  {
    // "Wednesday week", "a week on Wednesday": the one after the next.
    name: 'en/weekday-week',
    patterns: ['<weekday> week', 'a week on <weekday>'],
    meaning: ({ values }) => ({
      kind: 'weekday',
      weekday: values.number('weekday') ?? 1,
      direction: 1,
      beyond: 1,
    }),
  },
  {
    name: 'en/daypart',
    patterns: ['(in) the <daypart>', '(at) <daypart>', '(by|at|before|until|towards|around|after) <daypart>'],
    meaning: (match) => shift(match, 0, 'told'),
  },
  {
    name: 'en/daypart-told',
    patterns: ['<toldDirection> <daypart>', 'next <daypart>', 'that same? <daypart>'],
    meaning: (match) => {
      const next = match.tokens[match.from]?.key === 'next' ? 1 : 0;
      return shift(match, match.values.number('toldDirection') ?? next, 'told');
    },
    article: true,
  },
];
