/** Which events a sentence tells of, each with the expression that dates it. */
import type { Article } from '../article/article.ts';
import type { Granularity, TimeExpression } from '../temporal/expression.ts';
import { heaviestType } from './clause-types.ts';
import { canDate, whenOf } from './dating.ts';
import type { When } from './event.ts';
import { OTHER, REPORT } from './lexicon.ts';
import type { Told } from './narrative.ts';
import { ENTRY, hasAction, isAhead, otherEvent, tellingOther } from './other.ts';
import { joinRanges, sound } from './ranges.ts';
import { speechOf } from './speech.ts';
import { type Analysis, homeOf, type Telling, tellingAt } from './telling.ts';
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
  const usable = joinRanges(sound(expressions, text), text).filter((expression) =>
    canDate(
      expression,
      text.slice(told.sentence.start, expression.start),
      text.slice(expression.end, told.sentence.end),
    ),
  );
  const lists = listed(usable, text);
  const homes = usable.map((expression) => homeOf(...wordRange(told.words, expression), analysis));
  const events = usable.flatMap((expression, i): DatedEvent[] => {
    // What a picture shows has a day; years are the background that its caption tells.
    if (told.isCaption && !FINE.has(expression.granularity)) return [];
    const [first, last] = wordRange(told.words, expression);
    const found =
      tellingAt(first, last, isAhead(expression, published.value), analysis) ??
      (isEntry(expression, told, text)
        ? tellingOther(first, last, analysis)
        : otherEvent(expression, first, last, analysis, published.value));
    const telling = found && ownTelling(found, homes, i, first, analysis);
    if (!telling || isBackground(expression, telling)) return [];
    const since = isSince(expression, told, text);
    const when = whenOf(expression, since, published.value);
    return !FORWARD.test(text.slice(expression.start - 12, expression.end)) &&
      contradictsTense(expression, when, first, last, analysis, published.value)
      ? []
      : [{ telling, expression, when }];
  });
  return events.filter(
    (event, i) =>
      !isSayingAlone(event, events, analysis) &&
      !events.some((other, j) => i !== j && !isListed(other, event, lists) && covers(other, event, j < i)),
  );
}

/** "1968: Gründung in einer Scheune": what stands behind the date in a chronicle happened then, verb or not. */
function isEntry({ start, end }: TimeExpression, { words, sentence }: Told, text: string): boolean {
  return start <= (words[0]?.start ?? start) && ENTRY.test(text.slice(end, sentence.end));
}

/** "The director, Rui Alves, said on Friday that prizes would rise in 2026": the first date only tells when he said so. */
function isSayingAlone(
  { telling, expression, when }: DatedEvent,
  events: DatedEvent[],
  analysis: Analysis,
): boolean {
  if (telling.isNear || !expression || !when) return false;
  const { clauses, triggers, words } = analysis;
  const home = homeOf(...wordRange(words, expression), analysis);
  if (!triggers.some(({ type, first }) => type === REPORT && clauses[first] === home)) return false;
  return events.some(
    (other) =>
      other.telling.isNear &&
      (clauses[other.telling.trigger.first] ?? 0) > home &&
      (other.when?.start.slice(0, 10) ?? '') > when.end,
  );
}

/**
 * A clause with a verb of its own ("was launched in 2003 and returned in 2010") tells of something of its own, where
 * another date stands nearer to the trigger.
 * @param homes the clauses of the sentence's dates; the date in question is at `index`
 */
function ownTelling(
  telling: Telling,
  homes: number[],
  index: number,
  first: number,
  analysis: Analysis,
): Telling {
  const { trigger } = telling;
  const { clauses, triggers } = analysis;
  const home = homes[index] ?? 0;
  const away = clauses[trigger.first] ?? 0;
  const isNearer = homes.some((other, i) => {
    const distance = Math.abs(other - away) - Math.abs(home - away);
    return distance < 0 || (distance === 0 && other !== home && i < index);
  });
  if (away === home || !isNearer) return telling;
  if (!hasAction(home, analysis) && !isElliptic(first, home, away, analysis)) return telling;
  if (triggers.some(({ type, first }) => type === REPORT && clauses[first] === home)) return telling;
  const type = heaviestType(home, analysis) ?? telling.type;
  return { ...telling, type, trigger: { ...trigger, weight: 0, first: clauses.indexOf(home) }, isNear: true };
}

/** "Am Dienstag streikt Frankfurt, am Mittwoch München": the clause behind opens with its date and shares the verb. */
function isElliptic(first: number, home: number, away: number, { words, clauses, text }: Analysis): boolean {
  const start = clauses.indexOf(home);
  const opener = words[start];
  const before = words[start - 1];
  if (!opener || !before || away !== home - 1 || first !== start + 1 || !ON.test(opener.lower)) return false;
  return /^,\s$/u.test(text.slice(before.end, opener.start)) && clauses.lastIndexOf(home) > first + 1;
}

const ON = /^(?:am|im|on|in)$/u;

/** What joins dates of one list: "2014 und 2018", "am 19. und 28. August". */
const LIST = /^(?:,| und| sowie| and|, and)\s+(?:(?:in|im|am|on|dem|den|the)\s+)?$/u;

/** Expressions that are dates of one list, by the number of their list. */
function listed(expressions: TimeExpression[], text: string): Map<TimeExpression, number> {
  const lists = new Map<TimeExpression, number>();
  expressions.forEach((expression, i) => {
    const before = expressions[i - 1];
    if (!before || before.granularity !== expression.granularity) return;
    if (!LIST.test(text.slice(before.end, expression.start))) return;
    const list = lists.get(before) ?? i;
    lists.set(before, list).set(expression, list);
  });
  return lists;
}

function isListed(a: DatedEvent, b: DatedEvent, lists: Map<TimeExpression, number>): boolean {
  const list = a.expression && lists.get(a.expression);
  return list !== undefined && list !== null && b.expression !== null && lists.get(b.expression) === list;
}

/** Words that leave no doubt that a day lies ahead. */
const FORWARD =
  /(?<!\p{L})(?:diese[mnrs]?|kommende[mnrs]?|nächste[mnrs]?|morgen|this|next|tomorrow)(?!\p{L})/iu;

/**
 * Whether the words tell of the past and the date lies ahead, or the other way round: then one of the two was
 * misread, and no date is better than a wrong one.
 */
function contradictsTense(
  { type }: TimeExpression,
  when: When | null,
  first: number,
  last: number,
  analysis: Analysis,
  published: string | null,
): boolean {
  if (!when || published === null) return false;
  const { words, clauses, language } = analysis;
  const home = homeOf(first, last, analysis);
  const { isPast: isPastVerb, planned, ahead } = speechOf(language);
  const clause = words.filter((_, i) => clauses[i] === home);
  const isPast = clause.some(({ text }) => isPastVerb(text));
  const isPlanned = clause.some(({ lower }) => planned.has(lower));
  const today = published.slice(0, 10);
  if (when.start.slice(0, 10) > today || isLaterThatDay(when, published))
    return isPast && !isPlanned && (type === 'TIME' || !hasPlan(analysis));
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
  const overlaps = isOwnDay(other, event)
    ? other.when.start.slice(0, 10) === event.when.start.slice(0, 10)
    : other.when.start <= event.when.end && event.when.start <= other.when.end;
  const isBetter = other.when.certainty === 'exact' && event.when.certainty !== 'exact';
  if (coarseness(other) > coarseness(event)) return false;
  return overlaps && (isBetter || (isEarlier && other.when.certainty === event.when.certainty));
}

/** The night to Sunday begins on Saturday, and what happened on Sunday is something else. */
function isOwnDay(...events: DatedEvent[]): boolean {
  return events.every(
    ({ expression, telling }) => expression !== null && FINE.has(expression.granularity) && telling.isNear,
  );
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
export function wordRange(
  words: Word[],
  { start, end }: Pick<TimeExpression, 'start' | 'end'>,
): [number, number] {
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
