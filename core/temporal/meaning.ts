/**
 * What the words of an expression say, before anything is known about the calendar: the language between the grammars
 * (words → meaning) and the resolver (meaning → TIMEX3 value and interval). It is the same for every language.
 */
import type { Mod } from './expression.ts';

/** Units of time that expressions count in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3 parts of the day: morning, forenoon's end, noon, afternoon, evening, night, and daytime. */
export type Daypart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** TIMEX3 parts of a year: seasons, quarters, halves. */
export type YearPart = 'SP' | 'SU' | 'FA' | 'WI' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';

/** −1 "last", 0 "this", 1 "next". */
export type Direction = -1 | 0 | 1;

/**
 * What a counted expression starts from: the publication date ("gestern"), the date last told ("am selben Tag"), or the
 * present of the text ("letztes Jahr"): the publication date in news, the date last told in a history.
 */
export type Base = 'publication' | 'present' | 'told';

/** Something that comes round every year. */
export type Yearly =
  | { month: number; day?: number; weekday?: number }
  | { part: YearPart }
  | { holiday: string };

/** How a time of day narrows a day. */
export interface TimeOfDay {
  daypart?: Daypart;
  hour?: number;
  minute?: number;
  /** "in der Nacht zum Freitag": the night that ends on the day. */
  nightBefore?: boolean;
}

/** A year, or something yearly in a year that may be missing: "1949", "im Juni", "1. November 2024". */
export interface DateMeaning {
  kind: 'date';
  /** Astronomical: 0 is 1 BC. */
  year?: number;
  /** "2010/11": so many years from `year` on, told as one. */
  years?: number;
  yearly?: Yearly;
  /** "in der Woche vom 19. Mai": the week that the day lies in. */
  week?: boolean;
  /** "der Sommer": a time of year as such, and only in a history that of the year it tells of. */
  asSuch?: boolean;
  /** "im kommenden Juni". */
  direction?: Direction;
  /** "im folgenden Februar": the next one after the date told. */
  following?: boolean;
  /** "im Juni des vergangenen Jahres": years from the base. */
  yearOffset?: { count: number; base: Base };
  time?: TimeOfDay;
}

/** "am 15.", "on the 15th": a day of a month that other words tell. */
export interface MonthDayMeaning {
  kind: 'month-day';
  day: number;
  /** "am 15. dieses Monats": months from that of the publication date. */
  month?: Direction;
}

/** "am Freitag", "vergangenen Dienstagabend". */
export interface WeekdayMeaning {
  kind: 'weekday';
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  direction?: Direction;
  /** "vorletzten Sonntag", "Wednesday week": so many weeks beyond the last or next one. */
  beyond?: number;
  /** "Freitag nächster Woche": weeks from that of the publication date. */
  week?: number;
  time?: TimeOfDay;
}

/** A unit counted from a base: "gestern" (day, −1), "dieses Jahr" (year, 0), "zwei Tage später" (told, day, 2). */
export interface ShiftMeaning {
  kind: 'shift';
  unit: Unit;
  count: number;
  base: Base;
  time?: TimeOfDay;
  /** "heute", "today": only a date where the text tells of single days, else a reference to the present. */
  nowadays?: boolean;
  /** "earlier this week": only what of it has passed by the day of publication. */
  soFar?: boolean;
  /** "later this week": only what of it is still to come. */
  toCome?: boolean;
  /** "am kommenden Wochenende": on a weekday that of the same week. */
  upcoming?: boolean;
  /** "am Wochenende": the last or the next one, by the tense of the clause. */
  byTense?: boolean;
}

/** "die 60er Jahre": `decade` is the year without its last digit. */
export interface DecadeMeaning {
  kind: 'decade';
  decade: number;
  bc?: boolean;
}

/** "das 20. Jahrhundert": `century` counted from 1. */
export interface CenturyMeaning {
  kind: 'century';
  century: number;
  bc?: boolean;
}

/** "um 17.30 Uhr": a time on the day told in the same sentence, else on the day of publication. */
export interface ClockMeaning {
  kind: 'clock';
  time: TimeOfDay;
}

/** "seit Kriegsbeginn". */
export interface NamedMeaning {
  kind: 'named';
  /** Ids of the entries that the words may mean. */
  events: readonly string[];
}

/** A number of units; `null` where the number is not told ("seit Jahren"). */
export interface Amount {
  count: number | null;
  unit: Unit;
}

/** "fünf Jahre Haft", "seit vier Tagen", "in den letzten Wochen". */
export interface DurationMeaning {
  kind: 'duration';
  amounts: readonly Amount[];
  /** Where it lies as seen from the base: a stretch up to it or from it, or a point at that distance. */
  placed?: 'until-now' | 'from-now' | 'ago' | 'ahead' | 'within';
  base?: Base;
}

/** "täglich", "jeden Montag". */
export interface SetMeaning {
  kind: 'set';
  value: string;
}

/** "damals", "derzeit", "bald"; `within` units before or after the publication date where the words are that close. */
export interface ReferenceMeaning {
  kind: 'reference';
  value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  within?: { unit: Unit; from: number; to: number };
}

export type Meaning = (
  | DateMeaning
  | MonthDayMeaning
  | WeekdayMeaning
  | ShiftMeaning
  | DecadeMeaning
  | CenturyMeaning
  | ClockMeaning
  | NamedMeaning
  | DurationMeaning
  | SetMeaning
  | ReferenceMeaning
) & { mod?: Mod };
