/** From meanings to expressions: goes through what the grammar found, in order, and remembers the dates told. */
import { isoDay, two } from '../calendar.ts';
import type { Granularity, Interval, TimeExpression } from '../expression.ts';
import type { Found, Grammar } from '../grammar/grammar.ts';
import type { Section } from '../grammar/tokenizer.ts';
import { isOf, type Token } from '../grammar/tokens.ts';
import type { Meaning } from '../meaning.ts';
import { because } from './because.ts';
import { type Context, type Known, type Placement, publicationDate, type Told, unplaced } from './context.ts';
import { placeClock, placeShift, placeWeekday, withTime } from './counted.ts';
import { placeDate } from './date.ts';
import { placeDuration, placeReference } from './duration.ts';
import { placeNamed } from './named.ts';
import { isDaily, isNarrative, looksAhead } from './narrative.ts';
import { openStretch } from './open.ts';
import { besidePublication, withPart } from './part.ts';
import { linkRanges, type Placed } from './ranges.ts';
import { centuryStretch, decadeStretch } from './values.ts';

/** Days from year −9999 to year 9999: what lies beyond is not placed on a calendar. */
const FIRST_DAY = -4_371_587;
const LAST_DAY = 2_932_896;

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
    const placed: Placed[] = [];
    for (const [index, item] of found.entries()) {
      const { from, to } = item;
      context.next = found[index + 1] ?? null;
      const placement = place(item.meaning, context, from, to);
      if (!placement) continue;
      const previous = placed.at(-1)?.to ?? 0;
      const part = withPart(placement, item.meaning.mod);
      const shown = openStretch(
        besidePublication(part, item.meaning, context.published?.day ?? null),
        context,
        from,
        to,
        previous,
      );
      const span = spanOf(text, section, from, to);
      const expression = toExpression(span, item, shown, `t${expressions.length + 1}`, context.known);
      context.known.words.set(expression.id, expression.text);
      remember(item.meaning, placement, expression.id, from, context);
      placed.push({ expression, from, to });
      expressions.push(expression);
    }
    linkRanges(placed, tokens);
  }
  return expressions;
}

function newContext(grammar: Grammar, published: string | null): Context {
  const date = publicationDate(published);
  return {
    tokens: [],
    section: 0,
    tenses: [],
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
    known: { published: date, words: new Map(), phrases: new Map() },
    namedEvents: new Map(),
  };
}

/** Goes on to the next section; the first one tells what kind of text it is. */
function enterSection(context: Context, tokens: readonly Token[], found: readonly Found[]): void {
  context.tokens = tokens;
  context.section++;
  context.tenses = new Array(tokens.length).fill(undefined);
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
      return withTime(placeDate(meaning, context, from, to), meaning.time);
    case 'weekday':
      return placeWeekday(meaning, context, from, to);
    case 'shift':
      return placeShift(meaning, context, from, to);
    case 'decade':
      return {
        type: 'DATE',
        ...decadeStretch(meaning.decade, meaning.bc ?? false),
        anchor: { kind: 'absolute' },
      };
    case 'century':
      return {
        type: 'DATE',
        ...centuryStretch(meaning.century, meaning.bc ?? false),
        anchor: { kind: 'absolute' },
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

/** Keeps the dates that later expressions may lean on. */
function remember(meaning: Meaning, placement: Placement, id: string, token: number, context: Context): void {
  const { first, last, granularity, type } = placement;
  if (type === 'SET') context.recurring = { section: context.section, token };
  if (first === null || last === null || placement.vague || type === 'DURATION') return;
  // "Damals, sagt er heute": what is told now is not what "drei Jahre später" counts from.
  if (meaning.kind === 'shift' && meaning.nowadays) return;
  // Another time of day leans on the day, not on the time before it.
  if (meaning.kind === 'clock' && context.told) return;
  const absolute = meaning.kind === 'named' || (meaning.kind === 'date' && meaning.year !== undefined);
  // "In der Nacht zum Freitag" tells of Friday.
  const day = 'time' in meaning && meaning.time?.nightBefore ? { first: last, last } : { first, last };
  context.told = { id, ...day, granularity, section: context.section, token, absolute };
  if (isDay(granularity)) context.toldDay = context.told;
  if (absolute) context.toldYear = context.told;
  // "Last month" brings news back to their present.
  else if (placement.anchor.kind === 'publication' && !context.narrative) context.toldYear = null;
  if (!isLookBack(context.told, context.narrated) && !context.asides.has(meaning))
    context.narrated = context.told;
}

type Span = Pick<TimeExpression, 'start' | 'end' | 'text'>;

/** Where tokens `from` to `to` (exclusive) stand in the text. */
function spanOf(text: string, { tokens, starts }: Section, from: number, to: number): Span {
  const start = starts[from] ?? 0;
  const end = (starts[to - 1] ?? start) + (tokens[to - 1]?.spelling.length ?? 0);
  return { start, end, text: text.slice(start, end) };
}

function toExpression(
  { start, end, text }: Span,
  { meaning, rule }: Found,
  placement: Placement,
  id: string,
  known: Known,
): TimeExpression {
  const interval = toInterval(placement);
  return {
    id,
    start,
    end,
    text,
    type: placement.type,
    value: placement.value,
    mod: placement.mod ?? null,
    granularity: placement.granularity,
    interval,
    vague: placement.vague ?? false,
    anchor: placement.anchor,
    rule,
    because: because({ words: text, meaning, placement, interval }, known),
  };
}

/** ISO days, or minutes where the placement has a time of day; null beyond the years of four digits. */
export function toInterval({
  first,
  last,
  minute,
}: Pick<Placement, 'first' | 'last' | 'minute'>): Interval | null {
  if (first === null && last === null) return null;
  if ((first ?? 0) < FIRST_DAY || (last ?? 0) > LAST_DAY) return null;
  const time = minute === undefined ? '' : `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return {
    start: first === null ? null : isoDay(first) + time,
    end: last === null ? null : isoDay(last) + time,
  };
}
