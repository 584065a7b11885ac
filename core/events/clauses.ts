import type { Fronted } from './fronting.ts';
import { REPORT } from './lexicon.ts';
import type { Sentence } from './sentences.ts';
import { speechOf } from './speech.ts';
import type { Analysis } from './telling.ts';
import type { Clause } from './title.ts';
import type { Word } from './words.ts';

/** Punctuation that parts clauses; quotation marks and hyphens do not, nor the colon of a score. */
const BREAK = /[,;:()]|\s[–—-]\s/u;
/** "31:29" */
const SCORE = /^\p{N}+:\p{N}/u;
/** English words that open a clause without a comma. */
const OPENERS = new Set(['that', 'which', 'who', 'whether', 'while', 'when', 'because', 'although']);
/** Finite verbs besides those of the past that follow "and" where a second verb shares the subject. */
const AUXILIARY: Record<string, RegExp> = {
  de: /^(?:wird|werden|will|wollen|soll|sollen|hat|haben|ist|sind)$/u,
  en: /^(?:will|is|are|has|have|must|can|could|may|might|would|should)$/u,
};
/** "and later met", "und nahm". */
const ADVERB = /^(?:later|then|also|subsequently|eventually|now|still|never|immediately|\p{Ll}{3,}ly)$/u;
/** "said" opens a clause with the subject behind it: "prosecutors said Ellison paid", "said she would appeal". */
const SUBJECT = /^(?:he|she|it|they|we|the|a|an|its|his|her|their|two|three|\p{Lu}\p{L}+)$/u;
/** "said filming had been suspended" */
const HAS = /^(?:had|has|have|was|were|would|will|is|are)$/u;
const DAY_NAME = /(?:day|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*)$/u;

/** The number of the clause each word of a sentence stands in, counted from 0. */
export function clauseNumbers(words: Word[], text: string, language: string): number[] {
  let clause = 0;
  const isBracketed = bracketed(words, text);
  return words.map((word, i) => {
    const before = words[i - 1];
    if (
      before &&
      ((isParted(text, before, word) && !isBracketed(word)) || opensClause(words, i, text, language))
    )
      clause++;
    return clause;
  });
}

/** "Anna Weiss (Grüne) sagte", "Solvatis AG (Frankfurt: SVT) ruft": a few words in brackets part nothing. */
const IN_BRACKETS = /\([^()\n]{1,30}\)/gu;

function isParted(text: string, before: Word, word: Word): boolean {
  const gap = text.slice(before.end, word.start);
  if (gap === ' ') return false;
  return BREAK.test(gap) && !SCORE.test(text.slice(before.start, word.end));
}

/** Whether a word stands in short brackets or right behind them. */
function bracketed(words: Word[], text: string): (word: Word) => boolean {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const brackets = [...text.slice(start, end + 1).matchAll(IN_BRACKETS)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length + 1,
  }));
  return (word) => brackets.some((one) => one.start < word.start && word.start <= one.end);
}

/** Whether a word opens a clause without punctuation before it. */
function opensClause(words: Word[], at: number, text: string, language: string): boolean {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return false;
  if (opensSecondVerb(words, at, language)) return true;
  if (language === 'de') return isBetweenVerbs(previous, word, next, words[at + 2]);
  if (language !== 'en') return false;
  if (OPENERS.has(word.lower)) return true;
  const isBehindSaying =
    previous?.lower === 'said' && at > 1 && !isParted(text, words[at - 2] ?? previous, previous);
  const hasVerb = words.slice(at + 1, at + 4).some(({ lower }) => HAS.test(lower));
  return isBehindSaying && (SUBJECT.test(word.text) || hasVerb) && !DAY_NAME.test(word.text);
}

/** "issued a warning and closed its plant", "verließ die Stadt und traf": a second verb shares the subject. */
function opensSecondVerb(words: Word[], at: number, language: string): boolean {
  if (!CONJUNCTION.test(words[at]?.lower ?? '')) return false;
  const isAdverb = language === 'en' && ADVERB.test(words[at + 1]?.text ?? '');
  return isFiniteVerb(words[at + (isAdverb ? 2 : 1)]?.text ?? '', language);
}

function isFiniteVerb(word: string, language: string): boolean {
  return AUXILIARY[language]?.test(word) || speechOf(language).isPast(word);
}

/** "war 2016 gewählt und im Oktober bestätigt worden": behind a verb at its end "und" opens a clause of its own. */
function isBetweenVerbs(
  before: Word | undefined,
  { lower }: Word,
  next: Word | undefined,
  afterNext: Word | undefined,
): boolean {
  if (lower !== 'und' || !before || !next || !afterNext) return false;
  return VERB_AT_END.test(before.text) && !VERB_AT_END.test(next.text);
}

/** German participles and infinitives that stand at the end of a clause. */
const VERB_AT_END =
  /^(?:(?:ab|an|auf|aus|bei|ein|fest|mit|nach|statt|teil|vor|weg|zu|zurück|zusammen)?(?:ge|zu)\p{Ll}{2,}|(?:be|er|ver|zer|ent|unter|über)\p{Ll}{3,})(?:t|en)$/u;

/** A stretch of text to leave out, as UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The clauses of a sentence, without the stretches to leave out, the first with its subject in front. */
export function clauseTexts(
  sentence: Sentence,
  { words, clauses, triggers, language }: Analysis,
  text: string,
  omitted: Range[],
  fronted: Fronted | null,
): Clause[] {
  const speech = speechOf(language);
  const starts = words.flatMap((word, i) => (i > 0 && clauses[i] !== clauses[i - 1] ? [word.start] : []));
  return [sentence.start, ...starts].map((start, clause) => {
    const own = triggers.filter(({ first }) => clauses[first] === clause);
    const opener = words.find((word) => word.start >= start);
    return {
      text:
        clause === 0 && fronted
          ? subjectFirst(text, fronted, starts[clause] ?? sentence.end, omitted)
          : without(text, start, starts[clause] ?? sentence.end, omitted),
      opensWithSaying:
        !speech.hasLowercaseNouns &&
        opener !== undefined &&
        /^\p{Ll}/u.test(opener.text) &&
        speech.verbs.has(opener.lower),
      isReport: own.length > 0 && own.every(({ type }) => type === REPORT),
      sharedSubject: opener ? sharedSubject(words, words.indexOf(opener), text, language) : null,
      resumes: opener ? resumed(words, words.indexOf(opener), clauses, text, language) : null,
      isIndependent: opener !== undefined && isIndependent(words, words.indexOf(opener), clauses, language),
      isRelative: RELATIVE.test(opener?.lower ?? ''),
    };
  });
}

/** A subject is no longer than this, in characters, where a second verb shares it. */
const MAX_SUBJECT = 40;

/**
 * The subject of a clause that shares it with the one before: "Lidmore was founded in 1874 and was rescued in 2008",
 * "Fiona Ashworth, who rejected two approaches in May"; null for any other.
 */
function sharedSubject(words: Word[], at: number, text: string, language: string): string | null {
  if (RELATIVE.test(words[at]?.lower ?? '')) return nounBefore(words, at, text, language);
  if (at < 1 || !opensSecondVerb(words, at, language)) return null;
  const first = words.findIndex((word) => isFiniteVerb(word.text, language));
  const [start, end] = [words[0], words[first - 1]];
  if (first < 1 || first >= at || !start || !end || ADVERBIAL.test(start.text)) return null;
  const subject = text.slice(start.start, end.end);
  return subject.length <= MAX_SUBJECT && !BREAK.test(subject) ? subject : null;
}

/**
 * The subject that opens the sentence where a clause goes on with its verb behind an insertion: "Brightwell, founded in
 * 1987 in Portland, Oregon, rejected a bid"; null for any other.
 */
function resumed(
  words: Word[],
  at: number,
  clauses: number[],
  text: string,
  language: string,
): string | null {
  const clause = clauses[at] ?? 0;
  if (language !== 'en' || clause < 2 || !isFiniteVerb(words[at]?.text ?? '', language)) return null;
  const last = clauses.lastIndexOf(0);
  const [start, end, next] = [words[0], words[last], words[last + 1]];
  if (!start || !end || !next || !/^\p{Lu}/u.test(start.text) || ADVERBIAL.test(start.text)) return null;
  const subject = text.slice(start.start, end.end);
  const hasVerb = words.some(
    (word, i) =>
      i < at && isFiniteVerb(word.text, language) && (i <= last || !isInsertion(words, i, clauses)),
  );
  const isBare = /^,\s$/u.test(text.slice(end.end, next.start)) && subject.length <= MAX_SUBJECT;
  return isBare && !hasVerb ? subject : null;
}

/** "who took over in 2021", "founded in 1987", "carrying flour": the verb of an insertion opens it or follows "who". */
function isInsertion(words: Word[], at: number, clauses: number[]): boolean {
  const first = clauses.indexOf(clauses[at] ?? 0);
  return at === first || INSERTED.test(words[first]?.lower ?? '');
}

const INSERTED = /^(?:who|whom|whose|which|where|when|a|an|the|one|\p{L}+(?:ing|ed))$/u;

/** "Tata Group, which bought …": all that stands before the clause, where that is a name or noun alone. */
function nounBefore(words: Word[], at: number, text: string, language: string): string | null {
  const [start, end, opener, verb] = [words[0], words[at - 1], words[at], words[at + 1]];
  if (!start || !end || !opener || !verb || !isFiniteVerb(verb.text, language)) return null;
  const noun = text.slice(start.start, end.end);
  const hasVerb = words.slice(0, at).some((word) => isFiniteVerb(word.text, language));
  const isName = /^(?:The |An? )?\p{Lu}/u.test(noun) && /^,\s$/u.test(text.slice(end.end, opener.start));
  return isName && !hasVerb && noun.length <= MAX_SUBJECT && !BREAK.test(noun) ? noun : null;
}

/** A date in front is no longer than this, in words. */
const MAX_DATE = 4;

/** "im vergangenen Dezember traf es …": a preposition with its date, and the finite verb second. */
function isIndependent(words: Word[], at: number, clauses: number[], language: string): boolean {
  if (language !== 'de' || !/^(?:im|in|am|an|seit|bis|vor|nach|ab)$/u.test(words[at]?.lower ?? ''))
    return false;
  const { isPast, planned } = speechOf(language);
  return words.some(({ text, lower }, i) => {
    if (i <= at + 1 || i > at + MAX_DATE || clauses[i] !== clauses[at]) return false;
    return (isPast(text) || planned.has(lower)) && /\p{N}|^\p{Lu}/u.test(words[i - 1]?.text ?? '');
  });
}

const RELATIVE = /^(?:who|which)$/u;
const CONJUNCTION = /^(?:und|aber|and|but)$/u;
/** What opens a sentence that is not its subject. */
const ADVERBIAL =
  /^(?:In|Im|Am|An|Auf|Bei|Beim|Nach|Vor|Seit|Mit|Für|Zum|Zur|Bis|Gegen|On|At|After|Before|During|By|For|With|Earlier|Later)$/u;

function subjectFirst(text: string, { verb, subject }: Fronted, end: number, omitted: Range[]): string {
  const name = without(text, subject.start, subject.end, omitted);
  const between = without(text, verb.end, subject.start, omitted).trimEnd();
  return `${name} ${text.slice(verb.start, verb.end)}${between}${without(text, subject.end, end, omitted)}`;
}

function without(text: string, start: number, end: number, omitted: Range[]): string {
  let kept = '';
  let from = start;
  for (const range of omitted) {
    if (range.start < from || range.end > end) continue;
    kept += text.slice(from, range.start);
    from = range.end;
  }
  return kept + text.slice(from, end);
}
