import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Article, NARRATIVE } from '../article/article.ts';
import type { TimeExpression } from '../temporal/expression.ts';
import { findAmounts } from './amounts.ts';
import { findAttribution } from './attribution.ts';
import { clauseNumbers } from './clauses.ts';
import { canDate, whenOf } from './dating.ts';
import type { EventMention, When } from './event.ts';
import { factualityOf } from './factuality.ts';
import { findTriggers, lexiconOf } from './lexicon.ts';
import { collectPeople, type People } from './names/people.ts';
import { castOf } from './participants.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type Speech, speechOf } from './speech.ts';
import { type Analysis, type Telling, tellingAt, tellingOf } from './telling.ts';
import { titleOf } from './title.ts';
import { type Word, wordsOf } from './words.ts';

const ID_LENGTH = 16;

/** What stays the same for all sentences of an article. */
interface Context {
  article: Article;
  speech: Speech;
  people: People;
}

/** A sentence with its words. */
interface Told {
  sentence: Sentence;
  words: Word[];
}

/**
 * The events an article tells of, sentence by sentence, from its narrative blocks alone.
 * @param expressions the article's time expressions, in order
 */
export function findMentions(article: Article, expressions: TimeExpression[]): EventMention[] {
  const sentences = narrativeSentences(article);
  const context: Context = {
    article,
    speech: speechOf(article.language),
    people: collectPeople(
      sentences.map(({ words }) => words),
      article.text,
      article.language,
    ),
  };
  let next = 0;
  return sentences.flatMap((told) => {
    const { start, end } = told.sentence;
    while ((expressions[next]?.end ?? Infinity) <= start) next++;
    const own: TimeExpression[] = [];
    for (let i = next; (expressions[i]?.start ?? Infinity) < end; i++) {
      const expression = expressions[i];
      if (expression && expression.start >= start) own.push(expression);
    }
    return mentionsIn(told, own, context);
  });
}

function narrativeSentences({ text, language, blocks }: Article): Told[] {
  return blocks
    .filter(({ kind }) => NARRATIVE.has(kind))
    .flatMap(({ start, end }) => splitSentences(text, start, end, language))
    .map((sentence) => ({ sentence, words: wordsOf(text, sentence.start, sentence.end) }));
}

function mentionsIn(told: Told, expressions: TimeExpression[], context: Context): EventMention[] {
  const { text, language } = context.article;
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const triggers = findTriggers(told.words, lexicon);
  const analysis: Analysis = {
    words: told.words,
    clauses: clauseNumbers(told.words, text, language),
    triggers,
  };
  const dated = datedEvents(told, expressions, analysis, context);
  if (dated.length > 0) return dated.map((event) => mention(told, event, analysis, context));
  const telling = undatedEvent(analysis);
  return telling ? [mention(told, { telling, expression: null, when: null }, analysis, context)] : [];
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
  context: Context,
): DatedEvent[] {
  const { text, published } = context.article;
  const events = expressions.filter(canDate).flatMap((expression): DatedEvent[] => {
    const [first, last] = wordRange(told.words, expression);
    const telling = tellingAt(first, last, analysis, context.speech);
    if (!telling) return [];
    const before = text.slice(told.sentence.start, expression.start);
    return [{ telling, expression, when: whenOf(expression, before, published.value) }];
  });
  return events.filter((event, i) => !events.some((other, j) => i !== j && covers(other, event, j < i)));
}

/** Whether `other` tells of the same event as `event` and is dated no worse. */
function covers(other: DatedEvent, event: DatedEvent, isEarlier: boolean): boolean {
  if (other.telling.type !== event.telling.type) return false;
  if (other.telling.trigger === event.telling.trigger) {
    if ((other.when === null) !== (event.when === null)) return event.when === null;
    return (
      other.telling.score > event.telling.score || (other.telling.score === event.telling.score && isEarlier)
    );
  }
  if (!other.when || !event.when) return false;
  const overlaps = other.when.start <= event.when.end && event.when.start <= other.when.end;
  const isBetter = other.when.certainty === 'exact' && event.when.certainty !== 'exact';
  return overlaps && (isBetter || (isEarlier && other.when.certainty === event.when.certainty));
}

/** An undated sentence yields an event only where a strong verb tells of one that happened. */
function undatedEvent(analysis: Analysis): Telling | null {
  const telling = tellingOf(analysis);
  return telling && telling.type !== 'other' && telling.score >= 6 ? telling : null;
}

function wordRange(words: Word[], { start, end }: TimeExpression): [number, number] {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return [Math.max(0, first), Math.max(0, last)];
}

function mention(told: Told, event: DatedEvent, analysis: Analysis, context: Context): EventMention {
  const { article, speech, people } = context;
  const { sentence, words } = told;
  const { telling, expression, when } = event;
  const clause = clauseOf(telling, analysis);
  const attribution = findAttribution(article.text, words, speech);
  return {
    id: mentionId(article.id, sentence.start, expression?.start ?? sentence.start),
    article: article.id,
    start: sentence.start,
    end: sentence.end,
    title: titleOf(
      article.text.slice(sentence.start, sentence.end),
      article.text.slice(clause[0]?.start ?? sentence.start, clause.at(-1)?.end ?? sentence.end),
    ),
    type: telling.type,
    ...castOf(words, article.text, article.language, people),
    amounts: findAmounts(article.text, sentence.start, sentence.end, article.language),
    attribution,
    factuality: factualityOf(
      {
        clause,
        sentence: words,
        attributed: attribution !== null,
        future: liesAhead(when, article.published.value),
      },
      speech,
    ),
    expression,
    when,
  };
}

function clauseOf({ trigger }: Telling, { words, clauses }: Analysis): Word[] {
  return words.filter((_, i) => clauses[i] === clauses[trigger.first]);
}

function liesAhead(when: When | null, published: string | null): boolean | null {
  if (!when || published === null) return null;
  return when.start.slice(0, 10) > published.slice(0, 10);
}

function mentionId(article: string, sentence: number, expression: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${article}:${sentence}:${expression}`))).slice(0, ID_LENGTH);
}
