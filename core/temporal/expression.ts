/**
 * The words of ISO-TimeML (ISO 24617-1) for what the temporal tagger finds.
 * Dates are ISO 8601 calendar dates or local date-times without an offset; nothing here depends on a time zone.
 */

/** TIMEX3 `type`. */
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** TIMEX3 `mod`. */
export const MODS = [
  'START',
  'MID',
  'END',
  'APPROX',
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
] as const;
export type Mod = (typeof MODS)[number];

/** How finely an expression or an event is dated; `none` for durations, sets and references without a unit. */
export const GRANULARITIES = [
  'minute',
  'hour',
  'daypart',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'none',
] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/**
 * The stretch of time an expression covers: first and last calendar day (`2024-11-01`) or minute
 * (`2024-11-01T21:07`), both inclusive. Years before 1 or after 9999 are written as ISO 8601 expanded years
 * (`-000479-08-27`). `start` or `end` is null where the stretch is open ("seit 2022" without a publication date).
 */
export interface Interval {
  start: string | null;
  end: string | null;
}

/** What a value was calculated from. */
export type Anchor =
  /** The words alone: "1. November 2024". */
  | { kind: 'absolute' }
  /** The publication date: "gestern", "am Freitag". */
  | { kind: 'publication' }
  /** An earlier expression of the same text: "am selben Tag". */
  | { kind: 'context'; expression: string }
  /** An entry of the named-event data: "seit Kriegsbeginn". */
  | { kind: 'named-event'; event: string }
  /** Nothing was found to lean on: the value stays unresolved (`XXXX-09-07`). */
  | { kind: 'none' };

/** A sentence for the reader, in both languages of the user interface. */
export interface Bilingual {
  de: string;
  en: string;
}

/** One time expression of a text (TIMEX3). */
export interface TimeExpression {
  /** Unique within the text: `t` and a running number from 1. */
  id: string;
  /** UTF-16 offsets into the text the tagger was given, end exclusive. */
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  text: string;
  type: TimexType;
  /** The TIMEX3 value: `2024-11-01`, `2024-W44`, `2024-SP`, `199`, `P3Y`, `PRESENT_REF`, `XXXX-09-07` … */
  value: string;
  mod: Mod | null;
  granularity: Granularity;
  /** Where it lies on the calendar; null where that cannot be known. */
  interval: Interval | null;
  /**
   * True where the interval is a reading of vague words ("in den nächsten Tagen", "kürzlich", "rund 1900"),
   * not the calendar extent of the value.
   */
  vague: boolean;
  /**
   * The whole stretch, where the expression is one end of a range ("zwischen dem 7. September und dem 1. Oktober") or one
   * of two days running ("25. und 26. August"): both carry the same `range` and are to be told as one event; `interval`
   * stays that of the expression alone.
   */
  range?: Interval;
  anchor: Anchor;
  /** Name of the grammar rule that found it, e.g. `de/weekday`. */
  rule: string;
  /** Why it means what it means, for the inspector. */
  because: Bilingual;
}

/** What the tagger needs to know besides the text. */
export interface TagOptions {
  /** BCP 47 primary language of the text: `de`, `en`, … */
  language: string;
  /** The publication date (document creation time) as ISO date or date-time; null when unknown. */
  published: string | null;
}
