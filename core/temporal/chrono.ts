/**
 * chrono-node for languages that have no grammar here, behind a guard: it takes many words and numbers for dates that
 * are none. Only what names a day or a month on its own is believed.
 */
import type { Chrono, ParsedResult } from 'chrono-node';
import { casual as spanish } from 'chrono-node/es';
import { casual as finnish } from 'chrono-node/fi';
import { casual as french } from 'chrono-node/fr';
import { casual as italian } from 'chrono-node/it';
import { casual as dutch } from 'chrono-node/nl';
import { casual as portuguese } from 'chrono-node/pt';
import { casual as russian } from 'chrono-node/ru';
import { casual as swedish } from 'chrono-node/sv';
import { casual as ukrainian } from 'chrono-node/uk';
import { civilDate, dayOf } from './calendar.ts';
import type { Anchor, Bilingual, TimeExpression } from './expression.ts';
import { because } from './resolve/because.ts';
import { type PublicationDate, publicationDate } from './resolve/context.ts';
import { toInterval } from './resolve/resolve.ts';
import { dayStretch, monthStretch, type Stretch, weekdayFrom } from './resolve/values.ts';

const LOCALES: ReadonlyMap<string, Chrono> = new Map([
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
  ['ru', russian],
  ['sv', swedish],
  ['uk', ukrainian],
]);

/** Whether chrono-node knows a language that has no grammar here. */
export function isKnownToChrono(language: string): boolean {
  return LOCALES.has(language);
}

/** The expressions chrono-node finds and the guard believes, paragraph by paragraph; their ids are still to be given. */
export function tagWithChrono(text: string, language: string, published: string | null): TimeExpression[] {
  const chrono = LOCALES.get(language);
  if (!chrono) return [];
  const date = publicationDate(published);
  const phrases = new Map<string, Bilingual>();
  const expressions: TimeExpression[] = [];
  for (const paragraph of text.matchAll(/[^\r\n]+/g)) {
    for (const result of chrono.parse(paragraph[0], reference(date))) {
      const expression = believe(result, paragraph.index, date, phrases);
      if (expression) expressions.push(expression);
    }
  }
  return expressions;
}

/** chrono-node reads and writes local time: noon of the day keeps the calendar date in every time zone. */
function reference(date: PublicationDate | null): Date {
  const { year, month, day } = civilDate(date?.day ?? 0);
  return new Date(year, month - 1, day, 12);
}

/** The guard: a day or month that the words name, and no number that was taken for an hour. */
function believe(
  result: ParsedResult,
  offset: number,
  date: PublicationDate | null,
  phrases: Map<string, Bilingual>,
): TimeExpression | null {
  const words = result.text
    .trim()
    .replace(/\s\d{1,2}$/, (hour) => (result.start.isCertain('day') ? hour : ''));
  if (words.includes('+') || !/\p{L}{3}/u.test(words)) return null;
  const placed = place(result, words, date);
  if (!placed) return null;
  const start = offset + result.index + result.text.indexOf(words);
  const placement = { type: 'DATE', ...placed } as const;
  const interval = toInterval(placement);
  return {
    id: '',
    start,
    end: start + words.length,
    text: words,
    type: 'DATE',
    value: placed.value,
    mod: null,
    granularity: placed.granularity,
    interval,
    vague: false,
    anchor: placed.anchor,
    rule: 'chrono',
    because: because(
      { words, meaning: { kind: 'date' }, placement, interval },
      { published: date, words: new Map(), phrases },
    ),
  };
}

function place(
  { start }: ParsedResult,
  words: string,
  date: PublicationDate | null,
): (Stretch & { anchor: Anchor }) | null {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  const named = start.isCertain('month') && month !== null;
  if (named && year !== null && words.includes(String(year))) {
    const stretch =
      start.isCertain('day') && day !== null
        ? dayStretch(dayOf(year, month, day))
        : monthStretch(year, month);
    return { ...stretch, anchor: { kind: 'absolute' } };
  }
  if (!date) return null;
  const anchor: Anchor = { kind: 'publication' };
  if (named && day !== null && start.isCertain('day')) {
    if (start.isCertain('year') && year !== null) return { ...dayStretch(dayOf(year, month, day)), anchor };
    return { ...dayStretch(nearest(date.day, month, day)), anchor };
  }
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  if (weekday === null) return null;
  // chrono-node counts weekdays from Sunday, 0.
  return { ...dayStretch(weekdayFrom(date.day, weekday === 0 ? 7 : weekday, -1)), anchor };
}

/** The day of the year nearest to another day. */
function nearest(to: number, month: number, day: number): number {
  const { year } = civilDate(to);
  const days = [year - 1, year, year + 1].map((candidate) => dayOf(candidate, month, day));
  return days.reduce((best, next) => (Math.abs(next - to) < Math.abs(best - to) ? next : best));
}
