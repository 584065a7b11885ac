import { dayNumber } from '../core/temporal/calendar.ts';

/** False for days such as 30 February; the form must have been checked before. */
export function isOnCalendar(iso: string): boolean {
  try {
    dayNumber(iso);
    return true;
  } catch {
    return false;
  }
}
