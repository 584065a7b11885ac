/**
 * Datelines: the lines of a page, and the words at the beginning and the end of a text, that say when an article was
 * published and when it was last changed.
 */
import type { Published } from './article.ts';
import { BYLINE, DATELINE_WORDS, PUBLISHED, UPDATED, UPDATED_ALONE } from './cues.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';
import { at } from './published.ts';

/** A line that tells when the article appeared. */
export interface Dateline {
  published: FoundDate | null;
  updated: FoundDate | null;
  /** A cue ("veröffentlicht", "Stand"), a clock time or a weekday shows that it is no mere date in a caption. */
  marked: boolean;
}

/** No dateline is longer, in characters. */
export const MAX_DATELINE = 160;
/** Words a dateline may hold besides date, cues and byline: a place, a section. */
const MAX_OTHER_WORDS = 2;
const AGENCY = /\((?:\p{Ll}{2,5}|\p{Lu}{2,4}|Reuters)\)/u;
const WEEKDAY_BEFORE = /\p{L}{3,}(?:tag|woch|day|abend)\.?,?\s*(?:den\s+)?$/iu;

/** Reads a paragraph as a dateline; null when it is anything else. */
export function readDateline(text: string): Dateline | null {
  if (text.length > MAX_DATELINE) return null;
  const dates = findDates(text);
  const first = dates[0];
  if (!first) return null;
  const cued = PUBLISHED.test(text) || UPDATED.test(text);
  const marked =
    cued ||
    AGENCY.test(text) ||
    dates.some((date) => date.value.includes('T')) ||
    WEEKDAY_BEFORE.test(text.slice(0, first.start));
  if (otherWords(text, dates) > (marked ? MAX_OTHER_WORDS : 1)) return null;
  return { ...publishedAndUpdated(text, dates), marked };
}

/**
 * Which of the dates is which: cues tell. Without any, the article was published on the earlier day and changed on the
 * later one; within a day the first is the publication, whichever clock time is written first.
 */
function publishedAndUpdated(text: string, dates: FoundDate[]): Pick<Dateline, 'published' | 'updated'> {
  const cued = dates.find((date, i) => UPDATED.test(text.slice(dates[i - 1]?.end ?? 0, date.start)));
  const updated = cued ?? (UPDATED_ALONE.test(text.slice(dates.at(-1)?.end)) ? dates.at(-1) : undefined);
  if (updated) return { published: dates.find((date) => date !== updated) ?? null, updated };
  const [first, ...others] = dates.toSorted((a, b) => compareDays(a, b));
  const later = others.find(({ value }) => first && value > first.value);
  return { published: first ?? null, updated: later ?? null };
}

function compareDays(a: FoundDate, b: FoundDate): number {
  const [dayA, dayB] = [a.value.slice(0, 10), b.value.slice(0, 10)];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : a.start - b.start;
}

function otherWords(text: string, dates: FoundDate[]): number {
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  if (BYLINE.test(text)) rest = rest.replace(/^[^|•·,0-9]+/, '');
  const words = rest
    .replace(new RegExp(PUBLISHED, 'giu'), ' ')
    .replace(new RegExp(UPDATED, 'giu'), ' ')
    .replace(DATELINE_WORDS, ' ')
    .match(/\p{L}{2,}/gu);
  return words?.length ?? 0;
}

export interface DatelineParagraph {
  paragraph: Paragraph;
  dateline: Dateline;
}

/** The publication date that datelines give: the first one published, else the first one updated. */
export function fromDatelines(datelines: DatelineParagraph[]): Published | null {
  return publishedIn(datelines) ?? updatedIn(datelines);
}

/** When the article was published, by its datelines. */
export function publishedIn(datelines: DatelineParagraph[]): Published | null {
  return firstOf(datelines, 'published');
}

/** When the article was last changed, by its datelines. */
export function updatedIn(datelines: DatelineParagraph[]): Published | null {
  return firstOf(datelines, 'updated');
}

function firstOf(datelines: DatelineParagraph[], key: 'published' | 'updated'): Published | null {
  for (const { paragraph, dateline } of datelines) {
    const found = dateline[key];
    if (found) return at(found, paragraph.start, 'dateline');
  }
  return null;
}

/** An agency dateline at the beginning of the text: "BERLIN, 1. November 2024 (dpa) –". */
const AGENCY_DATELINE = /^\p{Lu}[\p{L} ./-]{1,40}[,(]\s*[^–—:]{6,60}\s*(?:\([^)]{2,20}\)\s*)?[–—-]\s/u;

/** A press office's: "Heidelberg/Antofagasta, 3.10.2024. Nach elf Jahren …" */
const PRESS_DATELINE =
  /^\p{Lu}[\p{L} /-]{1,40},\s*(?:den\s+)?(?=\d|\p{Lu})[\p{L}\d., ]{2,24}?\d{4}[.:]\s(?=\p{Lu})/u;

/** The publication date of an agency dateline, null when the paragraph has none or it names no year. */
export function fromAgencyDateline(paragraph: Paragraph): Published | null {
  const head = AGENCY_DATELINE.exec(paragraph.text) ?? PRESS_DATELINE.exec(paragraph.text);
  const found = head && findDates(head[0])[0];
  return found ? at(found, paragraph.start, 'dateline') : null;
}

/** Who signed an article and when, below its text: "(Reuters, AFP, 22.5.2024)", "© 2025 The Observer. March 6, 2025". */
const SIGN_OFF = /(?:(?:^|[.!?]["”“»]?\s)\([^()]{6,80}\)|^(?:©|\(c\)).{6,100})$/u;

/** The publication date of a sign-off that ends with a date. */
export function fromSignOff(paragraphs: Paragraph[]): Published | null {
  for (const { text, start } of paragraphs) {
    const signed = SIGN_OFF.test(text);
    const found = signed ? findDates(text).at(-1) : undefined;
    if (found && /^[\s.)]*$/u.test(text.slice(found.end))) return at(found, start, 'dateline');
  }
  return null;
}
