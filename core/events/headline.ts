/** The title of an event from the sentence that tells of it: what it can do without left out, its subject in front. */
import { clauseTexts, type Range } from './clauses.ts';
import { type DatedEvent, wordRange } from './dated.ts';
import { frontedIn } from './fronting.ts';
import { REPORT } from './lexicon.ts';
import type { OrganisationHit } from './names/organisations.ts';
import type { Told } from './narrative.ts';
import { omissible } from './omit.ts';
import { ENTRY, hasAction } from './other.ts';
import { type Analysis, homeOf, type Telling } from './telling.ts';
import { titleOf } from './title.ts';

/** A pronoun that a title cannot begin with. */
const PRONOUN = /^(?:er|sie|he|she)(?=\s)/iu;
/** English: "On Friday, …", "In January 2024, …". */
const BEFORE_DATE = /^(?:(?:on|in|early|late|by the end of)\s+)*(?:the\s+)?$/iu;

/**
 * The title of an event, at most 90 characters long.
 * @param antecedent whom the sentence's subject stands for where it is a pronoun
 */
export function headlineOf(
  told: Told,
  { telling, expression }: DatedEvent,
  analysis: Analysis,
  organisations: OrganisationHit[],
  antecedent: string | null,
): string {
  const { sentence } = told;
  const { text, persons } = analysis;
  const opening = openingDate(told, text, expression);
  const fronted = frontedIn(told, text, persons, organisations, expression);
  const omitted = omissible(told, text, persons, expression);
  const start = opening?.end ?? sentence.start;
  const named = (title: string) => (antecedent ? title.replace(PRONOUN, antecedent) : title);
  const [first, ...others] = clauseTexts(
    sentence,
    analysis,
    text,
    opening ? [opening, ...omitted] : omitted,
    fronted,
  );
  return titleOf(
    fronted ? null : named(text.slice(start, sentence.end)),
    first ? [{ ...first, text: named(first.text) }, ...others] : [],
    mainClause(telling, expression, analysis),
  );
}

/** The clause that tells of the event: the date's own where that has a verb and the trigger stands in another. */
function mainClause(telling: Telling, expression: Range | null, analysis: Analysis): number {
  const { words, clauses, triggers } = analysis;
  const triggered = clauses[telling.trigger.first] ?? 0;
  if (telling.isNear || !expression) return triggered;
  const home = homeOf(...wordRange(words, expression), analysis);
  const isReport = triggers.some(({ type, first }) => type === REPORT && clauses[first] === home);
  return !isReport && hasAction(home, analysis) ? home : triggered;
}

/** The date, shown beside the title anyway, that opens an entry or an English sentence; null where none does. */
function openingDate({ sentence, language }: Told, text: string, expression: Range | null): Range | null {
  if (!expression) return null;
  const entry =
    expression.start === sentence.start ? ENTRY.exec(text.slice(expression.end, sentence.end)) : null;
  if (entry) return { start: sentence.start, end: expression.end + entry[0].length };
  if (language !== 'en') return null;
  if (!BEFORE_DATE.test(text.slice(sentence.start, expression.start))) return null;
  const comma = /^,\s+/u.exec(text.slice(expression.end, sentence.end));
  return comma ? { start: sentence.start, end: expression.end + comma[0].length } : null;
}
