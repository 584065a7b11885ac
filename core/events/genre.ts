/**
 * Reviews, opinion pieces, recipes: texts that tell of novels, of habits and of their author rather than of news. What
 * they do tell of as done is an event all the same.
 */
import type { Article } from '../article/article.ts';
import { GENRE } from '../article/cues.ts';
import type { DatedEvent } from './dated.ts';
import { speechOf } from './speech.ts';
import type { Analysis } from './telling.ts';

/** A genre is named this many lines above the title at most, or between title and text. */
const MAX_ABOVE = 3;

/** Whether a line above the text says that it is no news ("Review", "Kolumne"). */
export function isReflection({ text, blocks }: Article): boolean {
  const body = blocks.findIndex(({ kind }) => kind === 'body');
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  return blocks
    .slice(Math.max(0, title - MAX_ABOVE), Math.max(0, body))
    .some(({ start, end }) => end - start <= 60 && GENRE.test(text.slice(start, end)));
}

const PERSONAL = /^(?:i|we|you|my|our|your|me|us|ich|wir|du|man|mich|uns|mein\p{Ll}*|unser\p{Ll}*)$/u;

/** Whether an event is told as done, by others than author and reader: not "She falls in love on Friday". */
export function isToldAsDone({ telling }: DatedEvent, { words, clauses, language }: Analysis): boolean {
  const home = clauses[telling.trigger.first] ?? 0;
  const clause = words.filter((_, i) => clauses[i] === home);
  if (clause.some(({ lower }) => PERSONAL.test(lower))) return false;
  return clause.some(({ lower }) => speechOf(language).isPast(lower));
}
