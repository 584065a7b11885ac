/** The days of holidays in a year, from `holidays.json`. Their names are in the word lists of each language. */
import { dayOf, easterSunday } from './calendar.ts';
import rules from './holidays.json' with { type: 'json' };
import { weekdayFrom } from './resolve/values.ts';

/** A fixed day, a distance from Easter Sunday, a Sunday before Christmas, or the nth weekday of a month. */
interface HolidayRule {
  month?: number;
  day?: number;
  easter?: number;
  beforeChristmas?: number;
  weekday?: number;
  /** 1 is the first of the month, −1 the last. */
  nth?: number;
  /** Days after what the rest names: Black Friday is the day after the fourth Thursday of November. */
  plus?: number;
}

const RULES: ReadonlyMap<string, HolidayRule> = new Map(Object.entries(rules));

/** Day number of a holiday in an astronomical year; null where there is no such holiday. */
export function holidayIn(year: number, id: string): number | null {
  const rule = RULES.get(id);
  const day = rule && namedDay(year, rule);
  return day === undefined || day === null ? null : day + (rule?.plus ?? 0);
}

function namedDay(year: number, rule: HolidayRule): number | null {
  if (rule.easter !== undefined) return easterSunday(year) + rule.easter;
  if (rule.beforeChristmas !== undefined) {
    const lastSunday = weekdayFrom(dayOf(year, 12, 24), 7, -1);
    return lastSunday - 7 * (rule.beforeChristmas - 1);
  }
  if (rule.month === undefined) return null;
  if (rule.day !== undefined) return dayOf(year, rule.month, rule.day);
  if (rule.weekday === undefined || rule.nth === undefined) return null;
  if (rule.nth < 0) return weekdayFrom(dayOf(year, rule.month + 1, 1) - 1, rule.weekday, -1);
  return weekdayFrom(dayOf(year, rule.month, 1), rule.weekday, 1) + 7 * (rule.nth - 1);
}
