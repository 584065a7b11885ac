/** From meanings to expressions: goes through what the grammar found, in order, and remembers the dates told. */
import type { Anchor, Granularity, TimeExpression } from '../expression.ts';
import type { Found, Grammar } from '../grammar/grammar.ts';
import type { Section } from '../grammar/tokenizer.ts';
import { isOf, type Token } from '../grammar/tokens.ts';
import type { Meaning } from '../meaning.ts';
import { Explanations } from './because.ts';
import { breaksOf } from './clause.ts';
import { ABSOLUTE, type Context, type Placement, publicationDate, type Told, unplaced } from './context.ts';
import { placeClock, placeShift, placeWeekday, withTime } from './counted.ts';
import { placeDate } from './date.ts';
import { placeDuration, placeReference } from './duration.ts';
import { placeMonthDay } from './month-day.ts';
import { placeNamed } from './named.ts';
import { isDaily, isNarrative, looksAhead } from './narrative.ts';
import { openStretch } from './open.ts';
import { besidePublication, withPart } from './part.ts';
import { linkRange, type Placed } from './ranges.ts';
import { TenseCues } from './tense/cues.ts';
import { centuryStretch, decadeStretch, unitStretch } from './values.ts';

/** Places everything that a grammar finds in a text on the calendar, in the order of the text. */
export function resolve(
  text: string,
  sections: Iterable<Section>,
  grammar: Grammar,
  published: string | null,
): TimeExpression[] {
  const context = newContext(grammar, published);
  const expressions: TimeExpression[] = [];
  for (const section of sections) {
    const { tokens } = section;
    const found = grammar.findAll(tokens);
    enterSection(context, tokens, found);
    let previous: Placed | null = null;
    for (let index = 0; index < found.length; index++) {
      const item = found[index];
      context.next = found[index + 1] ?? null;
      const placement = item && place(item.meaning, context, item.from, item.to);
      if (!item || !placement) continue;
      const { from, to, meaning } = item;
      const part = besidePublication(
        withPart(placement, meaning.mod),
        meaning,
        context.published?.day ?? null,
      );
      const shown = openStretch(part, context, from, to, previous?.to ?? 0);
      const id = `t${expressions.length + 1}`;
      const expression = toExpression(text, section, item, shown, id, context);
      remember(meaning, placement, expression, from, context);
      const placed: Placed = { expression, from, to };
      if (previous) linkRange(previous, placed, tokens);
      previous = placed;
      expressions.push(expression);
    }
  }
  return expressions;
}

function newContext(grammar: Grammar, published: string | null): Context {
  const date = publicationDate(published);
  const breaks = breaksOf([]);
  return {
    tokens: [],
    section: 0,
    breaks,
    cues: new TenseCues({ tokens: [], breaks, verbs: grammar.verbs }),
    tenseAt: null,
    verbs: grammar.verbs,
    published: date,
    narrative: false,
    daily: false,
    told: null,
    toldYear: null,
    toldDay: null,
    narrated: null,
    asides: new Set(),
    next: null,
    recurring: null,
    explanations: new Explanations(date),
    namedEvents: new Map(),
  };
}

/** Goes on to the next section; the first one tells what kind of text it is. */
function enterSection(context: Context, tokens: readonly Token[], found: readonly Found[]): void {
  context.tokens = tokens;
  context.section++;
  context.breaks = breaksOf(tokens);
  context.cues = new TenseCues(context);
  context.tenseAt = null;
  if (context.section === 1) {
    context.narrative = isNarrative(found, context.published);
    context.daily = isDaily(found, tokens.length);
  }
  if (context.narrative) context.asides = looksAhead(found);
}

function place(meaning: Meaning, context: Context, from: number, to: number): Placement | null {
  switch (meaning.kind) {
    case 'date':
      if (meaning.asSuch && !context.narrative) return null;
      return meaning.week
        ? weekAround(placeDate(meaning, context, from, to))
        : withTime(placeDate(meaning, context, from, to), meaning.time);
    case 'month-day':
      return placeMonthDay(meaning, context, from, to);
    case 'weekday':
      return placeWeekday(meaning, context, from, to);
    case 'shift':
      return placeShift(meaning, context, from, to, dayBehind(context, to));
    case 'decade':
      return {
        type: 'DATE',
        ...decadeStretch(meaning.decade, meaning.bc ?? false),
        anchor: ABSOLUTE,
      };
    case 'century':
      return {
        type: 'DATE',
        ...centuryStretch(meaning.century, meaning.bc ?? false),
        anchor: ABSOLUTE,
      };
    case 'clock':
      return placeClock(meaning, context, from, to, dayBehind(context, to));
    case 'duration':
      return placeDuration(meaning, context, from, to);
    case 'set':
      return { ...unplaced(meaning.value), type: 'SET' };
    case 'reference':
      return placeReference(meaning, context, from);
    case 'named':
      return placeNamed(meaning, context);
  }
}

/** "The week of October 14". */
function weekAround(day: Placement): Placement {
  const week = day.first === null ? null : unitStretch(day.first, 'week', 0);
  return week ? { ...day, ...week } : day;
}

/** The day that follows a time of day: "10am on Monday", "um 20 Uhr am 3. Mai". */
function dayBehind(context: Context, to: number): Placement | null {
  const { next, tokens } = context;
  if (!next || !isNextTo(tokens, to, next.from) || !namesDay(next.meaning)) return null;
  return place(next.meaning, context, next.from, next.to);
}

/** Whether nothing but "on" or "am" stands between a time of day and the expression behind it. */
function isNextTo(tokens: readonly Token[], to: number, from: number): boolean {
  return from === to || (from === to + 1 && isOf(tokens[to], 'dayLink'));
}

function namesDay(meaning: Meaning): boolean {
  if (meaning.kind === 'weekday') return meaning.time === undefined;
  if (meaning.kind === 'shift')
    return meaning.unit === 'day' && meaning.base === 'publication' && !meaning.time;
  return (
    meaning.kind === 'date' &&
    meaning.yearly !== undefined &&
    'day' in meaning.yearly &&
    meaning.yearly.day !== undefined
  );
}

/** Whether a date is known to the day. */
function isDay(granularity: Granularity): boolean {
  return granularity === 'day' || granularity === 'daypart' || granularity === 'minute';
}

/** Decades, and a whole year before the one a history has come to: mentioned, not told of. */
function isLookBack(told: Told, narrated: Told | null): boolean {
  if (narrated === null) return false;
  if (told.granularity === 'decade' || told.granularity === 'century') return true;
  return told.granularity === 'year' && told.last < narrated.first;
}

/** The TIMEX3 value of what recurs every year or every few years. */
const YEARLY = /^P\d+Y$/;

/** Keeps the dates that later expressions may lean on. */
function remember(
  meaning: Meaning,
  placement: Placement,
  { id, text }: TimeExpression,
  token: number,
  context: Context,
): void {
  const { first, last, granularity, type } = placement;
  if (type === 'SET') {
    context.recurring = { section: context.section, token, yearly: YEARLY.test(placement.value) };
  }
  if (first === null || last === null || placement.vague || type === 'DURATION') return;
  // "Damals, sagt er heute": what is told now is not what "drei Jahre später" counts from.
  if (meaning.kind === 'shift' && meaning.nowadays) return;
  // Another time of day leans on the day, not on the time before it.
  if (meaning.kind === 'clock' && context.told) return;
  const absolute = meaning.kind === 'named' || (meaning.kind === 'date' && meaning.year !== undefined);
  // "In der Nacht zum Freitag" tells of Friday.
  const isNightBefore = 'time' in meaning && meaning.time?.nightBefore === true;
  context.told = {
    anchor: { kind: 'context', expression: id },
    words: text,
    first: isNightBefore ? last : first,
    last,
    granularity,
    section: context.section,
    token,
    absolute,
  };
  if (isDay(granularity)) context.toldDay = context.told;
  if (absolute) context.toldYear = context.told;
  // "Last month" brings news back to their present.
  else if (placement.anchor.kind === 'publication' && !context.narrative) context.toldYear = null;
  if (!isLookBack(context.told, context.narrated) && !context.asides.has(meaning))
    context.narrated = context.told;
}

function toExpression(
  text: string,
  { tokens, starts }: Section,
  { meaning, rule, from, to }: Found,
  placement: Placement,
  id: string,
  context: Context,
): TimeExpression {
  const start = starts[from] ?? 0;
  const end = (starts[to - 1] ?? start) + (tokens[to - 1]?.spelling.length ?? 0);
  const told = wordsOfAnchor(placement.anchor, context);
  // The words as they were kept when they were met before: of a text full of dates there is one copy of each.
  const { words, interval, because } = context.explanations.of(
    text.slice(start, end),
    meaning,
    placement,
    told,
  );
  return {
    id,
    start,
    end,
    text: words,
    type: placement.type,
    value: placement.value,
    mod: placement.mod ?? null,
    granularity: placement.granularity,
    interval,
    vague: placement.vague ?? false,
    anchor: placement.anchor,
    rule,
    because,
  };
}

/** The words of the date told that a placement leans on. */
function wordsOfAnchor(anchor: Anchor, { told, toldDay, toldYear, narrated }: Context): string {
  if (anchor.kind !== 'context') return '';
  if (told?.anchor === anchor) return told.words;
  if (toldDay?.anchor === anchor) return toldDay.words;
  return (toldYear?.anchor === anchor ? toldYear : narrated)?.words ?? '';
}
