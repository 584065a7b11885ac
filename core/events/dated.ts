/** Which events a sentence tells of, each with the expression that dates it. */
import type { Article } from '../article/article.ts';
import type { Granularity, TimeExpression } from '../temporal/expression.ts';
import { canDate, whenOf } from './dating.ts';
import type { When } from './event.ts';
import type { Told } from './narrative.ts';
import { otherEvent } from './other.ts';
import { joinRanges, sound } from './ranges.ts';
import { speechOf } from './speech.ts';
import { type Analysis, homeOf, OTHER, type Telling, tellingAt } from './telling.ts';
import type { Word } from './words.ts';

const FINE = new Set<Granularity>(['minute', 'hour', 'daypart', 'day']);
const COARSE = new Set<Granularity>(['year', 'decade', 'century', 'none']);
/** A stretch this long is the background of what happens in it. */
const LONG = new Set<Granularity>(['decade', 'century']);

/** An event of a sentence with what dates it. */
export interface DatedEvent {
  telling: Telling;
  expression: TimeExpression | null;
  when: When | null;
}

/** One event for each expression that dates one; expressions that date the same event give it once. */
export function datedEvents(
  told: Told,
  expressions: TimeExpression[],
  analysis: Analysis,
  { text, published }: Article,
): DatedEvent[] {
  const events = joinRanges(sound(expressions, text), text)
    .filter((expression) => canDate(expression, text.slice(told.sentence.start, expression.start)))
    .flatMap((expression): DatedEvent[] => {
      const [first, last] = wordRange(told.words, expression);
      const telling = tellingAt(first, last, analysis) ?? otherEvent(expression, first, last, analysis);
      if (!telling || isBackground(expression, telling)) return [];
      const since = isSince(expression, told, text);
      const when = whenOf(expression, since, published.value);
      return contradictsTense(when, first, last, analysis, published.value)
        ? []
        : [{ telling, expression, when }];
    });
  return events.filter((event, i) => !events.some((other, j) => i !== j && covers(other, event, j < i)));
}

/**
 * Whether the words tell of the past and the date lies ahead, or the other way round: then one of the two was
 * misread, and no date is better than a wrong one.
 */
function contradictsTense(
  when: When | null,
  first: number,
  last: number,
  analysis: Analysis,
  published: string | null,
): boolean {
  if (!when || published === null) return false;
  const { words, clauses, language } = analysis;
  const home = homeOf(first, last, analysis);
  const { past, planned, ahead } = speechOf(language);
  const clause = words.filter((_, i) => clauses[i] === home);
  const isPast = clause.some(({ text }) => past.test(text));
  const isPlanned = clause.some(({ lower }) => planned.has(lower));
  const today = published.slice(0, 10);
  if (when.start.slice(0, 10) > today || isLaterThatDay(when, published))
    return isPast && !isPlanned && !hasPlan(analysis);
  return when.end.slice(0, 10) < today && !isPast && clause.some(({ lower }) => ahead.has(lower));
}

/** "Gegen 19.20 Uhr war …", in an article of 9.30: the clock of another day. */
function isLaterThatDay({ start, granularity }: When, published: string): boolean {
  return granularity === 'minute' && published.includes('T') && start > published;
}

/** "kündigte für Freitag … an", "said it would": a plan may be told in the past. */
function hasPlan({ words, language }: Analysis): boolean {
  const { planned, modals, announcing } = speechOf(language);
  return words.some(({ lower }) => planned.has(lower) || modals.has(lower) || announcing.has(lower));
}

/** "bis Ende des Jahrhunderts"; "in den 80er Jahren leitete er Konzerte". */
function isBackground({ granularity, anchor }: TimeExpression, { type }: Telling): boolean {
  return LONG.has(granularity) && (type === OTHER || anchor.kind !== 'absolute');
}

/** Whether `other` tells of the same event as `event` and is dated no worse. */
function covers(other: DatedEvent, event: DatedEvent, isEarlier: boolean): boolean {
  if (other.telling.type !== event.telling.type) return false;
  if (isSameTrigger(other.telling, event.telling)) {
    const order = compare(other, event);
    return order < 0 || (order === 0 && isEarlier);
  }
  if (!other.when || !event.when) return false;
  const overlaps = other.when.start <= event.when.end && event.when.start <= other.when.end;
  const isBetter = other.when.certainty === 'exact' && event.when.certainty !== 'exact';
  return overlaps && (isBetter || (isEarlier && other.when.certainty === event.when.certainty));
}

/** Words no lexicon knows tell of one thing in a clause, whatever days it names. */
function isSameTrigger(a: Telling, b: Telling): boolean {
  return (
    a.trigger === b.trigger ||
    (a.trigger.weight + b.trigger.weight === 0 && a.trigger.first === b.trigger.first)
  );
}

/** Negative where `a` dates their common trigger better: at all, in its clause, more finely, from nearer. */
function compare(a: DatedEvent, b: DatedEvent): number {
  return (
    Number(b.when !== null) - Number(a.when !== null) ||
    Number(b.telling.isNear) - Number(a.telling.isNear) ||
    coarseness(a) - coarseness(b) ||
    Number(b.expression?.type === 'DATE') - Number(a.expression?.type === 'DATE') ||
    b.telling.score - a.telling.score
  );
}

/** "am Samstag zum zweiten Mal nach 1997": days count before months and months before years. */
function coarseness({ expression }: DatedEvent): number {
  if (!expression) return Number.POSITIVE_INFINITY;
  return FINE.has(expression.granularity) ? 0 : Number(COARSE.has(expression.granularity)) + 1;
}

/** First and last word of an expression, as indexes. */
function wordRange(words: Word[], { start, end }: TimeExpression): [number, number] {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return [Math.max(0, first), Math.max(0, last)];
}

/** "seit", "since" and the noun phrase whose date the expression is. */
const SINCE = /(?<!\p{L})(?:seit|since)\s+(?:\p{L}+\s+){0,5}$/iu;
/** A verb behind the date makes "seit" open a clause, which tells of an event on that date. */
const CLAUSE_END =
  /^[^,;:.]*\s(?:hat|haben|hatte|hatten|ist|sind|war|waren|wurde|wurden|begann|begannen)\s*,/iu;

function isSince({ start, end, text: own }: TimeExpression, { sentence }: Told, text: string): boolean {
  if (!SINCE.test(text.slice(sentence.start, start)) && !/^(?:seit|since)\s/iu.test(own)) return false;
  return !CLAUSE_END.test(text.slice(end, sentence.end));
}
