/**
 * When an undated article may be from: dates that its text, its file and its neighbours hint at, each with its reasons.
 * None of them is certain enough to be taken for the publication date, so none is ever applied by itself.
 */
import { daysInNumbers } from './addresses.ts';
import type { Article, Block, BlockKind } from './article.ts';
import { findDates, isoDate } from './dates.ts';
import kinds from './suggestions.json' with { type: 'json' };
import { findYearDays, inYear, type YearDay } from './year-days.ts';

/** How a suggested day lies to the publication. */
export const RELATIONS = ['on', 'near', 'not-before', 'not-after'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why a day is suggested, in both languages of the user interface. */
export interface SuggestionReason {
  de: string;
  en: string;
  /** The words it leans on, as offsets into the text; null where they do not stand in it. */
  start: number | null;
  end: number | null;
}

/** A day on which an article may have been published. */
export interface DateSuggestion {
  /** ISO date. */
  value: string;
  relation: Relation;
  /** The strongest first; at least one. */
  reasons: SuggestionReason[];
}

/** What later stages and other articles know about the time of an article. */
export interface Surroundings {
  /** Days or months with their year that the text tells of: the first day, whether it was still to come, the words. */
  told: { day: string; planned: boolean; start: number; end: number }[];
  /** Dated articles that tell of the same event, and the day they were published. */
  others: { day: string; title: string }[];
}

type Kind = keyof typeof kinds;

interface Candidate {
  kind: Kind;
  value: string;
  words: string;
  start: number | null;
  end: number | null;
}

/** More days than these help nobody to choose. */
const MAX_SUGGESTIONS = 5;
/** Lines above the text that hold a date are no longer, in characters. */
const MAX_HEADER_LINE = 80;
const HEADER: ReadonlySet<BlockKind> = new Set([
  'kicker',
  'dateline',
  'byline',
  'heading',
  'navigation',
  'title',
]);
const NARRATIVE: ReadonlySet<BlockKind> = new Set(['body', 'quote']);

/** The days, the most probable first; none for an article whose date is known. */
export function suggestDates(article: Article, surroundings: Surroundings): DateSuggestion[] {
  if (article.published.value !== null) return [];
  const past = latest(surroundings.told.filter(({ planned }) => !planned));
  const candidates = [
    ...fromHeader(article),
    ...fromPlaceLine(article),
    ...fromText(article),
    ...fromComments(article),
    ...fromNumbers(article),
    ...fromCaptions(article),
    ...fromUpdate(article),
    ...fromTold(article, surroundings.told),
    ...surroundings.others.map(({ day, title }) => candidate('sameEvent', day, title)),
  ];
  // Nobody tells of a day before it comes.
  return ranked(candidates.filter(({ value }) => past === null || value >= past.day));
}

function ranked(candidates: Candidate[]): DateSuggestion[] {
  const byStrength = candidates.toSorted(
    (a, b) => kinds[b.kind].strength - kinds[a.kind].strength || (a.value < b.value ? 1 : -1),
  );
  const days = Map.groupBy(byStrength, ({ value }) => value);
  return [...days].slice(0, MAX_SUGGESTIONS).map(([value, [first, ...others]]) => {
    const reasons = [first, ...others].flatMap((each) => (each ? [each] : []));
    const kind = reasons[0]?.kind ?? 'past';
    return { value, relation: toRelation(kinds[kind].relation), reasons: unique(reasons.map(toReason)) };
  });
}

function toRelation(name: string): Relation {
  return RELATIONS.find((relation) => relation === name) ?? 'near';
}

function unique(reasons: SuggestionReason[]): SuggestionReason[] {
  return [...new Map(reasons.toReversed().map((reason) => [reason.en, reason])).values()].toReversed();
}

function toReason({ kind, value, words, start, end }: Candidate): SuggestionReason {
  const fill = (template: string) =>
    template.replaceAll('{words}', () => words).replaceAll('{year}', value.slice(0, 4));
  return { de: fill(kinds[kind].de), en: fill(kinds[kind].en), start, end };
}

/** @param start of the words in the article's text, where they stand in it */
function candidate(kind: Kind, value: string, words: string, start: number | null = null): Candidate {
  const shown = words.replace(/\s+/g, ' ').trim();
  return {
    kind,
    value: value.slice(0, 10),
    words: shown,
    start,
    end: start === null ? null : start + words.length,
  };
}

/** Days above the text without their year, and days whose figures may be read in two ways. */
function fromHeader({ text, blocks }: Article): Candidate[] {
  const years = yearsIn(text);
  const body = blocks.findIndex(({ kind }) => NARRATIVE.has(kind));
  return blocks.slice(0, body < 0 ? 0 : body).flatMap((block) => {
    const line = text.slice(block.start, block.end);
    if (!HEADER.has(block.kind) || line.length > MAX_HEADER_LINE) return [];
    const days = findYearDays(line).flatMap((day) => {
      const kind = day.weekday === null ? 'headerDay' : 'headerWeekday';
      return lastYear(day, years).map((value) =>
        candidate(kind, value, line.slice(day.start, day.end), block.start + day.start),
      );
    });
    return [...days, ...ambiguousDays(line, block.start)];
  });
}

/** The place that an agency's text begins with, then its day: "LIMA, May 3 (Reuters) –". */
const PLACE = /^\p{Lu}[\p{L}. /-]{1,40},\s*$/u;

function fromPlaceLine({ text, blocks }: Article): Candidate[] {
  const lead = blocks.find(({ kind }) => NARRATIVE.has(kind));
  const opening = lead ? text.slice(lead.start, Math.min(lead.end, lead.start + MAX_HEADER_LINE)) : '';
  const [day] = findYearDays(opening);
  if (!lead || !day || !PLACE.test(opening.slice(0, day.start))) return [];
  return lastYear(day, yearsIn(text)).map((value) =>
    candidate('placeLine', value, opening.slice(day.start, day.end), lead.start + day.start),
  );
}

/** Days with their weekday in the text; the latest of them. */
function fromText({ text, blocks }: Article): Candidate[] {
  const years = yearsIn(text);
  const found = blocks.flatMap((block) => {
    if (!NARRATIVE.has(block.kind)) return [];
    const passage = text.slice(block.start, block.end);
    return findYearDays(passage).flatMap((day) =>
      day.weekday === null
        ? []
        : lastYear(day, years).map((value) =>
            candidate('weekday', value, passage.slice(day.start, day.end), block.start + day.start),
          ),
    );
  });
  return found.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, 1);
}

/** A weekday falls on the same day of the year again after so many years at most, 29 February apart. */
const WEEKDAY_CYCLE = 6;

/**
 * The day in the last year that the text names and that fits; where none does, in the first one after, if a weekday shows
 * which that is.
 */
function lastYear(day: YearDay, named: number[]): string[] {
  const fits = (years: number[]) => years.flatMap((year) => inYear(day, year) ?? []).sort();
  const last = fits(named).at(-1);
  if (last || day.weekday === null || named.length === 0) return last ? [last] : [];
  const newest = Math.max(...named);
  const later = Array.from({ length: WEEKDAY_CYCLE }, (_, i) => newest + i + 1);
  return fits(later).slice(0, 1);
}

const YEAR = /(?<![\d.,])(?:19[5-9]|20[0-4])\d(?![\d%]|[.,]\d)/g;

function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map(([year]) => Number(year)))];
}

/** "3/4/2024", "03.04.24" of an English text: both readings. */
const FIGURES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;

function ambiguousDays(line: string, offset: number): Candidate[] {
  return [...line.matchAll(FIGURES)].flatMap((match) => {
    const [words, first, second, year] = match;
    const readings = [
      isoDate(Number(year), Number(first), Number(second)),
      isoDate(Number(year), Number(second), Number(first)),
    ];
    return readings.flatMap((value) =>
      value ? [candidate('ambiguous', value, words, offset + match.index)] : [],
    );
  });
}

/** The oldest comment: nobody comments on what has not appeared. */
function fromComments({ text, blocks }: Article): Candidate[] {
  return datesOf(text, blocks, 'comment', 'comment')
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .slice(0, 1);
}

/** The youngest picture that says when it was taken. */
function fromCaptions({ text, blocks }: Article): Candidate[] {
  return datesOf(text, blocks, 'caption', 'caption')
    .sort((a, b) => (a.value < b.value ? 1 : -1))
    .slice(0, 1);
}

function datesOf(text: string, blocks: Block[], block: BlockKind, kind: Kind): Candidate[] {
  return blocks.flatMap((each) => {
    if (each.kind !== block) return [];
    const passage = text.slice(each.start, each.end);
    return findDates(passage).map(({ start, end, value }) =>
      candidate(kind, value, passage.slice(start, end), each.start + start),
    );
  });
}

/** Digits in the address and in the file's name that are too weak to be believed. */
function fromNumbers({ text, path, blocks }: Article): Candidate[] {
  const addresses = blocks.flatMap((block) => {
    if (block.kind !== 'navigation') return [];
    return daysInNumbers(text.slice(block.start, block.end)).map(({ words, value, start }) =>
      candidate('address', value, words, block.start + start),
    );
  });
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return [...addresses, ...daysInNumbers(name).map(({ words, value }) => candidate('name', value, words))];
}

function fromUpdate({ updated }: Article): Candidate[] {
  return updated?.value ? [candidate('updated', updated.value, '')] : [];
}

/** The latest day that the text looks back on, and the first after it that is still to come. */
function fromTold({ text }: Article, told: Surroundings['told']): Candidate[] {
  const past = latest(told.filter(({ planned }) => !planned));
  const coming = told
    .filter(({ planned, day }) => planned && (past === null || day > past.day))
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  const toCandidate = (kind: Kind, { day, start, end }: Surroundings['told'][number]) =>
    candidate(kind, day, text.slice(start, end), start);
  return [...(past ? [toCandidate('past', past)] : []), ...(coming ? [toCandidate('planned', coming)] : [])];
}

function latest(told: Surroundings['told']): Surroundings['told'][number] | null {
  return told.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] ?? null;
}
