/** Whether a clause tells of the past or of what is to come: it decides the direction of "am Freitag" and "im Juni". */
import { isOf, type Token } from '../grammar/tokens.ts';
import type { VerbForms } from '../grammar/verbs.ts';
import type { Context } from './context.ts';

export type Tense = 'past' | 'future' | 'unknown';

/** Tokens to look at on either side: verbs of German subordinate clauses stand at the end. */
const REACH = 25;

/** Marks that end a sentence; a comma only ends a clause. */
const SENTENCE_END = /^[.!?;:]$/;

/** Shortest word that an ending alone makes a verb. */
const SHORTEST_VERB = 5;

/** Tokens from an auxiliary to the form that it governs: "will be formally sentenced". */
const VERB_GROUP = 6;

interface Verb {
  tense: Tense;
  distance: number;
}

/**
 * The tense of the clause around tokens `from` to `to` (exclusive): that of the nearest verb form that is known or by
 * its ending looks like one. Verbs beyond a comma count as further away than any within it, and only where the clause
 * itself has no verb in the present.
 */
export function tenseAround(context: Context, from: number, to: number): Tense {
  const nearest = nearestOnEitherSide(context, from, to);
  if (nearest && nearest.distance <= REACH) return nearest.tense;
  return presentAround(context, from, to) ? 'future' : (nearest?.tense ?? 'unknown');
}

/** Whether a verb between the same commas tells of the past. */
export function isPastWithinCommas(context: Context, from: number, to: number): boolean {
  const nearest = nearestOnEitherSide(context, from, to);
  return nearest?.tense === 'past' && nearest.distance <= REACH;
}

function nearestOnEitherSide(context: Context, from: number, to: number): Verb | null {
  const before = nearestVerb(context, from - 1, -1);
  const after = nearestVerb(context, to, 1);
  return !after || (before && before.distance <= after.distance) ? before : after;
}

function nearestVerb({ tokens, verbs }: Context, start: number, step: 1 | -1): Verb | null {
  let penalty = 0;
  for (let distance = 1; distance <= REACH; distance++) {
    const at = start + step * (distance - 1);
    const token = tokens[at];
    if (!token || endsSentence(tokens, at)) return null;
    if (token.key === ',') penalty = REACH;
    if (isFuture(tokens, at)) return { tense: 'future', distance: distance + penalty };
    if (isPast(token, tokens[at + 1], verbs)) {
      const tense = isGoverned(tokens, at, verbs) ? 'future' : 'past';
      return { tense, distance: distance + penalty };
    }
  }
  return null;
}

function isFuture(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'future') || isProspective(tokens, at);
}

/** What speaks of the future only before an infinitive: "is to", "are set to". */
function isProspective(tokens: readonly Token[], at: number): boolean {
  return isOf(tokens[at], 'prospective') && isOf(tokens[at + 1], 'infinitive');
}

/** Capitals make it a noun or a name: "das Treffen", "in der Tat", "May". */
function isVerb(token: Token | undefined, className: string): boolean {
  return token?.capital === false && isOf(token, className);
}

/** Whether what looks past belongs to an auxiliary before it: "will remain closed", "soll am Freitag antreten". */
function isGoverned(tokens: readonly Token[], form: number, verbs: VerbForms): boolean {
  for (let at = form - 1; at >= form - VERB_GROUP; at--) {
    const token = tokens[at];
    if (!token || token.key === ',' || endsSentence(tokens, at)) return false;
    if (isVerb(token, 'auxiliary') || isProspective(tokens, at)) return true;
    if (isPast(token, tokens[at + 1], verbs)) return false;
  }
  return false;
}

/** "Er kommt am Montag": the present speaks of what is to come, unless a participle makes it the perfect. */
function presentAround({ tokens, verbs }: Context, from: number, to: number): boolean {
  let present = false;
  for (const [start, step] of [
    [from - 1, -1],
    [to, 1],
  ] as const) {
    for (let at = start; Math.abs(at - start) < REACH; at += step) {
      const token = tokens[at];
      if (!token || token.key === ',' || endsSentence(tokens, at)) break;
      if (isVerb(token, 'present')) present = true;
      else if (!token.capital && verbs.participle?.test(token.key)) return false;
    }
  }
  return present;
}

function isPast(token: Token, next: Token | undefined, verbs: VerbForms): boolean {
  if (token.kind !== 'word' || token.capital) return false;
  if (isOf(token, 'past') || isParticipleAsAttribute(token, next, verbs)) return true;
  if (token.key.length < SHORTEST_VERB || isOf(token, 'notPast')) return false;
  // "Antreten wird": an infinitive, whatever its ending.
  if (isOf(next, 'auxiliary')) return false;
  return verbs.pastEndings.some((ending) => token.key.endsWith(ending));
}

function isParticipleAsAttribute(
  token: Token,
  next: Token | undefined,
  { participleAsAttribute }: VerbForms,
): boolean {
  return next?.capital === true && participleAsAttribute?.test(token.key) === true;
}

/** A full stop after a day in digits, a single letter or a title belongs to it: "5. Mai", "z. B.", "St. Vigil". */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !SENTENCE_END.test(token.key)) return false;
  if (token.key !== '.') return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && isAbbreviated(before)) return false;
  return after?.kind !== 'word' || after.capital;
}

function isAbbreviated(token: Token): boolean {
  if (token.kind === 'number') return token.key.length <= 2;
  return (token.kind === 'word' && token.key.length === 1) || isOf(token, 'abbreviation');
}
