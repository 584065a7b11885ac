/** Lists and ranges of days that share their month: "15., 16. und am 17. August". */
import { day } from './numerals.ts';
import type { Recognizer } from './pattern.ts';
import { Gap, isOf, readingOf, type Token } from './tokens.ts';

/** Days that a list may name after its first one. */
const LONGEST_LIST = 6;

/** Tokens of such a list at most: its marks and words like "am", a weekday, the day and its full stop. */
const MOST_TOKENS = LONGEST_LIST * 7;

/**
 * The rest of a list or range of days up to its month: after the `15.` of "15., 16. und am 17. August" the value is 8.
 * Joining words are of the class `joiner`, words like "am", "the" of the class `pointer`.
 */
export function daysAndMonth(): Recognizer {
  const months = new MonthsAhead();
  return {
    begins: (token) => isOf(token, 'joiner'),
    read: (tokens, at) => {
      let next = at;
      for (let days = 0; days < LONGEST_LIST; days++) {
        const joined = skip(tokens, skip(tokens, next, 'joiner'), 'joiner');
        if (joined === next) return null;
        const named = skip(tokens, skip(tokens, joined, 'pointer'), 'weekday');
        const reading = day(tokens, skip(tokens, named, 'joiner'));
        if (!reading) return null;
        next = tokens[reading.next]?.key === '.' ? reading.next + 1 : reading.next;
        const month = readingOf(tokens[next], 'month');
        if (month !== undefined) return { value: month, next: next + 1 };
        if (!months.isWithin(tokens, next, MOST_TOKENS)) return null;
      }
      return null;
    },
  };
}

/**
 * The token after the numbers that a list of ordinals goes on with: "am 10. und 11. Spieltag", "on the 10th and 11th
 * holes". What stands there may be what they count.
 */
export function afterOrdinals(tokens: readonly Token[], at: number): Token | undefined {
  let next = at;
  while (next - at < MOST_TOKENS) {
    const number = skip(tokens, skip(tokens, next, 'joiner'), 'pointer');
    if (number === next || tokens[number]?.kind !== 'number') break;
    const after = tokens[number + 1];
    next = after?.key === '.' || isOf(after, 'ordinalSuffix') ? number + 2 : number + 1;
  }
  return tokens[next];
}

/** The token after one of a class, or the same one. */
function skip(tokens: readonly Token[], at: number, className: string): number {
  const token = tokens[at];
  return token && token.gap !== Gap.paragraph && readingOf(token, className) !== undefined ? at + 1 : at;
}

/** Finds months ahead: in a long list without any, every token is looked at once and not again from each day. */
class MonthsAhead {
  #tokens: readonly Token[] = [];
  /** From the first of these tokens up to the second (exclusive) there is no month. */
  #from = 0;
  #to = 0;

  /** Whether a month is among the next tokens, up to a number of them. */
  isWithin(tokens: readonly Token[], at: number, most: number): boolean {
    if (tokens !== this.#tokens || at < this.#from || at > this.#to) {
      this.#tokens = tokens;
      this.#from = at;
      this.#to = at;
    }
    const limit = Math.min(at + most, tokens.length);
    while (this.#to < limit && !isOf(tokens[this.#to], 'month')) this.#to++;
    return this.#to < limit;
  }
}
