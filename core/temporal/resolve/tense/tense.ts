/** Whether a clause tells of the past or of what is to come: it decides the direction of "am Freitag" and "im Juni". */
import { isOf, readingOf, type Token } from '../../grammar/tokens.ts';
import { beyondInsertion, Ends, isInClause, REACH } from '../clause.ts';
import type { Context } from '../context.ts';
import { Cue } from './cues.ts';
import { isVerb } from './verbs.ts';

/** `open`: what was to come, as seen from then; only nearness tells on which side of the present it lies. */
export type Tense = 'past' | 'future' | 'open' | 'unknown';

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
  const after = context.cues.inClause(to, 1);
  if (isScheduled(context, from, after)) return 'future';
  if (after & Cue.toDo && isAnnounced(context, from)) return 'future';
  const nearest = nearestOnEitherSide(context, from, to);
  if (nearest && nearest.distance <= REACH) return nearest.tense;
  const clause = context.cues.inClause(from - 1, -1) | after;
  // "Er kommt am Montag": the present speaks of what is to come, unless a participle makes it the perfect.
  if (clause & Cue.present && !(clause & Cue.participle)) {
    return isAftermath(context, from) || isCaption(context, to) ? 'past' : 'future';
  }
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

/** Tokens from a day to the credit of the picture that shows it: "Anwohner sichern am Samstag den Deich. Foto: Mair". */
const CAPTION = 30;

/** Whether the present is that of a picture: its credit follows in the same paragraph. */
function isCaption({ tokens, breaks }: Context, to: number): boolean {
  for (let at = to; at < to + CAPTION && breaks.paragraphs[at] === breaks.paragraphs[to]; at++) {
    if (isOf(tokens[at], 'pictureCredit') && tokens[at + 1]?.key === ':') return true;
  }
  return false;
}

/** "Seit Mai", "since mid-September": whatever the clause says, that was before. */
export function isSince(tokens: readonly Token[], from: number): boolean {
  const at = isOf(tokens[from - 1], 'article') || isOf(tokens[from - 1], 'pointer') ? from - 2 : from - 1;
  return readingOf(tokens[at], 'opening') === 'since';
}

/**
 * "Für Freitag angekündigt", "adjourned until Monday": what is scheduled for a day lies ahead of the one who says so. And
 * "ist bis Montag gesperrt": a state in the present lasts until then, although a participle tells of it.
 *
 * @param after the cues of the clause behind the expression
 */
function isScheduled({ tokens, cues }: Context, from: number, after: number): boolean {
  let preposition = from - 1;
  while (isOf(tokens[preposition], 'pointer') || isOf(tokens[preposition], 'bound')) preposition--;
  if (!isOf(tokens[preposition], 'scheduledFor')) return false;
  const lasting = isOf(tokens[preposition], 'lastingTo') ? Cue.state : 0;
  return (after & Cue.scheduling || cues.inClause(from - 1, -1) & (Cue.scheduling | lasting)) !== 0;
}

/** "Kündigte an, am Mittwoch zurückzutreten": what is to be done was announced in the clause before. */
function isAnnounced(context: Context, from: number): boolean {
  const { ends } = context.breaks;
  let comma = from - 1;
  while (ends[comma] === Ends.nothing && from - comma < REACH) comma--;
  return ends[comma] === Ends.clause && isInClause(context, comma - 1, -1, REACH, isAnnouncing);
}

function isAnnouncing(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'announcing');
}

function nearestOnEitherSide(context: Context, from: number, to: number): Verb | null {
  const before = nearestVerb(context, from - 1, -1);
  const after = nearestVerb(context, to, 1);
  return !after || (before && before.distance <= after.distance) ? before : after;
}

function nearestVerb(context: Context, start: number, step: 1 | -1): Verb | null {
  const { cues, tokens } = context;
  let penalty = 0;
  let at = start;
  let present = 0;
  for (let distance = 1; distance <= REACH; distance++, at += step) {
    const quiet = cues.quietFrom(at, step);
    distance += quiet;
    at += step * quiet;
    if (distance > REACH) return null;
    const cue = cues.at(at);
    if (cue & Cue.end) return null;
    if (cue & Cue.present) present ||= distance;
    // "Said the vote takes place on Tuesday": what is said has a verb of its own.
    if (cue & Cue.past && present && step === -1 && isOf(tokens[at], 'saying'))
      return { tense: 'future', distance: present };
    if (cue & Cue.past) return { tense: 'past', distance: distance + penalty };
    if (cue & Cue.future) return { tense: 'future', distance: distance + penalty };
    if (cue & Cue.open) return { tense: 'open', distance: distance + penalty };
    if (cue & Cue.comma) {
      const beyond = beyondInsertion(context, at, step);
      if (beyond === at) penalty = REACH;
      at = beyond;
    }
  }
  return null;
}
