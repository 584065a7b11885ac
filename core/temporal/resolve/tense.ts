/** Whether a clause tells of the past or of what is to come: it decides the direction of "am Freitag" and "im Juni". */
import { isOf, type Token } from '../grammar/tokens.ts';

export type Tense = 'past' | 'future' | 'unknown';

/** Tokens to look at on either side: verbs of German subordinate clauses stand at the end. */
const REACH = 25;

/** Marks that end a sentence; a comma only ends a clause. */
const SENTENCE_END = /^[.!?;:]$/;

/**
 * The tense of the clause around tokens `from` to `to` (exclusive): that of the nearest verb form the lexicon knows as
 * `past` or `future`. Verbs beyond a comma count as further away than any within it.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  const before = nearestVerb(tokens, from - 1, -1);
  const after = nearestVerb(tokens, to, 1);
  if (!before) return after?.tense ?? 'unknown';
  if (!after) return before.tense;
  return before.distance <= after.distance ? before.tense : after.tense;
}

interface Verb {
  tense: Tense;
  distance: number;
}

function nearestVerb(tokens: readonly Token[], start: number, step: 1 | -1): Verb | null {
  let penalty = 0;
  for (let distance = 1; distance <= REACH; distance++) {
    const at = start + step * (distance - 1);
    const token = tokens[at];
    if (!token || endsSentence(tokens, at)) return null;
    if (token.key === ',') penalty = REACH;
    if (isOf(token, 'future')) return { tense: 'future', distance: distance + penalty };
    if (isOf(token, 'past')) return { tense: 'past', distance: distance + penalty };
  }
  return null;
}

/** A full stop after digits or a single letter belongs to an ordinal or an abbreviation. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !SENTENCE_END.test(token.key)) return false;
  if (token.key !== '.') return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'number' || (before?.kind === 'word' && before.key.length === 1)) return false;
  return !after || after.kind !== 'word' || after.capital;
}
