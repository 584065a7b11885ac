import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../article/article.ts';
import type { Granularity, TimeExpression } from '../temporal/expression.ts';
import { findAmounts } from './amounts.ts';
import { type Source, sourceOf } from './attribution.ts';
import { clauseNumbers, clauseTexts } from './clauses.ts';
import { inferDates } from './context.ts';
import { canDate, whenOf } from './dating.ts';
import type { EventMention, When } from './event.ts';
import { factualityOf } from './factuality.ts';
import { findTriggers, lexiconOf } from './lexicon.ts';
import { collectPeople, findPeople, type People, type PersonHit } from './names/people.ts';
import { narrativeSentences, type Told } from './narrative.ts';
import { omissible } from './omit.ts';
import { castOf } from './participants.ts';
import { joinRanges } from './ranges.ts';
import { speechOf } from './speech.ts';
import {
  type Analysis,
  isHypothetical,
  type Telling,
  tellingAt,
  tellingOf,
  tellingOther,
} from './telling.ts';
import { titleOf } from './title.ts';
import type { Word } from './words.ts';

const ID_LENGTH = 16;
/** An undated sentence tells of an event where its triggers weigh so much and so many names take part. */
const MIN_UNDATED_SCORE = 4;
const MIN_UNDATED_NAMES = 2;
const FINE = new Set<Granularity>(['minute', 'hour', 'daypart', 'day']);

/** What stays the same for all sentences of an article. */
interface Context {
  article: Article;
  people: People;
}

/**
 * The events an article tells of, sentence by sentence, from its narrative blocks alone.
 * @param expressions the article's time expressions, in order
 */
export function findMentions(article: Article, expressions: TimeExpression[]): EventMention[] {
  const sentences = narrativeSentences(article);
  const context: Context = { article, people: collectPeople(sentences, article.text) };
  let source: Source | null = null;
  let next = 0;
  const found = sentences.flatMap((told) => {
    while ((expressions[next]?.end ?? Infinity) <= told.sentence.start) next++;
    source = sourceOf(told, article.text, source);
    return mentionsIn(told, expressionsIn(told, expressions, next), source, context);
  });
  return inferDates(found, sentences, article);
}

/** The expressions from `next` on that begin within the sentence. */
function expressionsIn({ sentence }: Told, expressions: TimeExpression[], next: number): TimeExpression[] {
  const own: TimeExpression[] = [];
  for (let i = next; i < expressions.length; i++) {
    const expression = expressions[i];
    if (!expression || expression.start >= sentence.end) break;
    if (expression.start >= sentence.start) own.push(expression);
  }
  return own;
}

function mentionsIn(
  told: Told,
  expressions: TimeExpression[],
  source: Source,
  context: Context,
): EventMention[] {
  const lexicon = lexiconOf(told.language);
  if (!lexicon) return [];
  const { text } = context.article;
  const persons = findPeople(told.words, text, told.language, context.people);
  const analysis: Analysis = {
    words: told.words,
    clauses: clauseNumbers(told.words, text, told.language),
    triggers: findTriggers(told.words, lexicon, nameWords(persons)),
    language: told.language,
    persons,
  };
  const dated = datedEvents(told, expressions, analysis, context);
  if (dated.length > 0) return dated.map((event) => mention(told, event, source, analysis, context));
  const telling = isQuestion(told, text) ? null : tellingOf(analysis);
  if (!telling || isHypothetical(analysis.clauses[telling.trigger.first] ?? 0, analysis)) return [];
  if (telling.score < MIN_UNDATED_SCORE) return [];
  const undated = mention(told, { telling, expression: null, when: null }, source, analysis, context);
  return undated.participants.length >= MIN_UNDATED_NAMES ? [undated] : [];
}

function nameWords(persons: PersonHit[]): Set<number> {
  return new Set(
    persons.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
}

function isQuestion({ sentence }: Told, text: string): boolean {
  return /\?["“”»«’')\]]*$/u.test(text.slice(sentence.start, sentence.end));
}

/** An event of a sentence with what dates it. */
interface DatedEvent {
  telling: Telling;
  expression: TimeExpression | null;
  when: When | null;
}

/** One event for each expression that dates one; expressions that date the same event give it once. */
function datedEvents(
  told: Told,
  expressions: TimeExpression[],
  analysis: Analysis,
  { article: { text, published } }: Context,
): DatedEvent[] {
  const events = joinRanges(expressions, text)
    .filter(canDate)
    .flatMap((expression): DatedEvent[] => {
      const [first, last] = wordRange(told.words, expression);
      const telling = tellingAt(first, last, analysis) ?? otherEvent(expression, first, last, analysis);
      if (!telling) return [];
      const since = isSince(expression, told, text);
      return [{ telling, expression, when: whenOf(expression, since, published.value) }];
    });
  return events.filter((event, i) => !events.some((other, j) => i !== j && covers(other, event, j < i)));
}

/** News that names a day tells what happened on it, in whatever words. */
function otherEvent(
  expression: TimeExpression,
  first: number,
  last: number,
  analysis: Analysis,
): Telling | null {
  return FINE.has(expression.granularity) && !expression.vague ? tellingOther(first, last, analysis) : null;
}

/** Whether `other` tells of the same event as `event` and is dated no worse. */
function covers(other: DatedEvent, event: DatedEvent, isEarlier: boolean): boolean {
  if (other.telling.type !== event.telling.type) return false;
  if (other.telling.trigger === event.telling.trigger) {
    const order = compare(other, event);
    return order < 0 || (order === 0 && isEarlier);
  }
  if (!other.when || !event.when) return false;
  const overlaps = other.when.start <= event.when.end && event.when.start <= other.when.end;
  const isBetter = other.when.certainty === 'exact' && event.when.certainty !== 'exact';
  return overlaps && (isBetter || (isEarlier && other.when.certainty === event.when.certainty));
}

/** Negative where `a` dates their common trigger better: at all, in its clause, more finely, from nearer. */
function compare(a: DatedEvent, b: DatedEvent): number {
  return (
    Number(b.when !== null) - Number(a.when !== null) ||
    Number(b.telling.isNear) - Number(a.telling.isNear) ||
    Number(isFine(b)) - Number(isFine(a)) ||
    Number(b.expression?.type === 'DATE') - Number(a.expression?.type === 'DATE') ||
    b.telling.score - a.telling.score
  );
}

/** Dated to a day or finer: "am Samstag zum zweiten Mal nach 1997 gewonnen". */
function isFine({ expression }: DatedEvent): boolean {
  return expression !== null && FINE.has(expression.granularity);
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

function mention(
  told: Told,
  event: DatedEvent,
  source: Source,
  analysis: Analysis,
  { article }: Context,
): EventMention {
  const { sentence, words, language } = told;
  const { telling, expression, when } = event;
  const home = analysis.clauses[telling.trigger.first] ?? 0;
  const omitted = omissible(words, article.text, analysis.persons, expression);
  const title = titleOf(
    article.text.slice(sentence.start, sentence.end),
    clauseTexts(sentence, analysis, article.text, omitted),
    home,
  );
  return {
    id: mentionId(article.id, sentence.start, expression?.start ?? sentence.start),
    article: article.id,
    start: sentence.start,
    end: sentence.end,
    title,
    type: telling.type,
    ...castOf(words, language, analysis.persons),
    amounts: findAmounts(article.text, sentence.start, sentence.end, language),
    attribution: source.attribution,
    factuality: factualityOf(
      {
        clause: words.filter((_, i) => analysis.clauses[i] === home),
        sentence: words,
        isAttributed: source.isOwn && telling.type !== 'statement',
        when,
        published: article.published.value,
      },
      speechOf(language),
    ),
    expression,
    when,
  };
}

function mentionId(article: string, sentence: number, expression: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${article}:${sentence}:${expression}`))).slice(0, ID_LENGTH);
}
