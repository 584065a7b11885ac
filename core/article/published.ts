/**
 * The publication date of an article, from what the file itself says: front matter, a dateline, an address that holds
 * the date, the file name. What none of them says stays unknown; the clock and the file system are never asked.
 */
import type { Published } from './article.ts';
import { BYLINE, DATELINE_WORDS, PUBLISHED, UPDATED } from './cues.ts';
import { type FoundDate, findDates, isoDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';

export const UNKNOWN: Published = { value: null, provenance: null, start: null, end: null };

/** A line that tells when the article appeared. */
export interface Dateline {
  published: FoundDate | null;
  updated: FoundDate | null;
  /** A cue ("veröffentlicht", "Stand"), a clock time or a weekday shows that it is no mere date in a caption. */
  marked: boolean;
}

/** No dateline is longer, in characters. */
const MAX_DATELINE = 160;
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
  const updated =
    dates.find((date, i) => UPDATED.test(text.slice(dates[i - 1]?.end ?? 0, date.start))) ?? null;
  return { published: dates.find((date) => date !== updated) ?? null, updated, marked };
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
  for (const key of ['published', 'updated'] as const) {
    for (const { paragraph, dateline } of datelines) {
      const found = dateline[key];
      if (found) return at(found, paragraph.start, 'dateline');
    }
  }
  return null;
}

/** When the article was last changed, by its datelines. */
export function updatedIn(datelines: DatelineParagraph[]): Published | null {
  for (const { paragraph, dateline } of datelines)
    if (dateline.updated) return at(dateline.updated, paragraph.start, 'dateline');
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

function at(found: FoundDate, offset: number, provenance: Published['provenance']): Published {
  return { value: found.value, provenance, start: offset + found.start, end: offset + found.end };
}

const ADDRESS = /https?:\/\/[^\s<>")\]]+/giu;
/** A path that holds the date: `/2024/11/01/`, `/2024-11-01-`, `/20241101/`. */
const DATED_PATH =
  /[/_-](?<year>(?:19|20)\d{2})(?<separator>[/_-]?)(?<month>\d{2})\k<separator>(?<day>\d{2})(?!\d)/u;

/** An article names its own address a few times; a page of nothing but links names everybody's. */
const MAX_ADDRESSES = 20;
const MAX_ADDRESS = 2000;

/**
 * The publication date that the article's own address gives. Clear dates in a path count as they stand; digits inside
 * a long number count only when the text itself speaks of a day near them.
 * @param addresses paragraphs that hold the article's own address
 * @param text the article's text
 */
export function fromAddresses(addresses: Paragraph[], text: string): Published | null {
  const found = addresses.slice(-MAX_ADDRESSES).flatMap((paragraph) =>
    [...paragraph.text.slice(0, MAX_ADDRESS).matchAll(ADDRESS)].flatMap((match) => {
      const date = datedPath(match[0]) ?? datedNumber(match[0], text);
      return date ? [at(date, paragraph.start + match.index, 'url')] : [];
    }),
  );
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? (found[0] ?? null) : null;
}

/** The same of addresses that the file's metadata gives and the text does not show. */
export function fromHiddenAddresses(addresses: string[], text: string): Published | null {
  const found = fromAddresses(
    addresses.map((address) => ({ text: address, start: 0, end: address.length, hint: null })),
    text,
  );
  return found && { ...found, start: null, end: null };
}

function datedPath(address: string): FoundDate | null {
  const match = DATED_PATH.exec(address);
  if (!match?.groups) return null;
  const { year, month, day } = match.groups;
  const value = isoDate(Number(year), Number(month), Number(day));
  return value ? { start: match.index + 1, end: match.index + match[0].length, value } : null;
}

/** Content systems build ids as site number + yymmddhhmmss + counter. */
const NUMBER = /\d{12,24}/gu;
const STAMP =
  /(?=(?<year>\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2})/gu;

function datedNumber(address: string, text: string): FoundDate | null {
  const candidates = [...address.matchAll(NUMBER)].flatMap((number) =>
    [...number[0].matchAll(STAMP)].flatMap((stamp) => {
      const { year, month, day } = stamp.groups ?? {};
      const value = isoDate(2000 + Number(year), Number(month), Number(day));
      if (!value || !speaksOf(text, value)) return [];
      const start = number.index + stamp.index;
      return [{ start, end: start + 6, value }];
    }),
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Whether the text names this very day, in words or figures, in its year or in no year. */
function speaksOf(text: string, value: string): boolean {
  const year = value.slice(0, 4);
  const found = findDates(text.replace(/(\d{1,2}\. \p{L}{3,9})(?! \d{4})/gu, `$1 ${year}`));
  const english = findDates(text.replace(/(\p{L}{3,9}\.? \d{1,2})(?!\d|,? \d{4})/gu, `$1, ${year}`));
  return [...found, ...english].some((date) => date.value.startsWith(value));
}

/** `20241101`, `20241101T210700`: ISO 8601 without its separators. */
const BASIC_FORMAT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?)?(?!\d)/;
/** The day on which clocks without a date start: what content systems write where they know none. */
const PLACEHOLDER = /^(?:0001|1900|1970)-01-01/;
/** No date in a field of metadata is longer, in characters. */
const MAX_FIELD = 80;

/**
 * The date of a field of metadata: calendar date and minute as they are written there, whatever the time zone.
 * @param value ISO 8601, RFC 5322, or any notation of a dateline
 */
export function fromMetadata(value: string | null, provenance: Published['provenance']): Published | null {
  const written = (value ?? '')
    .trim()
    .slice(0, MAX_FIELD)
    .replace(BASIC_FORMAT, (_, year, month, day, hour, minute) =>
      hour ? `${year}-${month}-${day}T${hour}:${minute}` : `${year}-${month}-${day}`,
    );
  const found = findDates(written)[0];
  if (!found || PLACEHOLDER.test(found.value)) return null;
  return { value: found.value, provenance, start: null, end: null };
}

const DATED_NAME =
  /(?<![\p{L}\d])(?<year>(?:19|20)\d{2})(?<separator>[-_.]?)(?<month>\d{2})\k<separator>(?<day>\d{2})(?![\p{L}\d])/u;

/** The publication date that the file's name gives ("2024-11-01 Hilfspaket.txt"). */
export function fromFileName(path: string): Published | null {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const { year, month, day } = DATED_NAME.exec(name)?.groups ?? {};
  const value = year
    ? isoDate(Number(year), Number(month), Number(day))
    : (findDates(name)[0]?.value ?? null);
  return value ? { value, provenance: 'filename', start: null, end: null } : null;
}
