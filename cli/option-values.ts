/** The values of options, checked before any work is done. Each throws InvalidArgumentError with what to write instead. */
import { InvalidArgumentError } from 'commander';
import { FACTUALITIES, type Factuality } from '../core/events/event.ts';
import types from '../core/events/types.json' with { type: 'json' };
import type { Separator } from '../core/export/options.ts';
import { isOnCalendar } from './dates.ts';

export function separator(value: string): Separator {
  if (value === 'comma' || value === ',') return ',';
  if (value === 'semicolon' || value === ';') return ';';
  throw new InvalidArgumentError('Write comma or semicolon.');
}

/** A text of at most so many characters. */
export function text(most: number): (value: string) => string {
  return (value) => {
    if (value.length > most) throw new InvalidArgumentError(`Write at most ${most} characters.`);
    return value;
  };
}

export function factuality(value: string, before: Factuality[] = []): Factuality[] {
  const known = FACTUALITIES.find((kind) => kind === value);
  if (known === undefined) throw new InvalidArgumentError(`Write one of ${FACTUALITIES.join(', ')}.`);
  return [...before, known];
}

export function eventType(value: string, before: string[] = []): string[] {
  const ids = types.map(({ id }) => id);
  if (!ids.includes(value)) throw new InvalidArgumentError(`The types are ${ids.join(', ')}.`);
  return [...before, value];
}

/** A calendar date. */
export function isoDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isOnCalendar(value)) {
    throw new InvalidArgumentError('Write a date such as 2024-11-01.');
  }
  return value;
}

/** A calendar date, with a time of day or without. */
export function isoMoment(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(value) || !isOnCalendar(value)) {
    throw new InvalidArgumentError('Write a date such as 2024-11-01 or 2024-11-01T21:07.');
  }
  return value;
}

/** A whole number from 1 to 65535. */
export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new InvalidArgumentError('Write a whole number from 1 to 65535.');
  }
  return number;
}
