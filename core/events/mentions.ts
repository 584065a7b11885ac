import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../article/article.ts';
import type { TimeExpression } from '../temporal/expression.ts';
import { findAmounts } from './amounts.ts';
import { type Source, sourceOf } from './attribution.ts';
import { clauseNumbers } from './clauses.ts';
import { continued, goesOn, inferDates, LEAD_BLOCKS, withoutMereReports } from './context.ts';
import { type DatedEvent, datedEvents } from './dated.ts';
import type { EventMention } from './event.ts';
import { factualityOf, isDenied } from './factuality.ts';
import { isReflection, isToldAsDone } from './genre.ts';
import { headlineOf } from './headline.ts';
import { isInstruction } from './instructions.ts';
import { findTriggers, lexiconOf } from './lexicon.ts';
import {
  collectOrganisations,
  findOrganisations,
  type OrganisationHit,
  type Organisations,
} from './names/organisations.ts';
import { collectPeople, findPeople, type People, type PersonHit } from './names/people.ts';
import { narrativeSentences, type Told } from './narrative.ts';
import { hasAction, tellingOther } from './other.ts';
import { type Cast, castOf } from './participants.ts';
import { antecedentOf } from './pronouns.ts';
import { speechOf } from './speech.ts';
import { type Analysis, isDone, isHypothetical, type Telling, tellingOf } from './telling.ts';
import { topicOf } from './topic.ts';
import type { Word } from './words.ts';

const ID_LENGTH = 16;
/**
 * An undated sentence tells of an event where its triggers weigh so much and so many names take part; one is enough
 * for the news the article opens with, and for a denial.
 */
const MIN_UNDATED_SCORE = 4;
const MIN_OPENING_SCORE = 2.5;
/** Less than this, in words, is where the article was written: "Wien." */
const MIN_SENTENCE = 4;
const MIN_UNDATED_NAMES = 2;

/** What stays the same for all sentences of an article. */
interface Context {
  article: Article;
  organisations: Organisations;
  /** Whether it is a review, an opinion piece or the like. */
  isReflection: boolean;
  /** The article's first sentence. */
  opening: Told | undefined;
}

/**
 * The events an article tells of, sentence by sentence, from its narrative blocks alone.
 * @param expressions the article's time expressions, in order
 */
export function findMentions(article: Article, expressions: TimeExpression[]): EventMention[] {
  const sentences = narrativeSentences(article);
  const people = collectPeople(sentences);
  const context: Context = {
    article,
    organisations: collectOrganisations(sentences, article.text),
    isReflection: isReflection(article),
    opening: sentences.find(({ words }) => words.length >= MIN_SENTENCE),
  };
  const taken = sentences.map((told) => takenApart(told, people, article.text));
  const topic = topicOf(
    taken.flatMap(({ triggers }) => triggers),
    article.title,
    article.language,
  );
  let source: Source | null = null;
  let next = 0;
  const found = sentences.flatMap((told, i) => {
    while ((expressions[next]?.end ?? Infinity) <= told.sentence.start) next++;
    source = sourceOf(told, article.text, source);
    const own = expressionsIn(told, expressions, next, article);
    const analysis = taken[i];
    return analysis
      ? mentionsIn(told, own, source, { ...analysis, topic, antecedent: antecedentOf(taken, i) }, context)
      : [];
  });
  const dated = inferDates(continued(found, sentences, article.text), sentences, article);
  return withoutMereReports(dated, sentences, article);
}

/** The expressions from `next` on that begin within the sentence. */
function expressionsIn(
  { sentence }: Told,
  expressions: TimeExpression[],
  next: number,
  article: Article,
): TimeExpression[] {
  const own: TimeExpression[] = [];
  for (let i = next; i < expressions.length; i++) {
    const expression = expressions[i];
    if (!expression || expression.start >= sentence.end) break;
    if (expression.start >= sentence.start && !isDateline(expression, article)) own.push(expression);
  }
  return own;
}

/** "GENEVA, Feb. 12, 2016 (AFP) -": the words that date the article date no event. */
function isDateline({ start, end }: TimeExpression, { published }: Article): boolean {
  return published.start !== null && published.end !== null && start < published.end && published.start < end;
}

/** A sentence's words, clauses, people and triggers. */
function takenApart(told: Told, people: People, text: string): Analysis {
  const lexicon = lexiconOf(told.language);
  const persons = findPeople(told, people);
  return {
    text,
    words: told.words,
    clauses: clauseNumbers(told.words, text, told.language),
    triggers: lexicon ? findTriggers(told.words, lexicon, nameWords(persons)) : [],
    language: told.language,
    persons,
    topic: null,
    antecedent: null,
  };
}

function mentionsIn(
  told: Told,
  expressions: TimeExpression[],
  source: Source,
  analysis: Analysis,
  context: Context,
): EventMention[] {
  if (isInstruction(told)) return [];
  const dated = datedEvents(told, expressions, analysis, context.article);
  const undated = dated.length > 0 ? null : undatedIn(told, source, analysis, context);
  const found = undated ? [undated.event] : dated;
  const events = context.isReflection ? found.filter((event) => isToldAsDone(event, analysis)) : found;
  if (events.length === 0) return [];
  const names = namesOf(told, analysis, context);
  if (undated && names.participants.length < undated.minNames) return [];
  return events.map((event) => mention(told, event, source, analysis, names, context.article));
}

/** Who and what a sentence names. */
interface Names extends Cast {
  organisations: OrganisationHit[];
}

function namesOf(told: Told, { persons, antecedent }: Analysis, context: Context): Names {
  const organisations = findOrganisations(told, context.article.text, context.organisations);
  const { participants, places } = castOf(told, persons, organisations);
  return {
    organisations,
    participants: [...new Set([...(antecedent ? [antecedent] : []), ...participants])],
    places,
  };
}

/** An event without a date, and how many have to take part in it for it to be told. */
interface Undated {
  event: DatedEvent;
  minNames: number;
}

/** The event of a sentence that names no date: one is enough whose words leave no doubt and who takes part. */
function undatedIn(told: Told, source: Source, analysis: Analysis, context: Context): Undated | null {
  if (isQuestion(told, context.article.text)) return null;
  if (told.entryDay !== null) return toldLive(analysis);
  const telling = tellingOf(analysis);
  if (!telling || isHypothetical(analysis.clauses[telling.trigger.first] ?? 0, analysis)) return null;
  const event: DatedEvent = { telling, expression: null, when: null };
  if (isDenied(told.words, speechOf(told.language))) return { event, minNames: source.attribution ? 0 : 1 };
  if (goesOn(told, context.article.text)) return { event, minNames: 0 };
  const isOpening = told === context.opening;
  if (telling.score < (isOpening ? MIN_OPENING_SCORE : MIN_UNDATED_SCORE)) return null;
  if (told.paragraph >= LEAD_BLOCKS && !isNews(telling, source, analysis)) return null;
  return { event, minNames: isOpening ? 1 : MIN_UNDATED_NAMES };
}

/** A live blog tells what happened just now: every sentence that says that something was done. */
function toldLive(analysis: Analysis): Undated | null {
  const { clauses } = analysis;
  const known = tellingOf(analysis);
  const clause = known ? (clauses[known.trigger.first] ?? 0) : 0;
  if (isHypothetical(clause, analysis) || !hasAction(clause, analysis)) return null;
  const telling = known ?? tellingOther(0, -1, analysis);
  return telling && { event: { telling, expression: null, when: null }, minNames: 0 };
}

/**
 * Below the lead an undated sentence is news where it tells, in the article's own voice, of something done, or names
 * two people.
 */
function isNews({ type, trigger }: Telling, source: Source, analysis: Analysis): boolean {
  if (type === 'statement') return false;
  const people = new Set(analysis.persons.map(({ name }) => name));
  return people.size >= MIN_UNDATED_NAMES || (!source.isOwn && isDone(trigger, analysis));
}

function nameWords(persons: PersonHit[]): Set<number> {
  return new Set(
    persons.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
}

function isQuestion({ sentence }: Told, text: string): boolean {
  return /\?["“”»«’')\]]*$/u.test(text.slice(sentence.start, sentence.end));
}

function mention(
  told: Told,
  event: DatedEvent,
  source: Source,
  analysis: Analysis,
  { organisations, participants, places }: Names,
  article: Article,
): EventMention {
  const { sentence, words, language } = told;
  const { telling, expression, when } = event;
  const home = analysis.clauses[telling.trigger.first] ?? 0;
  return {
    id: mentionId(article.id, sentence.start, expression?.start ?? sentence.start),
    article: article.id,
    start: sentence.start,
    end: sentence.end,
    title: headlineOf(told, event, analysis, organisations, analysis.antecedent),
    type: telling.type,
    participants,
    places,
    amounts: findAmounts(article.text, sentence.start, sentence.end, language),
    attribution: source.attribution,
    factuality: factualityOf(
      {
        clause: clauseOf(home, analysis),
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

/** The words of a clause, and of the one before where it shares the verb: "will cut 3,400 jobs, and close a plant". */
function clauseOf(home: number, { words, clauses, language }: Analysis): Word[] {
  const { isPast, planned } = speechOf(language);
  const own = words.filter((_, i) => clauses[i] === home);
  const hasVerb = own.some(({ text, lower }) => isPast(text) || planned.has(lower));
  const isJoined = /^(?:and|or|und|oder)$/u.test(own[0]?.lower ?? '');
  return isJoined && !hasVerb && home > 0 ? words.filter((_, i) => (clauses[i] ?? 0) <= home) : own;
}

/**
 * `EventMention.id`.
 * @param sentence where the sentence starts, as an offset into the article's text
 * @param expression where the words start that date it; the sentence's own start where there are none
 */
export function mentionId(article: string, sentence: number, expression: number): string {
  return bytesToHex(sha256(utf8ToBytes(`${article}:${sentence}:${expression}`))).slice(0, ID_LENGTH);
}
