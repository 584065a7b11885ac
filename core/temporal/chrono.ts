/**
 * chrono-node for languages that have no grammar here, behind a guard: it takes many words and numbers for dates that
 * are none. Only what names a day on its own is believed: a day of a month, a weekday by its full name, "yesterday".
 */
import type { Chrono, ParsedComponents, ParsedResult } from 'chrono-node';
import { casual as spanish } from 'chrono-node/es';
import { casual as finnish } from 'chrono-node/fi';
import { casual as french } from 'chrono-node/fr';
import { casual as indonesian } from 'chrono-node/id';
import { casual as italian } from 'chrono-node/it';
import { casual as japanese } from 'chrono-node/ja';
import { casual as dutch } from 'chrono-node/nl';
import { casual as portuguese } from 'chrono-node/pt';
import { casual as russian } from 'chrono-node/ru';
import { casual as swedish } from 'chrono-node/sv';
import { casual as ukrainian } from 'chrono-node/uk';
import { casual as vietnamese } from 'chrono-node/vi';
import { casual as chinese } from 'chrono-node/zh';
import { civilDate, dayOf, isDate } from './calendar.ts';
import type { Anchor, TimeExpression } from './expression.ts';
import { type Words, wordsOf } from './other-languages.ts';
import { Explanations } from './resolve/because.ts';
import { ABSOLUTE, PUBLICATION, type PublicationDate, publicationDate } from './resolve/context.ts';
import { dayStretch, monthStretch, type Stretch, unitStretch, weekdayFrom } from './resolve/values.ts';

const LOCALES: ReadonlyMap<string, Chrono> = new Map([
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['id', indonesian],
  ['it', italian],
  ['ja', japanese],
  ['nl', dutch],
  ['pt', portuguese],
  ['ru', russian],
  ['sv', swedish],
  ['uk', ukrainian],
  ['vi', vietnamese],
  ['zh', chinese],
]);

/** Words that name something: three letters, or one of the signs that Chinese and Japanese write a word with. */
const NAMED = /\p{L}{3}|\p{Script=Han}/u;
const HAN = /\p{Script=Han}/u;

const UNITS = ['week', 'month', 'year'] as const;

/** Whether chrono-node knows a language that has no grammar here. */
export function isKnownToChrono(language: string): boolean {
  return LOCALES.has(language);
}

/** A result in the text around it. */
interface Candidate {
  result: ParsedResult;
  /** The words believed, and the one before and after them, in lower case. */
  words: string;
  before: string;
  after: string;
  /** Its sentence up to the end of the words. */
  sentence: string;
  vocabulary: Words;
}

/** The expressions chrono-node finds and the guard believes, paragraph by paragraph; their ids are still to be given. */
export function tagWithChrono(text: string, language: string, published: string | null): TimeExpression[] {
  const chrono = LOCALES.get(language);
  const vocabulary = wordsOf(language);
  if (!chrono || !vocabulary) return [];
  const date = publicationDate(published);
  const explanations = new Explanations(date);
  const expressions: TimeExpression[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\r\n]+/g)) {
    for (const result of chrono.parse(plainApostrophes(paragraph), reference(date))) {
      const expression = believe(result, paragraph, vocabulary, date, explanations);
      if (!expression) continue;
      const start = index + expression.start;
      expressions.push({ ...expression, start, end: index + expression.end });
    }
  }
  return expressions;
}

/** As chrono-node knows them: "aujourd'hui". */
function plainApostrophes(text: string): string {
  return text.replace(/[’ʼ]/g, "'");
}

/** chrono-node reads and writes local time: noon of the day keeps the calendar date in every time zone. */
function reference(date: PublicationDate | null): Date {
  const { year, month, day } = civilDate(date?.day ?? 0);
  return new Date(year, month - 1, day, 12);
}

/** The guard: a day or month that the words name, and no number that was taken for an hour. */
function believe(
  result: ParsedResult,
  paragraph: string,
  vocabulary: Words,
  date: PublicationDate | null,
  explanations: Explanations,
): TimeExpression | null {
  const words = daysOf(result, vocabulary);
  const start = result.index + result.text.indexOf(words);
  const end = start + words.length;
  const candidate: Candidate = {
    result,
    words: words.toLowerCase(),
    before: /[\p{L}-]+\P{L}*$/u.exec(paragraph.slice(0, start).toLowerCase())?.[0] ?? '',
    after: /^\P{L}*[\p{L}-]+/u.exec(paragraph.slice(end).toLowerCase())?.[0] ?? '',
    sentence: paragraph.slice(sentenceStart(paragraph, start), end).toLowerCase(),
    vocabulary,
  };
  if (words.includes('+') || !NAMED.test(words) || isPartOfWord(candidate)) return null;
  const placed = place(candidate, date);
  if (!placed) return null;
  const placement = { type: 'DATE', ...placed } as const;
  const { interval, because } = explanations.of(words, { kind: 'date' }, placement, '');
  return {
    id: '',
    start,
    end,
    text: paragraph.slice(start, end),
    type: 'DATE',
    value: placed.value,
    mod: null,
    granularity: placed.granularity,
    interval,
    vague: false,
    anchor: placed.anchor,
    rule: 'chrono',
    because,
  };
}

/** The words of a result without the result of a match before them, and the marks and times of day behind them. */
function daysOf({ text, start }: ParsedResult, { timeBefore }: Words): string {
  let words = text
    .trim()
    .replace(/^\d+[-–:]\d+\s+/, '')
    .replace(/\s\d{1,2}$/, (hour) => (start.isCertain('day') ? hour : ''));
  for (;;) {
    const last = /[\s,;:]+(\p{L}*)$/u.exec(words);
    if (!last || (last[1] !== '' && !timeBefore.includes(last[1]?.toLowerCase() ?? ''))) return words;
    words = words.slice(0, last.index);
  }
}

/** "Avant-hier" is not yesterday, "la mañana" not tomorrow. */
function isPartOfWord({ words, before, vocabulary }: Candidate): boolean {
  const previous = before.trim();
  if (/-$/.test(before) || (/\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(words)))
    return true;
  const excluding = vocabulary.notAfter[words.split(' ')[0] ?? ''] ?? [];
  return excluding.some((word) => previous === word || previous.endsWith(`-${word}`));
}

type Placed = Stretch & { anchor: Anchor };

function place(candidate: Candidate, date: PublicationDate | null): Placed | null {
  const { result, words } = candidate;
  const { start } = result;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  const isNamed = start.isCertain('month') && month !== null;
  if (isNamed && year !== null && words.includes(String(year))) {
    if (!start.isCertain('day') || day === null) {
      return { ...monthStretch(year, month), anchor: ABSOLUTE };
    }
    return { ...throughEnd(dayOf(year, month, day), result), anchor: ABSOLUTE };
  }
  if (!date) return null;
  const anchor = PUBLICATION;
  if (isNamed && day !== null && start.isCertain('day')) {
    if (start.isCertain('year') && year !== null) {
      return { ...relative(dayOf(year, month, day), candidate), anchor };
    }
    return { ...throughEnd(nearest(date.day, month, day), result), anchor };
  }
  const weekday = weekdayNamed(candidate);
  return weekday === null ? null : { ...dayStretch(onWeekday(weekday, candidate, date.day)), anchor };
}

/** "Du 3 au 5 mai": from one day to the other. */
function throughEnd(first: number, { end }: ParsedResult): Stretch {
  const stretch = dayStretch(first);
  const last = end && endDay(first, end);
  return last && last > first ? { ...stretch, last } : stretch;
}

function endDay(first: number, end: ParsedComponents): number | null {
  const [month, day] = [end.get('month'), end.get('day')];
  if (month === null || day === null || !end.isCertain('day')) return null;
  const { year } = civilDate(first);
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** "Hier" is a day; "la semaine dernière" a week, though chrono-node names a day of it. */
function relative(day: number, { words, vocabulary }: Candidate): Stretch {
  const parts = words.split(/\P{L}+/u);
  const unit = UNITS.find((name) => vocabulary.units[name].some((word) => parts.includes(word)));
  return (unit && unitStretch(day, unit, 0)) ?? dayStretch(day);
}

/** The weekday that the words name in full: "mar", "dom" and "segunda" are mostly something else. */
function weekdayNamed({ words, vocabulary }: Candidate): number | null {
  for (const [weekday, names] of Object.entries(vocabulary.weekdays)) {
    if (names.some((name) => words.includes(name))) return Number(weekday);
  }
  return null;
}

/** The weekday after the day of publication where a word or verb says so, before it where one says that, else the last. */
function onWeekday(
  weekday: number,
  { words, before, after, sentence, vocabulary }: Candidate,
  published: number,
): number {
  const around = `${before} ${words} ${after}`;
  const parts = around.split(/\P{L}+/u);
  // Chinese and Japanese write no blanks between words.
  const names = (list: readonly string[]) =>
    list.some((word) => parts.includes(word) || (HAN.test(word) && around.includes(word)));
  if (names(vocabulary.next)) return weekdayFrom(published + 1, weekday, 1);
  if (!names(vocabulary.last) && isToCome(sentence, vocabulary)) return weekdayFrom(published, weekday, 1);
  return weekdayFrom(names(vocabulary.last) ? published - 1 : published, weekday, -1);
}

/** Characters of a sentence before a day among which its verb is looked for. */
const CLAUSE = 80;

function sentenceStart(paragraph: string, end: number): number {
  const from = Math.max(0, end - CLAUSE);
  return from + paragraph.slice(from, end).search(/[^.!?;]*$/);
}

/** "Le procès débutera lundi": whether a verb before the day speaks of what is to come. */
function isToCome(sentence: string, { future }: Words): boolean {
  if (future === null) return false;
  const verb = new RegExp(future, 'u');
  return sentence.split(/[^\p{L}]+/u).some((word) => verb.test(word));
}

/** The day of the year nearest to another day. */
function nearest(to: number, month: number, day: number): number {
  const { year } = civilDate(to);
  const days = [year - 1, year, year + 1].map((candidate) => dayOf(candidate, month, day));
  return days.reduce((best, next) => (Math.abs(next - to) < Math.abs(best - to) ? next : best));
}
