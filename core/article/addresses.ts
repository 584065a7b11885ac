/** Dates in the addresses and names of files: what a path says, and what is only a number in it. */
import type { Published } from './article.ts';
import { type FoundDate, findDates, isoDate } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';
import { at } from './published.ts';

const ADDRESS = /https?:\/\/[^\s<>")\]]+/giu;
/** A path that holds the date: `/2024/11/01/`, `/2024-11-01-`. */
const DATED_PATH =
  /[/_-](?<year>(?:19|20)\d{2})(?<separator>[/_-])(?<month>\d{2})\k<separator>(?<day>\d{2})(?!\d)/u;
/**
 * Eight digits at the beginning of a part of the path: `/20241101/`, `/20241101-title`. Elsewhere they may be a number of
 * the article ("title-19110203.html"), and years of which there was no web, or not yet, are one.
 */
const COMPACT_PATH = /\/(?<year>199\d|20[0-3]\d)(?<month>\d{2})(?<day>\d{2})(?![\p{L}\d])/u;
/** Eight digits anywhere; they count when the text speaks of that day. */
const COMPACT = /(?<!\d)(?<year>199\d|20[0-3]\d)(?<month>\d{2})(?<day>\d{2})(?!\d)/gu;

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
  const match = DATED_PATH.exec(address) ?? COMPACT_PATH.exec(address);
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
  const days = [...address.matchAll(COMPACT)].flatMap((match) => {
    const { year, month, day } = match.groups ?? {};
    const value = isoDate(Number(year), Number(month), Number(day));
    return value && speaksOf(text, value) ? [{ start: match.index, end: match.index + 8, value }] : [];
  });
  const stamps = [...address.matchAll(NUMBER)].flatMap((number) =>
    [...number[0].matchAll(STAMP)].flatMap((stamp) => {
      const { year, month, day } = stamp.groups ?? {};
      const value = isoDate(2000 + Number(year), Number(month), Number(day));
      if (!value || !speaksOf(text, value)) return [];
      const start = number.index + stamp.index;
      return [{ start, end: start + 6, value }];
    }),
  );
  const candidates = [...days, ...stamps];
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Whether the text names this very day, in words or figures, in its year or in no year. */
function speaksOf(text: string, value: string): boolean {
  const year = value.slice(0, 4);
  const found = findDates(text.replace(/(\d{1,2}\. \p{L}{3,9})(?! \d{4})/gu, `$1 ${year}`));
  const english = findDates(text.replace(/(\p{L}{3,9}\.? \d{1,2})(?!\d|,? \d{4})/gu, `$1, ${year}`));
  return [...found, ...english].some((date) => date.value.startsWith(value));
}

const DATED_NAME =
  /(?<![\p{L}\d])(?<year>(?:19|20)\d{2})(?<separator>[-_.])(?<month>\d{2})\k<separator>(?<day>\d{2})(?![\p{L}\d])/u;
/** Eight digits at the beginning or the end of a name; amid others they are a number of something. */
const COMPACT_NAME =
  /(?:^|^.*[ _-])(?<year>199\d|20[0-3]\d)(?<month>\d{2})(?<day>\d{2})(?=[ _-]\p{L}|\.[\p{L}\d]+$)/u;

/** The publication date that the file's name gives ("2024-11-01 Hilfspaket.txt"). */
export function fromFileName(path: string): Published | null {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const { year, month, day } = (DATED_NAME.exec(name) ?? COMPACT_NAME.exec(name))?.groups ?? {};
  const value = year
    ? isoDate(Number(year), Number(month), Number(day))
    : (findDates(name)[0]?.value ?? null);
  return value ? { value, provenance: 'filename', start: null, end: null } : null;
}

/** `20241101`, `241101`: digits apart from others that could be a day of the years of the web. */
const LOOSE =
  /(?<!\d)(?:(?<year>199\d|20[0-3]\d)(?<month>\d{2})(?<day>\d{2})|(?<short>[0-3]\d)(?<month2>\d{2})(?<day2>\d{2}))(?!\d)/gu;

/** Days that numbers in an address or a name may stand for, too weak to be believed by themselves. */
export function daysInNumbers(text: string): { words: string; value: string; start: number }[] {
  const apart = [...text.matchAll(LOOSE)].flatMap(({ 0: words, index, groups = {} }) => {
    const { year, month, day, short, month2, day2 } = groups;
    const value = isoDate(Number(year ?? `20${short}`), Number(month ?? month2), Number(day ?? day2));
    return value ? [{ words, value, start: index }] : [];
  });
  const stamps = [...text.matchAll(NUMBER)].flatMap((number) =>
    [...number[0].matchAll(STAMP)].flatMap(({ groups = {} }) => {
      const value = isoDate(2000 + Number(groups.year), Number(groups.month), Number(groups.day));
      return value ? [{ words: number[0], value, start: number.index }] : [];
    }),
  );
  return [...apart, ...stamps];
}
