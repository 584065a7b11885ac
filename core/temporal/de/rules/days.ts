/** Days by their distance or name: "gestern", "am Freitag", "am selben Tag", and parts of them. */
import type { Rule } from '../../grammar/grammar.ts';
import { afterOrdinals } from '../../grammar/lists-of-days.ts';
import type { Match } from '../../grammar/pattern.ts';
import { daypartOf, directionOf } from '../../grammar/terms.ts';
import { Gap, isOf, type Token } from '../../grammar/tokens.ts';
import type { Meaning, TimeOfDay } from '../../meaning.ts';

function timeOf({ values }: Match): TimeOfDay | undefined {
  const daypart = daypartOf(values.text('daypart') ?? values.text('daypartOfDay'));
  return daypart && { daypart };
}

/** "gestern Abend", "am morgigen Samstag". */
function dayShift(match: Match): Meaning {
  const count = match.values.number('dayShift') ?? match.values.number('dayAdjective') ?? 0;
  return { kind: 'shift', unit: 'day', count, base: 'publication', time: timeOf(match) };
}

/** "Guten Morgen", "ein Morgen": the noun; "morgen" has a capital only where a sentence begins. */
function isMorning({ tokens, from }: Match): boolean {
  const [before, word] = [tokens[from - 1], tokens[from]];
  return word?.key === 'morgen' && word.capital && before?.kind === 'word' && word.gap < Gap.line;
}

function weekday(match: Match): Meaning | null {
  const { values, tokens, from } = match;
  if (isOf(tokens[from - 1], 'title')) return null;
  const [number, part] = values.text('weekdayPart')?.split(' ') ?? [];
  const day =
    number === undefined ? (values.number('weekday') ?? values.number('shortWeekday')) : Number(number);
  if (day === undefined) return null;
  const daypart = daypartOf(part) ?? timeOf(match)?.daypart;
  const direction = values.number('direction');
  return {
    kind: 'weekday',
    weekday: day,
    direction: direction === undefined ? undefined : directionOf(Math.sign(direction)),
    beyond: Math.max(0, Math.abs(direction ?? 0) - 1),
    week: directionOf(values.number('week')),
    time: daypart && { daypart },
  };
}

/** A noun or name right after an ordinal is what it counts; a word that begins sentences is none. */
function isCounted(token: Token | undefined): boolean {
  if (!token || token.gap >= Gap.line) return false;
  if (token.kind === 'mark') return /^["„“»«›‹'-]$/.test(token.key);
  return token.capital && !isOf(token, 'sentenceStart');
}

function monthDay({ tokens, from, to, values }: Match): Meaning | null {
  const day = values.number('day');
  const goesOn = tokens[to]?.kind === 'number' && tokens[to].gap === Gap.none;
  if (day === undefined || goesOn || !isDated(tokens, from)) return null;
  return isCounted(afterOrdinals(tokens, to)) ? null : { kind: 'month-day', day };
}

/** "Am 15.", "bis zum 15.", "seit dem 15.", "vom 3. bis 5."; but "Platz 3 bis 5." */
function isDated(tokens: readonly Token[], from: number): boolean {
  const [before, earlier] = [tokens[from - 1]?.key, tokens[from - 2]?.key];
  switch (before) {
    case 'am':
    case 'vom':
    case 'ab':
      return true;
    case 'zum':
      return earlier === 'bis';
    case 'dem':
      return earlier === 'ab' || earlier === 'seit';
    case 'bis':
      return earlier === '.' && tokens[from - 3]?.kind === 'number' && tokens[from - 4]?.key === 'vom';
    default:
      return false;
  }
}

function everyWeekday(weekday: number | undefined): Meaning | null {
  return weekday === undefined ? null : { kind: 'set', value: `XXXX-WXX-${weekday}` };
}

/** A part of the day last told, else of the day of publication. */
function daypart(match: Match): Meaning {
  return { kind: 'shift', unit: 'day', count: 0, base: 'told', time: timeOf(match) };
}

const NIGHT_BEFORE: TimeOfDay = { daypart: 'NI', nightBefore: true };

export const DAYS: readonly Rule[] = [
  {
    name: 'de/day',
    patterns: ['<dayShift>', '<dayShift> <daypartOfDay>'],
    meaning: (match) => (isMorning(match) ? null : dayShift(match)),
  },
  {
    name: 'de/today',
    patterns: ['heute'],
    meaning: ({ tokens, from, to }): Meaning | null => {
      // "heute-Journal"
      if (tokens[to]?.key === '-' && tokens[to].gap === Gap.none) return null;
      // "der heute 29-Jährige"
      const isAge = tokens[to]?.kind === 'number' && tokens[to + 2]?.key.startsWith('jährig') === true;
      const vague = isAge || isOf(tokens[from - 1], 'nowadaysBefore') || isOf(tokens[to], 'nowadaysAfter');
      return vague
        ? { kind: 'reference', value: 'PRESENT_REF' }
        : { kind: 'shift', unit: 'day', count: 0, base: 'publication', nowadays: true };
    },
  },
  {
    name: 'de/today',
    patterns: ['heute <daypartOfDay>', '<dayAdjective> Tag|Tages|Tags', '<dayAdjective> <weekday>'],
    meaning: dayShift,
  },
  {
    name: 'de/today',
    patterns: ['<dayAdjective>'],
    meaning: ({ values }) =>
      values.number('dayAdjective') === 0 ? { kind: 'reference', value: 'PRESENT_REF' } : null,
  },
  {
    // "am 15.": the month is told elsewhere; but "am 15. Spieltag", "bis 15.000".
    name: 'de/month-day',
    patterns: ['<day> ~.'],
    meaning: monthDay,
  },
  {
    name: 'de/month-day',
    patterns: ['<day> ~. <direction> Monats', '<day> ~. des Monats'],
    meaning: ({ values }) => {
      const [day, month] = [values.number('day'), directionOf(values.number('direction') ?? 0)];
      return day === undefined || month === undefined ? null : { kind: 'month-day', day, month };
    },
  },
  {
    // "Mo. bis Fr. 9–17 Uhr": opening hours.
    name: 'de/set-weekday',
    patterns: ['<shortWeekday> .? (bis|-|–) (<other:shortWeekday>)'],
    meaning: ({ values }) => everyWeekday(values.number('shortWeekday')),
  },
  {
    name: 'de/set-weekday',
    patterns: ['(bis|-|–) <shortWeekday> .?'],
    meaning: ({ tokens, outerFrom, values }) => {
      const before = tokens[outerFrom - 1]?.key === '.' ? tokens[outerFrom - 2] : tokens[outerFrom - 1];
      return isOf(before, 'shortWeekday') ? everyWeekday(values.number('shortWeekday')) : null;
    },
  },
  {
    name: 'de/weekday',
    patterns: [
      '<weekday>',
      '<weekdayPart>',
      '<weekday> -? <daypartOfDay>',
      '<direction> <weekday>',
      '<direction> <weekdayPart>',
      '<weekday> <week:direction> Woche',
      '<weekday> der <week:direction> Woche',
    ],
    meaning: weekday,
  },
  {
    name: 'de/daypart',
    patterns: [
      '(am|gegen|zu|vom|bis|zum|jenem|in|der|den|dem) <daypart>',
      '<partAdjective> <daypart>',
      '(am|im) <toldDirection> <daypart>',
    ],
    meaning: daypart,
  },
  {
    // "in den frühen Morgenstunden des Montags", "am Abend des Freitags".
    name: 'de/daypart-of-weekday',
    patterns: ['<partAdjective>? <daypart> des|vom <weekday>'],
    meaning: weekday,
  },
  {
    // "in der vergangenen Nacht", "letzte Nacht".
    name: 'de/last-night',
    patterns: ['<direction> Nacht'],
    meaning: ({ values }) => {
      const direction = values.number('direction');
      if (direction !== -1 && direction !== 1) return null;
      return {
        kind: 'shift',
        unit: 'day',
        count: Math.min(direction, 0),
        base: 'publication',
        time: { daypart: 'NI' },
      };
    },
  },
  {
    name: 'de/night',
    patterns: ['Nacht von|vom <other:weekday> auf|zum den? <weekday>'],
    meaning: (match) => {
      const meaning = weekday(match);
      return meaning?.kind === 'weekday' ? { ...meaning, time: NIGHT_BEFORE } : null;
    },
  },
  {
    name: 'de/night-before',
    patterns: [
      'Nacht zum|zu|auf <weekday>',
      'Nacht zum|zu|auf <dayShift>',
      'Nacht auf|zu heute',
      'über Nacht',
    ],
    meaning: (match) => {
      const meaning = match.values.has('weekday') ? weekday(match) : dayShift(match);
      return meaning?.kind === 'weekday' || meaning?.kind === 'shift'
        ? { ...meaning, time: NIGHT_BEFORE }
        : null;
    },
  },
];
