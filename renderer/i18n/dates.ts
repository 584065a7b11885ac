import { useMemo } from 'react';
import { Temporal } from 'temporal-polyfill';
import { type FormatStyle, formatInterval, formatWhen, isoDay } from '../../core/timeline/index.ts';
import type { Expression, Granularity, When } from '../../workspace/contract.ts';
import { daysOf, type Span } from '../state/span.ts';
import { type Language, useLanguage } from './language.ts';

/** Dates in the words of the user interface. */
export interface Dates {
  /** "Fr., 1. Nov. 2024" */
  short(when: When): string;
  /** "Freitag, 1. November 2024" */
  long(when: When): string;
  interval(interval: NonNullable<Expression['interval']>, granularity: Granularity): string;
  /** A publication date with its time of day, if that is known: "Fr., 1. Nov. 2024, 21:07 Uhr". */
  moment(iso: string): string;
  /** The days a span touches: "15. Okt. – 15. Nov. 2024". */
  span(span: Span): string;
  /** A moment in days, by its day. */
  day(day: number): string;
  /** The year or month that begins on a day. */
  beginning(day: number, unit: 'year' | 'month'): string;
}

/** Dates in the language of the user interface. */
export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => datesIn(language), [language]);
}

/** Dates in a language. */
export function datesIn(language: Language): Dates {
  const single = (iso: string, granularity: Granularity, style: FormatStyle) =>
    formatInterval({ start: iso, end: iso }, granularity, language, style);
  return {
    short: (when) => formatWhen(when, language, 'short'),
    long: (when) => formatWhen(when, language, 'long'),
    interval: (interval, granularity) => formatInterval(interval, granularity, language, 'long'),
    moment: (iso) => single(iso, iso.includes('T') ? 'minute' : 'day', 'short'),
    span(span) {
      const { from, to } = daysOf(span);
      return formatInterval({ start: from, end: to }, 'day', language, 'short');
    },
    day: (day) => single(isoDay(Math.floor(day)), 'day', 'short'),
    beginning(day, unit) {
      const first = Temporal.PlainDate.from(isoDay(day));
      const last = first.add(unit === 'year' ? { years: 1 } : { months: 1 }).subtract({ days: 1 });
      return formatInterval({ start: first.toString(), end: last.toString() }, unit, language, 'short');
    },
  };
}
