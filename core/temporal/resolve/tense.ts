/** Whether a clause tells of the past or of what is to come: it decides the direction of "am Freitag" and "im Juni". */
import { isOf, readingOf, type Token } from '../grammar/tokens.ts';
import type { VerbForms } from '../grammar/verbs.ts';
import { beyondInsertion, Ends, isInClause } from './clause.ts';
import type { Context } from './context.ts';

export type Tense = 'past' | 'future' | 'unknown';

/** What one token tells of the tense: that of a verb, what matters only where no verb is near, or where to stop. */
const Tells = {
  unread: 0,
  nothing: 1,
  past: 2,
  future: 3,
  present: 4,
  participle: 5,
  comma: 6,
  end: 7,
} as const;

/** Tokens to look at on either side: verbs of German subordinate clauses stand at the end. */
const REACH = 25;

/** Shortest word that an ending alone makes a verb. */
const SHORTEST_VERB = 5;

/** Tokens from an auxiliary to the form that it governs: "will be formally sentenced". */
const VERB_GROUP = 6;

/** "Zu" within a separable verb: "zurückzutreten", "teilzunehmen". */
const TO_WITHIN = /^.{2,}zu.{3,}n$/u;

interface Verb {
  tense: Tense;
  distance: number;
}

/**
 * The tense of the clause around tokens `from` to `to` (exclusive): that of the nearest verb form that is known or by
 * its ending looks like one. Verbs beyond a comma count as further away than any within it, and only where the clause
 * itself has no verb in the present. What somebody says in between (", officials said,") does not count.
 */
export function tenseAround(context: Context, from: number, to: number): Tense {
  if (context.tenseAt?.from === from) return context.tenseAt.tense;
  const tense = findTense(context, from, to);
  context.tenseAt = { from, tense };
  return tense;
}

function findTense(context: Context, from: number, to: number): Tense {
  if (isSince(context.tokens, from)) return 'past';
  if (isScheduled(context, from, to) || isIntended(context, from, to)) return 'future';
  const nearest = nearestOnEitherSide(context, from, to);
  if (nearest && nearest.distance <= REACH) return nearest.tense;
  if (presentAround(context, from, to)) return isAftermath(context, from) ? 'past' : 'future';
  return nearest?.tense ?? 'unknown';
}

/** Whether a verb between the same commas tells of the past. */
export function isPastWithinCommas(context: Context, from: number, to: number): boolean {
  const nearest = nearestOnEitherSide(context, from, to);
  return nearest?.tense === 'past' && nearest.distance <= REACH;
}

/** Tokens from "after" to the day of what the present comes after: "is in hospital after a crash on Tuesday". */
const AFTERMATH = 6;

/** Whether a clause in the present tells what came after something of that day; "nach Berlin" is no time. */
function isAftermath(context: Context, from: number): boolean {
  return (
    isOf(context.tokens[from - 1], 'lookingBack') ||
    isInClause(context, from - 1, -1, AFTERMATH, looksBackOnNoPlace)
  );
}

function looksBackOnNoPlace(tokens: readonly Token[], at: number): boolean {
  return isOf(tokens[at], 'lookingBack') && tokens[at + 1]?.capital === false;
}

/** "Seit Mai", "since mid-September": whatever the clause says, that was before. */
export function isSince(tokens: readonly Token[], from: number): boolean {
  const at = isOf(tokens[from - 1], 'article') || isOf(tokens[from - 1], 'pointer') ? from - 2 : from - 1;
  return readingOf(tokens[at], 'opening') === 'since';
}

/**
 * "Für Freitag angekündigt", "adjourned until Monday": what is scheduled for a day lies ahead of the one who says so. And
 * "ist bis Montag gesperrt": a state in the present lasts until then, although a participle tells of it.
 */
function isScheduled(context: Context, from: number, to: number): boolean {
  const { tokens } = context;
  let preposition = from - 1;
  while (isOf(tokens[preposition], 'pointer') || isOf(tokens[preposition], 'bound')) preposition--;
  if (!isOf(tokens[preposition], 'scheduledFor')) return false;
  const before = isOf(tokens[preposition], 'lastingTo') ? isSchedulingOrState : isScheduling;
  return isInClause(context, from - 1, -1, REACH, before) || isInClause(context, to, 1, REACH, isScheduling);
}

function isScheduling(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'scheduling');
}

function isSchedulingOrState(tokens: readonly Token[], at: number): boolean {
  return isScheduling(tokens, at) || isVerb(tokens[at], 'state');
}

/** "Kündigte an, am Mittwoch zurückzutreten": what is announced in the clause before is still to be done. */
function isIntended(context: Context, from: number, to: number): boolean {
  if (!isInClause(context, to, 1, REACH, isToDo)) return false;
  const { ends } = context.breaks;
  let comma = from - 1;
  while (ends[comma] === Ends.nothing && from - comma < REACH) comma--;
  return ends[comma] === Ends.clause && isInClause(context, comma - 1, -1, REACH, isAnnouncing);
}

function isAnnouncing(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'announcing');
}

/** "Zu bleiben", "zurückzutreten"; but "getan zu haben" looks back. */
function isToDo(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== false || token.kind !== 'word') return false;
  if (!isOf(token, 'infinitive')) return token.key.endsWith('n') && TO_WITHIN.test(token.key);
  return next?.capital === false && next.key.endsWith('n') && !isOf(next, 'ofPerfect');
}

function nearestOnEitherSide(context: Context, from: number, to: number): Verb | null {
  const before = nearestVerb(context, from - 1, -1);
  const after = nearestVerb(context, to, 1);
  return !after || (before && before.distance <= after.distance) ? before : after;
}

function nearestVerb(context: Context, start: number, step: 1 | -1): Verb | null {
  let penalty = 0;
  let at = start;
  let present = 0;
  for (let distance = 1; distance <= REACH; distance++, at += step) {
    const tells = tellsAt(context, at);
    if (tells === Tells.end) return null;
    if (tells === Tells.present) present ||= distance;
    // "Said the vote takes place on Tuesday": what is said has a verb of its own.
    if (tells === Tells.past && present && step === -1 && isOf(context.tokens[at], 'saying'))
      return { tense: 'future', distance: present };
    if (tells === Tells.past) return { tense: 'past', distance: distance + penalty };
    if (tells === Tells.future) return { tense: 'future', distance: distance + penalty };
    if (tells === Tells.comma) {
      const beyond = beyondInsertion(context, at, step);
      if (beyond === at) penalty = REACH;
      at = beyond;
    }
  }
  return null;
}

/** What a token tells of the tense: read once, however many expressions are around it. */
function tellsAt(context: Context, at: number): number {
  const known = context.tenses[at];
  if (known === undefined) return Tells.end;
  if (known !== Tells.unread) return known;
  const tells = readTense(context, at);
  context.tenses[at] = tells;
  return tells;
}

function readTense(context: Context, at: number): number {
  const { tokens, breaks, verbs } = context;
  if (breaks.ends[at] === Ends.sentence) return Tells.end;
  if (breaks.ends[at] === Ends.clause) return Tells.comma;
  const token = tokens[at];
  if (token?.kind !== 'word') return Tells.nothing;
  if (isFuture(tokens, at)) return isAlleged(context, at) ? Tells.past : Tells.future;
  if (isPast(context, at)) return isGoverned(context, at) ? Tells.future : Tells.past;
  if (isVerb(token, 'present') || isVerb(token, 'perfect')) return Tells.present;
  if (looksLikeParticiple(token, verbs) && !isFinitePresent(context, at)) return Tells.participle;
  return looksLikePresent(token, verbs) ? Tells.present : Tells.nothing;
}

function isFuture(tokens: readonly Token[], at: number): boolean {
  if (isVerb(tokens[at], 'future') || isOf(tokens[at], 'lookingAhead')) return true;
  return isProspective(tokens, at) || isContracted(tokens, at);
}

/** What speaks of the future only before an infinitive: "is to", "agreed to meet", but not "agreed to a truce". */
function isProspective(tokens: readonly Token[], at: number): boolean {
  if (!isOf(tokens[at], 'prospective') || !isOf(tokens[at + 1], 'infinitive')) return false;
  const verb = tokens[at + 2];
  return verb?.kind === 'word' && !verb.capital && !isOf(verb, 'possessed');
}

/** "Won't": the auxiliary before its apostrophe, which alone is another word. */
function isContracted(tokens: readonly Token[], at: number): boolean {
  return isOf(tokens[at], 'contracted') && /^['’]$/.test(tokens[at + 1]?.key ?? '');
}

/** Capitals make it a noun or a name: "das Treffen", "in der Tat", "May". */
function isVerb(token: Token | undefined, className: string): boolean {
  return token?.capital === false && isOf(token, className);
}

/** Whether what looks past belongs to an auxiliary before it: "will remain closed", "soll am Freitag antreten". */
function isGoverned(context: Context, form: number): boolean {
  const { tokens, breaks } = context;
  let at = form - 1;
  for (let distance = 1; distance <= VERB_GROUP; distance++, at--) {
    const ends = breaks.ends[at];
    if (ends === undefined || ends === Ends.sentence) return false;
    if (ends === Ends.clause) {
      const beyond = beyondInsertion(context, at, -1);
      if (beyond === at) return false;
      at = beyond;
      continue;
    }
    if (isVerb(tokens[at], 'auxiliary') || isProspective(tokens, at) || isContracted(tokens, at)) return true;
    if (isPast(context, at)) return false;
  }
  return false;
}

/** "Er kommt am Montag": the present speaks of what is to come, unless a participle makes it the perfect. */
function presentAround(context: Context, from: number, to: number): boolean {
  const before = presentBeside(context, from - 1, -1);
  if (before === Tells.participle) return false;
  const after = presentBeside(context, to, 1);
  return after !== Tells.participle && (before === Tells.present || after === Tells.present);
}

/** What a clause has on one side: a participle, else a present. */
function presentBeside(context: Context, start: number, step: 1 | -1): number {
  let found: number = Tells.nothing;
  for (let distance = 0; distance < REACH; distance++) {
    const tells = tellsAt(context, start + step * distance);
    if (tells === Tells.participle) return tells;
    if (tells === Tells.comma || tells === Tells.end) break;
    if (tells === Tells.present) found = tells;
  }
  return found;
}

function looksLikeParticiple(token: Token | undefined, { participle }: VerbForms): boolean {
  return token?.capital === false && participle?.test(token.key) === true;
}

/** "Am Montag verkündet das Gericht": looks like a participle, but ends nothing and has no auxiliary. */
function isFinitePresent(context: Context, at: number): boolean {
  const { breaks, tokens } = context;
  const token = tokens[at];
  if (!token || breaks.ends[at + 1] !== Ends.nothing || !looksLikePresent(token, context.verbs)) return false;
  return !isInClause(context, at, -1, REACH, isAuxiliary) && !isInClause(context, at, 1, REACH, isAuxiliary);
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'finiteAuxiliary');
}

/** "Soll am Montag einen Mann erstochen haben": what is said to have been done. */
function isAlleged(context: Context, at: number): boolean {
  const { tokens, verbs } = context;
  if (!verbs.participle || !isVerb(tokens[at], 'alleging')) return false;
  return isInClause(context, at + 1, 1, REACH, (_, index) => {
    return isVerb(tokens[index], 'havingDone') && looksLikeParticiple(tokens[index - 1], verbs);
  });
}

function looksLikePresent(token: Token, { presentEnding }: VerbForms): boolean {
  if (presentEnding === null || token.capital || token.key.length < SHORTEST_VERB) return false;
  return presentEnding.test(token.key) && !isOf(token, 'notPresent');
}

function isPast(context: Context, at: number): boolean {
  const { tokens, verbs } = context;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  if (isOf(token, 'perfect')) return isPerfect(context, at);
  // "Is closed", "are held": a state in the present; but "is accused of" something done.
  if (isOf(tokens[at - 1], 'passive') && !isOf(token, 'accusing')) return false;
  const next = tokens[at + 1];
  if (isOf(token, 'past') || isParticipleAsAttribute(token, next, verbs)) return true;
  if (token.key.length < SHORTEST_VERB || isOf(token, 'notPast')) return false;
  // "Antreten wird", "zu berichten": an infinitive, whatever its ending.
  if (isOf(next, 'auxiliary') || isOf(tokens[at - 1], 'infinitive')) return false;
  return verbs.pastEndings.some((ending) => token.key.endsWith(ending));
}

/** "Has met", but not "has a hearing"; "hat gesagt", but not "hat am Montag einen Termin". */
function isPerfect(context: Context, at: number): boolean {
  const { tokens, verbs } = context;
  if (isOf(tokens[at + 1], 'possessed')) return false;
  if (!verbs.participle) return true;
  const isParticiple = (_: readonly Token[], index: number): boolean =>
    looksLikeParticiple(tokens[index], verbs);
  return (
    isInClause(context, at + 1, 1, REACH, isParticiple) ||
    isInClause(context, at - 1, -1, REACH, isParticiple)
  );
}

function isParticipleAsAttribute(
  token: Token,
  next: Token | undefined,
  { participleAsAttribute }: VerbForms,
): boolean {
  return next?.capital === true && participleAsAttribute?.test(token.key) === true;
}
