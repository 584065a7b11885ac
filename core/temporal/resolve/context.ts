/** What the resolver knows while it goes through a text. */
import { civilDate, dayNumber } from '../calendar.ts';
import type { Anchor, Granularity, Mod, TimexType } from '../expression.ts';
import type { Found } from '../grammar/grammar.ts';
import type { Token } from '../grammar/tokens.ts';
import type { VerbForms } from '../grammar/verbs.ts';
import type { Meaning } from '../meaning.ts';
import type { NamedEvent } from '../named-events.ts';
import type { Explanations } from './because.ts';
import type { Breaks } from './clause.ts';
import type { TenseCues } from './tense/cues.ts';
import type { Tense } from './tense/tense.ts';

/** The publication date as numbers. */
export interface PublicationDate {
  day: number;
  year: number;
  month: number;
}

/** A section of the text, and the index of a token there. */
export interface Place {
  section: number;
  token: number;
}

/** Where something that recurs was told, and whether it does so every year or every few years. */
export interface Recurring extends Place {
  yearly: boolean;
}

/** A date the text has told; its place is that of its first token. */
export interface Told extends Place {
  /** Its expression as what others lean on, and the words of it. */
  anchor: Anchor;
  words: string;
  /** First and last day. */
  first: number;
  last: number;
  granularity: Granularity;
  /** Whether its own words name the year. */
  absolute: boolean;
}

/** Anchors that say nothing but their kind: expressions share them. */
export const ABSOLUTE: Anchor = { kind: 'absolute' };
export const PUBLICATION: Anchor = { kind: 'publication' };
const NONE: Anchor = { kind: 'none' };

export interface Context {
  /** The tokens of the section that is being read, and its number from 1. */
  tokens: readonly Token[];
  section: number;
  /** Where its sentences and clauses end. */
  breaks: Breaks;
  /** What its tokens tell of the tense. */
  cues: TenseCues;
  /** The tense last asked for, and the first token of the expression that it is around. */
  tenseAt: { from: number; tense: Tense } | null;
  verbs: VerbForms;
  published: PublicationDate | null;
  /** A history rather than news: dates without a year lean on the date last told, not on the publication date. */
  narrative: boolean;
  /** Tells of single days: names yesterday, weekdays, times of day. */
  daily: boolean;
  /** The date last told, and the last one whose words name the year. */
  told: Told | null;
  toldYear: Told | null;
  /** The last one that was a single day. */
  toldDay: Told | null;
  /** In a history: the date whose year dates without one belong to; looks back ("as in 1918") do not move it. */
  narrated: Told | null;
  /** The expression after the one that is being placed. */
  next: Found | null;
  /** Where something that recurs was told last: times of day after it are of no single day. */
  recurring: Recurring | null;
  /** In a history: the dates of this section that only look ahead. */
  asides: ReadonlySet<Meaning>;
  explanations: Explanations;
  /** Which event each set of named events stands for in this text, once that is known. */
  namedEvents: Map<string, NamedEvent | null>;
}

/** A meaning placed on the calendar. */
export interface Placement {
  type: TimexType;
  value: string;
  granularity: Granularity;
  /** First and last day number, both inclusive; null where open or unknown. */
  first: number | null;
  last: number | null;
  /** Minutes since midnight, where the expression names a time of day. */
  minute?: number;
  vague?: boolean;
  /** The tense that decided between past and future, where one did. */
  tense?: Tense;
  mod?: Mod;
  anchor: Anchor;
}

/** What has a value but no place on the calendar. */
export function unplaced(value: string, granularity: Granularity = 'none'): Placement {
  return { type: 'DATE', value, granularity, first: null, last: null, anchor: NONE };
}

/** Reads the publication date; a value that is no ISO date counts as unknown, because tagging never throws. */
export function publicationDate(published: string | null): PublicationDate | null {
  if (published === null) return null;
  try {
    const day = dayNumber(published);
    const { year, month } = civilDate(day);
    return { day, year, month };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
