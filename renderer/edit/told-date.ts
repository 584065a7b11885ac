/** Dates as the form shows them: numbers in fields, and what the contract makes of them. */
import type { Granularity, ToldDate, When } from '../../workspace/contract.ts';

/** A year, or a month, day or minute of it, as it stands in the fields; empty where nothing is told. */
export interface Parts {
  year: string;
  month: string;
  day: string;
  /** `21:07` */
  time: string;
}

/** A date in fields; `to` counts for stretches alone, `circa` for all but open ends. */
export interface DateInFields {
  kind: ToldDate['kind'];
  from: Parts;
  to: Parts;
  circa: boolean;
}

const NOTHING: Parts = { year: '', month: '', day: '', time: '' };

/** What stands in the fields for a date that was told. */
export function inFields(told: ToldDate): DateInFields {
  const fields = { kind: told.kind, from: NOTHING, to: NOTHING, circa: false };
  switch (told.kind) {
    case 'unknown':
      return fields;
    case 'between':
      return { ...fields, from: partsOf(told.from), to: partsOf(told.to), circa: told.circa };
    case 'on':
      return { ...fields, from: partsOf(told.date), circa: told.circa };
    default:
      return { ...fields, from: partsOf(told.date) };
  }
}

/** The date in the fields; null as long as something is missing. */
export function toldIn({ kind, from, to, circa }: DateInFields): ToldDate | null {
  if (kind === 'unknown') return { kind };
  const [date, end] = [isoOf(from), isoOf(to)];
  if (date === null) return null;
  switch (kind) {
    case 'on':
      return { kind, date, circa };
    case 'between':
      return end === null ? null : { kind, from: date, to: end, circa };
    default:
      return { kind, date };
  }
}

/** When an event is, as the user would tell it. */
export function toldOf(when: When | null): ToldDate {
  if (when === null) return { kind: 'unknown' };
  const { start, end, granularity, certainty, open } = when;
  const circa = certainty === 'approximate';
  const [from, to] = [partial(start, granularity), partial(end, granularity)];
  if (open !== null) return open === 'end' ? { kind: 'after', date: from } : { kind: 'before', date: to };
  return from === to ? { kind: 'on', date: from, circa } : { kind: 'between', from, to, circa };
}

/** The year or month of a day, where the date is no finer. */
function partial(iso: string, granularity: Granularity): string {
  if (granularity === 'year') return iso.slice(0, -'-01-01'.length);
  return granularity === 'month' ? iso.slice(0, -'-01'.length) : iso;
}

function partsOf(iso: string): Parts {
  const [, year = '', month = '', day = '', time = ''] =
    /^([+-]?\d+)(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?$/.exec(iso) ?? [];
  return { year: String(Number(year)), month: unpadded(month), day: unpadded(day), time };
}

const unpadded = (number: string) => (number === '' ? '' : String(Number(number)));

/** null where there is no year, or a part of the date is missing or no number. */
function isoOf({ year, month, day, time }: Parts): string | null {
  if (!/^-?\d{1,6}$/.test(year.trim())) return null;
  const parts = [isoYear(Number(year))];
  for (const part of [month.trim(), day.trim()]) {
    if (part === '') break;
    if (!/^\d{1,2}$/.test(part)) return null;
    parts.push(part.padStart(2, '0'));
  }
  const told = [month, day].filter((part) => part.trim() !== '').length;
  if (parts.length !== told + 1) return null;
  if (time.trim() === '') return parts.join('-');
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  if (!clock || parts.length < 3) return null;
  return `${parts.join('-')}T${clock[1]?.padStart(2, '0')}:${clock[2]}`;
}

/** ISO 8601 years of four digits, else expanded ones with a sign and six. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}
