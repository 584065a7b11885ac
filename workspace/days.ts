import { dayNumber } from '../core/temporal/calendar.ts';
import { WorkspaceError } from './error.ts';

/** The day number of a date that came from outside. @throws WorkspaceError `bad-input` for dates such as 2024-02-30 */
export function calendarDay(iso: string): number {
  try {
    return dayNumber(iso);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WorkspaceError('bad-input', `${iso} is no date of the calendar: write it like 2024-11-01.`);
  }
}
