/** Verb forms, by word lists and endings: what they are, and what their neighbours make of them. */
import { isOf, type Token } from '../../grammar/tokens.ts';
import type { VerbForms } from '../../grammar/verbs.ts';
import { beyondInsertion, type Clauses, Ends, isInClause, REACH } from '../clause.ts';

/** Tokens with their breaks, and how verbs of their language look. */
export interface Words extends Clauses {
  verbs: VerbForms;
}

/** Shortest word that an ending alone makes a verb. */
const SHORTEST_VERB = 5;

/** Tokens from an auxiliary to the form that it governs: "will be formally sentenced"; a German clause lies between. */
const VERB_GROUP = { beside: 6, around: 14 };

/** "Zu" within a separable verb: "zurückzutreten", "teilzunehmen". */
const TO_WITHIN = /^.{2,}zu.{3,}n$/u;

/** Classes of words that tell of the tense by themselves. */
const TELLING: ReadonlySet<string> = new Set([
  'past',
  'present',
  'perfect',
  'future',
  'lookingAhead',
  'prospective',
  'contracted',
  'infinitive',
  'scheduling',
  'state',
]);

/** Whether a token alone, by what it stands for or how it ends, may be a verb: most are none, whatever is around them. */
export function isVerbal(token: Token, verbs: VerbForms): boolean {
  token.verbal ??=
    token.kind === 'word' &&
    (token.readings.some((reading) => TELLING.has(reading.class)) ||
      (!token.capital && looksVerbal(token.key, verbs)));
  return token.verbal;
}

function looksVerbal(key: string, verbs: VerbForms): boolean {
  const { participle, participleAsAttribute, presentEnding, presentPlural } = verbs;
  return (
    verbs.pastEndings.some((ending) => key.endsWith(ending)) ||
    [participle, participleAsAttribute, presentEnding, presentPlural, TO_WITHIN].some((form) =>
      form?.test(key),
    )
  );
}

/** Capitals make it a noun or a name: "das Treffen", "in der Tat", "May". */
export function isVerb(token: Token | undefined, className: string): boolean {
  return token?.capital === false && isOf(token, className);
}

/** A form that speaks of what is to come. */
export function isFuture({ tokens }: Words, at: number): boolean {
  if (isVerb(tokens[at], 'future') || isOf(tokens[at], 'lookingAhead')) return true;
  return isProspective(tokens, at) || isContracted(tokens, at);
}

/** A form that tells of the past. */
export function isPast(words: Words, at: number): boolean {
  const { tokens, verbs } = words;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  if (isOf(token, 'perfect')) return isPerfect(words, at);
  // "Is closed", "are held": a state in the present; but "is accused of" something done.
  if (isOf(tokens[at - 1], 'passive') && !isOf(token, 'accusing')) return false;
  const next = tokens[at + 1];
  if (isOf(token, 'past') || isParticipleAsAttribute(token, next, verbs)) return true;
  if (token.key.length < SHORTEST_VERB || isOf(token, 'notPast')) return false;
  // "Antreten wird", "zu berichten": an infinitive, whatever its ending.
  if (isOf(next, 'auxiliary') || isOf(tokens[at - 1], 'infinitive')) return false;
  return verbs.pastEndings.some((ending) => token.key.endsWith(ending));
}

/** A form of the present; also one that only looks like a participle, "am Montag verkündet das Gericht". */
export function isPresent({ tokens, verbs }: Words, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isVerb(token, 'present') || isVerb(token, 'perfect') || looksLikePresent(token, verbs)) return true;
  return looksLikePlural(tokens, at, verbs);
}

/** A participle of the perfect; not "am Montag verkündet das Gericht", which ends nothing and has no auxiliary. */
export function isParticiple(words: Words, at: number): boolean {
  const { tokens, breaks, verbs } = words;
  const token = tokens[at];
  if (!token || isVerb(token, 'present') || isVerb(token, 'perfect')) return false;
  if (!looksLikeParticiple(token, verbs)) return false;
  if (breaks.ends[at + 1] !== Ends.nothing || !looksLikePresent(token, verbs)) return true;
  return isInClause(words, at, -1, REACH, isAuxiliary) || isInClause(words, at, 1, REACH, isAuxiliary);
}

/** "Zu bleiben", "zurückzutreten"; but "getan zu haben" looks back. */
export function isToDo({ tokens }: Words, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.capital !== false || token.kind !== 'word') return false;
  if (!isOf(token, 'infinitive')) return token.key.endsWith('n') && TO_WITHIN.test(token.key);
  return next?.capital === false && next.key.endsWith('n') && !isOf(next, 'ofPerfect');
}

/**
 * The auxiliary before what looks past and belongs to it: "will remain closed", "soll am Freitag antreten"; −1 where
 * there is none.
 */
export function governorOf(words: Words, form: number): number {
  const { tokens, breaks } = words;
  const reach = words.verbs.participle ? VERB_GROUP.around : VERB_GROUP.beside;
  let at = form - 1;
  for (let distance = 1; distance <= reach; distance++, at--) {
    const ends = breaks.ends[at];
    if (ends === undefined || ends === Ends.sentence) return -1;
    if (ends === Ends.clause) {
      const beyond = beyondInsertion(words, at, -1);
      if (beyond === at) return -1;
      at = beyond;
      continue;
    }
    if (isVerb(tokens[at], 'auxiliary') || isProspective(tokens, at) || isContracted(tokens, at)) return at;
    if (isPast(words, at)) return -1;
  }
  return -1;
}

/** What became of an expectation: it is over ("had been expected"), or may be ("was due"); null where it still is one. */
export function lapseOf(words: Words, at: number): 'over' | 'open' | null {
  const { tokens } = words;
  if (!isOf(tokens[at], 'expectation')) return null;
  // "Das für Mittwoch geplant war."
  if (isVerb(tokens[at + 1], 'lapsing')) return 'open';
  const reach = words.verbs.participle ? REACH : VERB_GROUP.beside;
  for (let before = at - 1; at - before <= reach; before--) {
    if (words.breaks.ends[before] !== Ends.nothing) return null;
    const token = tokens[before];
    if (isOf(token, 'lapsed')) return 'over';
    if (isOf(token, 'lapsing')) return 'open';
    if (isOf(token, 'passive') || isVerb(token, 'auxiliary')) return null;
  }
  return null;
}

/** "Soll am Montag einen Mann erstochen haben": what is said to have been done. */
export function isAlleged(words: Words, at: number): boolean {
  const { tokens, verbs } = words;
  if (!verbs.participle || !isVerb(tokens[at], 'alleging')) return false;
  return isInClause(words, at + 1, 1, REACH, (_, index) => {
    return isVerb(tokens[index], 'havingDone') && looksLikeParticiple(tokens[index - 1], verbs);
  });
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

/** "Has met", but not "has a hearing"; "hat gesagt", but not "hat am Montag einen Termin". */
function isPerfect(words: Words, at: number): boolean {
  const { tokens, verbs } = words;
  if (isOf(tokens[at + 1], 'possessed')) return false;
  if (!verbs.participle) return true;
  const isForm = (_: readonly Token[], index: number): boolean => looksLikeParticiple(tokens[index], verbs);
  return isInClause(words, at + 1, 1, REACH, isForm) || isInClause(words, at - 1, -1, REACH, isForm);
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  return isVerb(tokens[at], 'finiteAuxiliary');
}

function looksLikeParticiple(token: Token | undefined, { participle }: VerbForms): boolean {
  return token?.capital === false && participle?.test(token.key) === true;
}

function looksLikePresent(token: Token, { presentEnding }: VerbForms): boolean {
  if (presentEnding === null || token.capital || token.key.length < SHORTEST_VERB) return false;
  return presentEnding.test(token.key) && !isOf(token, 'notPresent');
}

/** "Die Wahllokale öffnen am Sonntag": after the noun, before what is none; "im kommenden Mai" stands otherwise. */
function looksLikePlural(tokens: readonly Token[], at: number, { presentPlural }: VerbForms): boolean {
  const token = tokens[at];
  if (presentPlural === null || token?.capital !== false || token.key.length < SHORTEST_VERB) return false;
  const after = tokens[at + 1];
  if (!tokens[at - 1]?.capital || after?.kind !== 'word' || after.capital) return false;
  return presentPlural.test(token.key) && !isOf(token, 'notPresent');
}

function isParticipleAsAttribute(
  token: Token,
  next: Token | undefined,
  { participleAsAttribute }: VerbForms,
): boolean {
  return next?.capital === true && participleAsAttribute?.test(token.key) === true;
}
