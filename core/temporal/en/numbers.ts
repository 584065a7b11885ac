/** English number words of one token; "twenty-three" is put together by the recognizer below. */
import type { Recognizer } from '../grammar/pattern.ts';
import { Gap, readingOf } from '../grammar/tokens.ts';

const CARDINALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];

/** Cardinal words with their values. */
export function cardinals(): [string, number][] {
  return [
    ...CARDINALS.map((word, index): [string, number] => [word, index + 1]),
    ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
    ['a', 1],
    ['an', 1],
    ['hundred', 100],
  ];
}

/** Ordinal words with their values. */
export function ordinals(): [string, number][] {
  return ORDINALS.map((word, index): [string, number] => [word, index + 1]);
}

/** "twenty-three" and "twenty three", on top of what `next` recognises. */
export function withTens(next: Recognizer): Recognizer {
  const read: Recognizer['read'] = (tokens, at) => {
    const tens = readingOf(tokens[at], 'number');
    if (typeof tens !== 'number' || tens < 20 || tens > 90) return next.read(tokens, at);
    const hyphen = tokens[at + 1]?.key === '-' && tokens[at + 1]?.gap === Gap.none;
    const oneAt = hyphen ? at + 2 : at + 1;
    const one = tokens[oneAt]?.kind === 'word' ? readingOf(tokens[oneAt], 'number') : undefined;
    if (typeof one !== 'number' || one < 1 || one > 9 || tokens[oneAt]?.key === 'a')
      return next.read(tokens, at);
    return { value: tens + one, next: oneAt + 1 };
  };
  return { begins: next.begins, read };
}
