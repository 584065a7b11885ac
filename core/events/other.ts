/** Events in words the lexicon does not know: news that names a day tells what happened on it. */
import type { Granularity, TimeExpression } from '../temporal/expression.ts';
import { weightsIn } from './clause-types.ts';
import { OTHER, REPORT } from './lexicon.ts';
import { speechOf } from './speech.ts';
import { type Analysis, homeOf, isHypothetical, MIN_OTHER_WORDS, type Telling } from './telling.ts';

/** What parts the date of a chronicle's entry from what happened. */
export const ENTRY = /^\s?(?::|\s[–—-])\s+(?=\S)/u;

const DAYS = new Set<Granularity>(['minute', 'hour', 'daypart', 'day']);
/** Stretches longer than these name a background rather than an event, unless the lexicon knows what happened. */
const MONTHS = new Set<Granularity>(['week', 'month', 'season', 'quarter', 'half']);

/**
 * News that names a day tells what happened on it, in whatever words; a month or season with a verb of action does,
 * a longer stretch only with a word the lexicon knows, and a year to come where something is planned for it.
 * @param published the article's publication date
 */
export function otherEvent(
  expression: TimeExpression,
  first: number,
  last: number,
  analysis: Analysis,
  published: string | null,
): Telling | null {
  const { granularity, vague, type, anchor, interval } = expression;
  const isToBe = isAhead(expression, published);
  const isPlan = isPlanned(first, last, isToBe, analysis);
  if (interval?.start === null && !isPlan && !isToBe && !isAction(first, last, analysis)) return null;
  if (/^['’]s/u.test(analysis.words[last]?.text.slice(-2) ?? '')) return null;
  const isYear = granularity === 'year' && anchor.kind === 'absolute';
  const isDay = DAYS.has(granularity) && (type === 'DATE' || granularity === 'daypart') && !vague;
  const isToCome = isToBe && isPresentState(first, last, analysis);
  const isClock = granularity === 'minute' && anchor.kind === 'context' && isAction(first, last, analysis);
  if (
    isClock ||
    (isDay && (!isStative(first, last, analysis) || isPlan || isToCome)) ||
    (MONTHS.has(granularity) && (isAction(first, last, analysis) || isPlan)) ||
    ((granularity === 'year' || type === 'DURATION') && isPlan && isToBe)
  )
    return tellingOther(first, last, analysis, granularity, isPlan);
  return isYear && (isKnown(first, last, analysis) || isAction(first, last, analysis))
    ? tellingOther(first, last, analysis, granularity)
    : null;
}

/** Whether an expression means a time behind the publication date. */
export function isAhead({ interval }: TimeExpression, published: string | null): boolean {
  return published !== null && Boolean(interval?.end && interval.end.slice(0, 10) > published.slice(0, 10));
}

/** What happened on a day that the sentence names, where no lexicon knows what. */
export function tellingOther(
  first: number,
  last: number,
  analysis: Analysis,
  granularity: Granularity = 'day',
  isPlan = false,
): Telling | null {
  const { words, clauses } = analysis;
  const home = homeOf(first, last, analysis);
  const others = words.filter((_, i) => clauses[i] === home && (i < first || i > last));
  if (others.length < MIN_OTHER_WORDS || (!isPlan && isHypothetical(home, analysis))) return null;
  if (others.some(({ lower }) => PRIVATE.test(lower))) return null;
  return {
    type: hintedType(home, analysis) ?? topicFor(granularity, analysis) ?? OTHER,
    trigger: { type: OTHER, weight: 0, word: '', first: clauses.indexOf(home), last, isRow: true },
    score: 0,
    isNear: true,
  };
}

/** Topics of a single incident: what is dated to a year or season is the life of those concerned. */
const INCIDENTS = new Set(['disaster', 'crime']);

function topicFor(granularity: Granularity, { topic }: Analysis): string | null {
  return topic && INCIDENTS.has(topic) && !DAYS.has(granularity) ? null : topic;
}

/** What "I" did or "you" do on a day, in words that no lexicon knows, is no news. */
const PRIVATE = /^(?:i|you|ich|du)$/u;

/** The type that all weak triggers of a clause agree on: too little to tell of an event, enough to sort one. */
function hintedType(home: number, analysis: Analysis): string | null {
  const types = weightsIn(home, analysis);
  const [only] = types.keys();
  return types.size === 1 && only !== undefined && only !== 'statement' ? only : null;
}

/** German participles and weak past forms, English past forms: somebody did something. */
const ACTION: Record<string, RegExp> = {
  de: /^(?:\p{Ll}*ge\p{Ll}{3,}(?:t|en)|(?:be|er|ver|zer|ent)\p{Ll}{3,}(?:t|en)|\p{Ll}{2,}iert(?:en?)?|\p{Ll}{3,}ten?)$/u,
  en: /^\p{Ll}{3,}ed$/u,
};
const STATE =
  /^(?:hatten?|wollten?|sollten?|konnten?|mussten?|durften?|arbeiteten?|lebten?|galten?|heute|gegen|dritte[nrms]?|\p{Ll}{2,}[sn]te[nrms]?|bereits|erste[nr]?|letzten?|seinen?|ihren?|einen?|unter|weiteren?|used|based|located|situated|named|called|lived|worked|expected|needed|wanted)$/u;

/** Whether the clause of an expression has a verb that tells of something done. */
function isAction(first: number, last: number, analysis: Analysis): boolean {
  return hasAction(homeOf(first, last, analysis), analysis);
}

/** Whether a clause has a verb that tells of something done. */
export function hasAction(clause: number, analysis: Analysis): boolean {
  return hasOwnAction(clause, analysis) || isResumed(clause, analysis);
}

/** "a flawed update by McAfee, where Kurtz worked, disabled computers": the verb stands behind the insertion. */
function isResumed(clause: number, { words, clauses, language }: Analysis): boolean {
  const verb = words[clauses.indexOf(clause + 2)];
  return language === 'en' && verb !== undefined && (ACTION.en?.test(verb.text) ?? false);
}

function hasOwnAction(clause: number, { words, clauses, language }: Analysis): boolean {
  return words.some((word, i) => {
    const text = i === 0 ? word.lower : word.text;
    return (
      clauses[i] === clause &&
      ((ACTION[language]?.test(text) && !STATE.test(text)) || speechOf(language).isStrongPast(text))
    );
  });
}

/** "is expected to arrive", "wird beginnen", and of a time to come "could open": what is to come will be done. */
function isPlanned(first: number, last: number, isToBe: boolean, analysis: Analysis): boolean {
  const { words, clauses, language } = analysis;
  const home = homeOf(first, last, analysis);
  const { planned, promised, possible } = speechOf(language);
  const isReported = analysis.triggers.some(
    ({ type, first: at }) => type === REPORT && (clauses[at] ?? 0) < home,
  );
  return words.some(
    ({ lower }, i) =>
      clauses[i] === home &&
      (planned.has(lower) || (isReported && promised.has(lower)) || (isToBe && possible.has(lower))),
  );
}

/** "war", "stand noch aus": a state on that day, nothing that happened. */
const STATIVE: Record<string, RegExp> = {
  de: /^(?:bin|ist|sind|war|waren|sei|seien|steht|stand|standen|liegt|lag|lagen|gibt|gab|bleibt|blieb|hat|hatte|haben|hatten|gilt|galt|heißt|heisst)$/u,
  en: /^(?:is|are|was|were|has|have|had|remains?|remained|stands?|stood)$/u,
};

/** "Am Samstag ist Stadtfest": what is on a day to come. */
function isPresentState(first: number, last: number, analysis: Analysis): boolean {
  const home = homeOf(first, last, analysis);
  return analysis.words.some(
    ({ lower }, i) => analysis.clauses[i] === home && /^(?:ist|sind|is|are)$/u.test(lower),
  );
}

function isStative(first: number, last: number, analysis: Analysis): boolean {
  const { words, clauses, language } = analysis;
  const home = homeOf(first, last, analysis);
  const hasState = words.some(({ lower }, i) => clauses[i] === home && STATIVE[language]?.test(lower));
  return hasState && !isAction(first, last, analysis);
}

/** Whether the clause of an expression holds a word that the lexicon knows, if only a weak one. */
function isKnown(first: number, last: number, analysis: Analysis): boolean {
  const home = homeOf(first, last, analysis);
  return (
    isAction(first, last, analysis) &&
    analysis.triggers.some(({ first: at, type }) => type !== REPORT && analysis.clauses[at] === home)
  );
}
