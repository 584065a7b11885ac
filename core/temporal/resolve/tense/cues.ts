/** What single tokens tell of the tense of the clause they stand in. */
import { Ends, REACH } from '../clause.ts';
import {
  governorOf,
  isAlleged,
  isFuture,
  isParticiple,
  isPast,
  isPresent,
  isToDo,
  isVerb,
  isVerbal,
  lapseOf,
  type Words,
} from './verbs.ts';

/** One bit for each: the form of a verb, the kind of verb, and where a clause or the sentence ends. */
export const Cue = {
  past: 1,
  future: 2,
  present: 4,
  participle: 8,
  /** "zu bleiben", "zurückzutreten". */
  toDo: 16,
  /** "angekündigt", "adjourned". */
  scheduling: 32,
  /** "ist", "bleibt", "remains". */
  state: 64,
  /** "was due", "war geplant": still to come, or over by now. */
  open: 128,
  comma: 256,
  end: 512,
} as const;

/** Set once a token was read. */
const READ = 1024;

/**
 * The cues of the tokens of a section. A token is read once, however many expressions are around it, and only near one.
 * Of tokens that tell nothing one run is remembered, so that a text without verbs is not gone through for each date.
 */
export class TenseCues {
  readonly #words: Words;
  readonly #cues: Uint16Array;
  /** Tokens `#first` to `#last` (exclusive) tell nothing. */
  #first = 0;
  #last = 0;

  constructor(words: Words) {
    this.#words = words;
    this.#cues = new Uint16Array(words.tokens.length);
  }

  /** The bits of a token; beyond the section its sentence has ended. */
  at(index: number): number {
    const known = this.#cues[index];
    if (known === undefined) return Cue.end;
    if (known !== 0) return known & ~READ;
    const cues = cuesOf(this.#words, index);
    this.#cues[index] = cues | READ;
    return cues;
  }

  /** Number of tokens from `index` on, in one direction, of which it is known by now that they tell nothing. */
  quietFrom(index: number, step: 1 | -1): number {
    if (this.at(index) !== 0) return 0;
    this.#growTo(index);
    return step === 1 ? this.#last - index : index - this.#first + 1;
  }

  /** Lets the run grow to a token that tells nothing; where something is told in between, a new run begins there. */
  #growTo(index: number): void {
    if (index >= this.#first - REACH && index < this.#last + REACH) {
      while (index < this.#first && this.at(this.#first - 1) === 0) this.#first--;
      while (index >= this.#last && this.at(this.#last) === 0) this.#last++;
      if (index >= this.#first && index < this.#last) return;
    }
    this.#first = index;
    this.#last = index + 1;
  }

  /** The bits of all tokens from `start` on, in one direction, to the end of the clause and within reach. */
  inClause(start: number, step: 1 | -1): number {
    let all = 0;
    for (let distance = 0; distance < REACH; distance++) {
      distance += this.quietFrom(start + step * distance, step);
      if (distance >= REACH) break;
      const cues = this.at(start + step * distance);
      if (cues & (Cue.comma | Cue.end)) break;
      all |= cues;
    }
    return all;
  }
}

function cuesOf(words: Words, at: number): number {
  const { tokens, breaks } = words;
  if (breaks.ends[at] === Ends.sentence) return Cue.end;
  if (breaks.ends[at] === Ends.clause) return Cue.comma;
  const token = tokens[at];
  if (!token || !isVerbal(token, words.verbs)) return 0;
  // A verb has no capital, but where a sentence begins: "Won't he …", "Spätestens am Freitag …".
  if (token.capital) return isFuture(words, at) ? Cue.future : 0;
  return (
    tenseOf(words, at) |
    (isToDo(words, at) ? Cue.toDo : 0) |
    (isVerb(token, 'scheduling') ? schedulingAt(words, at) : 0) |
    (isVerb(token, 'state') ? Cue.state : 0)
  );
}

function schedulingAt(words: Words, at: number): number {
  const lapse = lapseOf(words, at);
  if (lapse === null) return Cue.scheduling;
  return lapse === 'open' ? Cue.open : 0;
}

function tenseOf(words: Words, at: number): number {
  if (isFuture(words, at)) return isAlleged(words, at) ? Cue.past : tenseOfExpectation(words, at);
  if (isPast(words, at)) {
    const governor = governorOf(words, at);
    return governor < 0 || isAlleged(words, governor) ? Cue.past : tenseOfExpectation(words, governor);
  }
  if (isParticiple(words, at)) return Cue.participle;
  return isPresent(words, at) ? Cue.present : 0;
}

function tenseOfExpectation(words: Words, at: number): number {
  const lapse = lapseOf(words, at);
  if (lapse === null) return Cue.future;
  return lapse === 'over' ? Cue.past : Cue.open;
}
