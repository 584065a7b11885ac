/** Classes that are calculated from digits and number words, the same in every language. */
import type { Reading, Recognizer } from './pattern.ts';
import { Gap, isOf, readingOf, type Token } from './tokens.ts';

/** Years that a bare number of four digits can stand for. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** A whole number in digits, with at most `digits` of them. */
function digits(tokens: readonly Token[], at: number, most: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && token.key.length <= most ? Number(token.key) : null;
}

/** Marks within a number, and those that make one a price, a section of a law or part of a code. */
const WITHIN_NUMBERS: ReadonlySet<string> = new Set(".,:'’");
const PRICES_AND_SECTIONS: ReadonlySet<string> = new Set('$€£#§');
const BEFORE_NUMBERS: ReadonlySet<string> = new Set('#§$€£@_');
const AFTER_NUMBERS: ReadonlySet<string> = new Set('%§°$€£_@');

/** Whether the token goes on without a blank into something that makes it part of a longer number or code. */
export function isPartOfNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const first = tokens[from];
  const after = tokens[to];
  if (before && first?.gap === Gap.none) {
    if (before.kind === 'number' || before.kind === 'word') return true;
    const earlier = tokens[from - 2];
    if (before.key === '/' && earlier?.kind === 'number' && earlier.key.length <= 2) return true;
    if (WITHIN_NUMBERS.has(before.key) && earlier?.kind === 'number' && before.gap === Gap.none) return true;
    if (BEFORE_NUMBERS.has(before.key)) return true;
    if ((before.key === '-' || before.key === '/') && isOfTelephone(earlier)) return true;
  }
  if (after?.gap !== Gap.none) return false;
  if (after.kind === 'number' || AFTER_NUMBERS.has(after.key)) return true;
  const later = tokens[to + 1];
  if (after.key === '-' && later?.gap === Gap.none && isOfTelephone(later)) return true;
  return WITHIN_NUMBERS.has(after.key) && later?.kind === 'number' && later.gap === Gap.none;
}

/** `1949`: four digits within the range of years, not part of a longer number. */
const year: Recognizer['read'] = (tokens, at) => {
  const value = tokens[at]?.key.length === 4 ? digits(tokens, at, 4) : null;
  if (value === null || value < FIRST_YEAR || value > LAST_YEAR || isPartOfNumber(tokens, at, at + 1))
    return null;
  return { value, next: at + 1 };
};

/** "800-555-2020", "0471/2020": three digits beside a hyphen, or more behind a nought, are hardly a year or a day. */
function isOfTelephone(token: Token | undefined): boolean {
  if (token?.kind !== 'number') return false;
  return token.key.length === 3 || (token.key.length > 3 && token.key.startsWith('0'));
}

/** A year of one to four digits, for where other words make clear that it is one ("479 v. Chr."). */
const anyYear: Recognizer['read'] = (tokens, at) => {
  const value = digits(tokens, at, 4);
  return value === null || value === 0 ? null : { value, next: at + 1 };
};

/** Digits up to 9999, or a number word. */
const number: Recognizer['read'] = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === 'word') {
    const value = readingOf(token, 'number');
    return value === undefined ? null : { value, next: at + 1 };
  }
  const value = digits(tokens, at, 4);
  if (value === null || isPartBefore(tokens, at)) return null;
  return decimal(tokens, at, value) ?? { value, next: at + 1 };
};

/** `1,5`: a decimal fraction of one digit. */
function decimal(tokens: readonly Token[], at: number, whole: number): Reading | null {
  const [mark, fraction] = [tokens[at + 1], tokens[at + 2]];
  if (mark?.key !== ',' || mark.gap !== Gap.none || fraction?.gap !== Gap.none) return null;
  if (fraction.kind !== 'number' || fraction.key.length !== 1) return null;
  return { value: whole + Number(fraction.key) / 10, next: at + 3 };
}

function isPartBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.gap !== Gap.none || !before) return false;
  return before.kind === 'word' || WITHIN_NUMBERS.has(before.key) || PRICES_AND_SECTIONS.has(before.key);
}

/** `1.` or `1`: a day of the month in digits, 1–31. */
export const day: Recognizer['read'] = (tokens, at) => {
  const value = digits(tokens, at, 2);
  if (value === null || value < 1 || value > 31 || isPartBefore(tokens, at)) return null;
  return { value, next: at + 1 };
};

/** Two digits, as in "1957-60" and "2010/11". */
const shortYear: Recognizer['read'] = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.key.length !== 2) return null;
  const after = tokens[at + 1];
  if (after?.gap === Gap.none && (after.kind === 'number' || after.kind === 'word')) return null;
  return { value: Number(token.key), next: at + 1 };
};

/** `17`, `17.30`, `17:30`: a time of day as minutes since midnight. */
const clock: Recognizer['read'] = (tokens, at) => {
  const hour = digits(tokens, at, 2);
  if (hour === null || hour > 24 || isPartBefore(tokens, at)) return null;
  const [mark, minutes] = [tokens[at + 1], tokens[at + 2]];
  const minute = digits(tokens, at + 2, 2);
  if (
    (mark?.key === '.' || mark?.key === ':') &&
    mark.gap === Gap.none &&
    minutes?.gap === Gap.none &&
    minutes.key.length === 2 &&
    minute !== null &&
    minute < 60
  ) {
    return { value: hour * 60 + minute, next: at + 3 };
  }
  return { value: hour * 60, next: at + 1 };
};

/** `17:30`, but not `17` nor `17.30`. */
const colonClock: Recognizer['read'] = (tokens, at) => {
  const reading = tokens[at + 1]?.key === ':' ? clock(tokens, at) : null;
  // "1:3" is a ratio.
  return reading && reading.next > at + 1 ? reading : null;
};

/** Whether a token is a number in digits, with from `least` to `most` of them. */
const hasDigits =
  (least: number, most: number): Recognizer['begins'] =>
  ({ kind, key }) =>
    kind === 'number' && key.length >= least && key.length <= most;

const isDay: Recognizer['begins'] = (token) => hasDigits(1, 2)(token) && Number(token.key) <= 31;

/** Recognizers that every grammar shares. */
export const NUMERALS: ReadonlyMap<string, Recognizer> = new Map(
  Object.entries({
    year: { begins: hasDigits(4, 4), read: year },
    anyYear: { begins: hasDigits(1, 4), read: anyYear },
    number: { begins: (token: Token) => hasDigits(1, 4)(token) || isOf(token, 'number'), read: number },
    day: { begins: isDay, read: day },
    shortYear: { begins: hasDigits(2, 2), read: shortYear },
    clock: { begins: hasDigits(1, 2), read: clock },
    colonClock: { begins: hasDigits(1, 2), read: colonClock },
  }),
);
