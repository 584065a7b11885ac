/** Where sentences and clauses end. */
import { bitOf, Gap, isOf, type Token } from '../grammar/tokens.ts';

/** Of each token of a section: what it ends, and in which sentence and paragraph it stands, as running numbers. */
export interface Breaks {
  ends: Uint8Array;
  sentences: Int32Array;
  paragraphs: Int32Array;
}

/** Tokens to look at on either side: verbs of German subordinate clauses stand at the end. */
export const REACH = 25;

/** Tokens with their breaks. */
export interface Clauses {
  tokens: readonly Token[];
  breaks: Breaks;
}

/** What a token ends. */
export const Ends = { nothing: 0, clause: 1, sentence: 2 } as const;

/** Goes through the tokens of a section once; a mark that ends a sentence is counted to the next one. */
export function breaksOf(tokens: readonly Token[]): Breaks {
  const ends = new Uint8Array(tokens.length);
  const sentences = new Int32Array(tokens.length);
  const paragraphs = new Int32Array(tokens.length);
  let sentence = 0;
  let paragraph = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'mark') {
      if (endsSentence(tokens, at)) {
        ends[at] = Ends.sentence;
        sentence++;
      } else if (endsClause(tokens, at)) ends[at] = Ends.clause;
    } else if (opensSecondVerb(tokens, at)) ends[at] = Ends.clause;
    if (token?.gap === Gap.paragraph) paragraph++;
    sentences[at] = sentence;
    paragraphs[at] = paragraph;
  }
  return { ends, sentences, paragraphs };
}

/** Marks that end a sentence; a comma only ends a clause. */
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':']);

/** Most tokens of what is said in between: ", so teilte die Polizei am Abend mit,". */
const LONGEST_INSERTION = 8;

/** Whether a token between the same commas is of some kind: from token `start` on, in one direction. */
export function isInClause(
  { tokens, breaks }: Clauses,
  start: number,
  step: 1 | -1,
  reach: number,
  fits: (tokens: readonly Token[], at: number) => boolean,
): boolean {
  for (let at = start; Math.abs(at - start) < reach; at += step) {
    // Beyond the section too.
    if (breaks.ends[at] !== Ends.nothing) return false;
    if (fits(tokens, at)) return true;
  }
  return false;
}

/** The comma on the other side of ", officials said,", or the same one where nobody says anything there. */
export function beyondInsertion({ tokens, breaks }: Clauses, comma: number, step: 1 | -1): number {
  let says = false;
  for (let at = comma + step; Math.abs(at - comma) <= LONGEST_INSERTION; at += step) {
    const ends = breaks.ends[at];
    if (ends === undefined || ends === Ends.sentence) return comma;
    if (ends === Ends.clause) return says ? at : comma;
    if (isOf(tokens[at], 'saying')) says = true;
  }
  return comma;
}

/** A full stop after a day in digits, a single letter or a title belongs to it: "5. Mai", "z. B.", "St. Vigil". */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !SENTENCE_ENDS.has(token.key) || isWithinNumber(tokens, at)) return false;
  if (token.key !== '.') return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && isAbbreviated(before)) return before.kind === 'number' && isLastWord(tokens, at);
  return after?.kind !== 'word' || after.capital;
}

/** A comma ends a clause, but not the one of "1,95 Milliarden". */
function endsClause(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === ',' && !isWithinNumber(tokens, at);
}

/** "Left Busan on Monday and will return": what follows is of another time. */
function opensSecondVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // Asked of every word: mostly one comparison of bits is enough.
  if (!token || (token.classBits & AND) === 0 || !isOf(token, 'and')) return false;
  const next = tokens[at + 1];
  return next?.capital === false && isOf(next, 'future');
}

const AND = bitOf('and');

const IN_NUMBERS: ReadonlySet<string> = new Set(['.', ',', ':']);

/** "3:1", "1,95", "22.40": a mark with digits on both sides. */
function isWithinNumber(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind !== 'number' || after?.kind !== 'number') return false;
  return mark?.gap === Gap.none && after.gap === Gap.none && IN_NUMBERS.has(mark.key);
}

/**
 * "on May 1. Unemployment", "on Dec. 16. Tokyo", "won 3-1. United": no ordinal, where a month or another number stands before it, or a word
 * after it that begins sentences.
 */
function isLastWord(tokens: readonly Token[], at: number): boolean {
  const [before, number] = [tokens[at - 2], tokens[at - 1]];
  const isScore = before?.kind === 'mark' && before.key !== '.' && tokens[at - 3]?.kind === 'number';
  if (isScore && number?.gap === Gap.none) return true;
  const month = before?.key === '.' ? tokens[at - 3] : before;
  return isOf(month, 'month') || isOf(month, 'shortMonth') || isOf(tokens[at + 1], 'sentenceStart');
}

function isAbbreviated(token: Token): boolean {
  if (token.kind === 'number') return token.key.length <= 2;
  return (token.kind === 'word' && token.key.length === 1) || isOf(token, 'abbreviation');
}
