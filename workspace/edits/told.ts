/** What the user told, as the values that events have. */
import type { Amount, Event, When } from '../../core/events/event.ts';
import { civilDate, dayNumber, dayOf, isoDay, isoYear } from '../../core/temporal/calendar.ts';
import type { Granularity } from '../../core/temporal/expression.ts';
import type { Correction, ToldAmount, ToldDate } from '../contract.ts';
import { calendarDay } from '../days.ts';
import { WorkspaceError } from '../error.ts';

/** The fields of an event that the user can correct. */
export type Fields = Pick<
  Event,
  'when' | 'title' | 'type' | 'participants' | 'places' | 'amounts' | 'factuality'
>;

/** The fields of a correction that are set, as an event has them; those that are taken back are left out. */
export function toldFields(told: Correction): Partial<Fields> {
  const { when, title, type, participants, places, amounts, factuality } = told;
  return {
    ...(when && { when: toldWhen(when) }),
    ...(title && { title }),
    ...(type && { type }),
    ...(participants && { participants: [...new Set(participants)] }),
    ...(places && { places: [...new Set(places)] }),
    ...(amounts && { amounts: amounts.map(toldAmount) }),
    ...(factuality && { factuality }),
  };
}

function toldAmount({ value, unit, text }: ToldAmount): Amount {
  return { value, unit, text: text ?? `${value} ${unit}`, start: 0, end: 0, qualifier: null };
}

/**
 * When something happened, as the user tells it; null for "unknown".
 * @throws WorkspaceError `bad-input` for days the calendar does not have, and stretches that end before they begin
 */
export function toldWhen(told: ToldDate): When | null {
  switch (told.kind) {
    case 'unknown':
      return null;
    case 'on': {
      const { start, end, granularity } = stretch(told.date);
      return { start, end, granularity, certainty: certaintyOf(told.circa), open: null };
    }
    case 'between': {
      const [from, to] = [stretch(told.from), stretch(told.to)];
      if (to.end < from.start && dayNumber(to.end) <= dayNumber(from.start))
        throw new WorkspaceError(
          'bad-input',
          `${told.to} is before ${told.from}: tell the earlier date first.`,
        );
      const granularity = from.granularity === to.granularity ? from.granularity : 'day';
      return { start: from.start, end: to.end, granularity, certainty: certaintyOf(told.circa), open: null };
    }
    case 'before': {
      const { start, end, granularity } = stretch(told.date);
      return { start, end, granularity, certainty: 'exact', open: 'start' };
    }
    case 'after': {
      const { start, end, granularity } = stretch(told.date);
      return { start, end, granularity, certainty: 'exact', open: 'end' };
    }
  }
}

const certaintyOf = (circa: boolean) => (circa ? 'approximate' : 'exact');

interface Stretch {
  start: string;
  end: string;
  granularity: Granularity;
}

/** The stretch of the calendar that a year, month, day or minute covers. */
function stretch(date: string): Stretch {
  const [, year = '', month, day, time] =
    /^([+-]\d{6}|\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?$/.exec(date) ?? [];
  if (month === undefined)
    return { start: checked(`${year}-01-01`), end: `${year}-12-31`, granularity: 'year' };
  if (day === undefined) {
    const start = checked(`${year}-${month}-01`);
    return { start, end: lastOfMonth(start), granularity: 'month' };
  }
  checked(`${year}-${month}-${day}`);
  if (time === undefined) return { start: date, end: date, granularity: 'day' };
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new WorkspaceError('bad-input', `${time} is no time of day: write it like 21:07.`);
  return { start: date, end: date, granularity: 'minute' };
}

function checked(iso: string): string {
  calendarDay(iso);
  return iso;
}

function lastOfMonth(first: string): string {
  const { year, month } = civilDate(dayNumber(first));
  const next = month === 12 ? `${isoYear(year + 1)}-01-01` : isoDay(dayOf(year, month + 1, 1));
  return isoDay(dayNumber(next) - 1);
}
