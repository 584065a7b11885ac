import type { Granularity, TimeExpression } from '../temporal/expression.ts';

/** Identifier of an event type, from `core/events/types.json`. */
export type EventTypeId = string;

/** How the source presents what it tells: in its own voice, as somebody's words, as intended, as denied. */
export const FACTUALITIES = ['asserted', 'reported', 'planned', 'denied'] as const;
export type Factuality = (typeof FACTUALITIES)[number];

/** How far a date can be relied on: from exact words, from vague words, from the context alone. */
export const CERTAINTIES = ['exact', 'approximate', 'inferred'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** When something happened. */
export interface When {
  /** First and last calendar day (or minute), inclusive; see `Interval`. */
  start: string;
  end: string;
  granularity: Granularity;
  certainty: Certainty;
  /** Set where the stretch goes on beyond `start` ("bis 2022") or `end` ("seit 2022"). */
  open: 'start' | 'end' | null;
}

export const QUALIFIERS = ['about', 'more-than', 'up-to', 'almost'] as const;
/** "rund", "mehr als", "bis zu", "fast". */
export type Qualifier = (typeof QUALIFIERS)[number];

/** A quantity with its unit: an ISO 4217 code (`USD`) or a noun of the amounts lexicon (`soldier`, `missile`). */
export interface Amount {
  value: number;
  unit: string;
  text: string;
  start: number;
  end: number;
  qualifier: Qualifier | null;
}

/** Who says so. */
export interface Attribution {
  /** In the article's words, a German genitive as the name by itself: "des Pentagons" is "Pentagon". */
  text: string;
  start: number;
  end: number;
}

/** One sentence of one article that tells of one event. */
export interface EventMention {
  /** Stable: hash of article id, sentence start and expression start. */
  id: string;
  article: string;
  /** The sentence, as UTF-16 offsets into the article's text, end exclusive. */
  start: number;
  end: number;
  /** At most 90 characters, in the sentence's own words. */
  title: string;
  type: EventTypeId;
  participants: string[];
  places: string[];
  amounts: Amount[];
  attribution: Attribution | null;
  factuality: Factuality;
  /** The expression that dates it; null where the sentence names no date. */
  expression: TimeExpression | null;
  /** null: undated. */
  when: When | null;
}

/** What the sources of one event disagree about. */
export interface Contradiction {
  kind: 'date' | 'amount' | 'factuality';
  /** Each claim with the mention that makes it; `value` is readable as it stands. */
  claims: { mention: string; value: string }[];
}

/** What the user of a workspace decided about an event; the engine decides nothing of the kind. */
export interface Editorial {
  review: 'open' | 'confirmed' | 'disputed' | 'hidden';
  /** The fields that are the user's, as the event's are called; none in an event of the user's own. */
  edited: string[];
  /** Whether the event, or a part of it, is the user's own. */
  added: boolean;
  tags: string[];
  notes: string[];
}

/** What happened: one or more mentions that tell of the same thing. */
export interface Event {
  /** Stable as long as its earliest mention stays: derived from that mention's id. */
  id: string;
  title: string;
  type: EventTypeId;
  when: When | null;
  participants: string[];
  places: string[];
  amounts: Amount[];
  factuality: Factuality;
  contradictions: Contradiction[];
  mentions: EventMention[];
  /** Absent where the user decided nothing. */
  editorial?: Editorial;
}
