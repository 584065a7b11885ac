/**
 * Calendar dates as whole numbers, for comparing, indexing and drawing. The proleptic Gregorian calendar of ISO 8601
 * throughout, with astronomical years (0 is 1 BC); no time zone takes part.
 */
/** A calendar date by its parts: astronomical year, month 1–12, day 1–31. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const ISO_DATE = /^(?:[+-]\d{6}|\d{4})-\d\d-\d\d(?:T|$)/;

/**
 * Days from 1970-01-01 to the calendar day of an ISO date or date-time; negative before.
 * @throws RangeError when the text is no ISO date of the calendar
 */
export function dayNumber(iso: string): number {
  const date = parts(iso);
  if (date === null) throw new RangeError(`Not an ISO date: ${iso}`);
  return dayOf(date.year, date.month, date.day);
}

/** Whether a text is an ISO date or date-time of a day that the calendar has. */
export const isIsoDate = (text: string): boolean => parts(text) !== null;

function parts(iso: string): CivilDate | null {
  const yearEnd = iso.indexOf('-', 1);
  const year = Number(iso.slice(0, yearEnd));
  const month = Number(iso.slice(yearEnd + 1, yearEnd + 3));
  const day = Number(iso.slice(yearEnd + 4, yearEnd + 6));
  return ISO_DATE.test(iso) && isDate(year, month, day) ? { year, month, day } : null;
}

/** Whether the calendar has such a date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Texts name the same few days again and again: the last one written at each place here is kept. */
const WRITTEN = { days: new Float64Array(1024).fill(Number.NaN), dates: new Array<string>(1024).fill('') };

/** The ISO date of a day number, the inverse of `dayNumber`. */
export function isoDay(day: number): string {
  const place = Math.abs(day % WRITTEN.dates.length);
  if (WRITTEN.days[place] === day) return WRITTEN.dates[place] ?? '';
  const { year, month, day: dayOfMonth } = civilDate(day);
  const date = `${isoYear(year)}-${two(month)}-${two(dayOfMonth)}`;
  WRITTEN.days[place] = day;
  WRITTEN.dates[place] = date;
  return date;
}

/** The year of ISO 8601: four digits, or six with a sign before year 0 and after 9999. */
export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

/*
 * The tagger calculates with every date it finds, a few times each: with Temporal that would take most of its time. So the
 * conversions below are plain integer arithmetic, the algorithms `days_from_civil` and `civil_from_days` of Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"; tests hold them against Temporal.
 */

const DAYS_PER_ERA = 146_097; // 400 years
const EPOCH_SHIFT = 719_468; // from 0000-03-01 to 1970-01-01

/** The day number of a calendar date; a month outside 1–12 counts on into other years. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date of a day number. */
export function civilDate(dayNumber: number): CivilDate {
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Day of the week as in ISO 8601: 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the ISO week that holds a day. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** ISO 8601 week: the year that holds its Thursday, and its number 1–53. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** Day number of Easter Sunday in the Gregorian calendar (the "anonymous" algorithm, Nature 1876). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

/** Two digits, as ISO 8601 writes months, days, hours and minutes. */
export function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
