/** German clauses that open with an adverb or a date have the subject behind the verb; titles put it first. */
import type { TimeExpression } from '../temporal/expression.ts';
import type { Range } from './clauses.ts';
import type { OrganisationHit } from './names/organisations.ts';
import type { PersonHit } from './names/people.ts';
import type { Told } from './narrative.ts';
import type { Word } from './words.ts';

/** What links a sentence to the one before, and says nothing without it. */
const ADVERB =
  /^(?:unterdessen|gleichzeitig|zugleich|zudem|außerdem|ausserdem|danach|zuvor|derweil|indes|inzwischen|später|demnach|somit|dennoch|damals|dort|zuletzt|schließlich|schliesslich|kürzlich|jüngst|anschließend|anschliessend|daraufhin|erst|bereits|schon|nur|noch)$/u;
const PREPOSITION = /^(?:am|im|in|an)$/u;
const ARTICLE = /^(?:der|die|das|ein|eine)$/u;
const GENITIVE = /^(?:des|der)$/u;
const ADJECTIVE = /^\p{Ll}{3,}e[nrs]?$/u;
const NOUN = /^\p{Lu}/u;
const PRONOUN = /^(?:er|sie)$/u;
/** What may stand between the verb and its subject. */
const BETWEEN = /^(?:frühestens|spätestens|bereits|erneut|erstmals|auch|zudem|dann|am|im)$/u;

/** Where the verb and the subject of a fronted sentence stand. */
export interface Fronted {
  verb: Range;
  subject: Range;
}

/**
 * Verb and subject of a German sentence that opens with nothing but adverbs of transition and the date of its event;
 * null for any other, and where the subject cannot be told from what follows.
 */
export function frontedIn(
  { words, known, language }: Told,
  text: string,
  persons: PersonHit[],
  organisations: OrganisationHit[],
  expression: TimeExpression | null,
): Fronted | null {
  if (language !== 'de') return null;
  const isDate = ({ start, end }: Word) =>
    expression !== null && start >= expression.start && end <= expression.end;
  const isOpening = (word: Word, i: number) => {
    const next = words[i + 1];
    if (PREPOSITION.test(word.lower)) return next !== undefined && isDate(next);
    return isDate(word) || ADVERB.test(word.lower);
  };
  const verb = words.findIndex((word, i) => !isOpening(word, i));
  const names = [
    ...known.filter(({ kind }) => kind !== 'adjective').map(whole),
    ...organisations.map(whole),
    ...persons,
  ];
  const behind = words.findIndex((word, i) => i > verb && !BETWEEN.test(word.lower) && !isDate(word));
  const first = PRONOUN.test(words[verb + 1]?.lower ?? '') ? verb + 1 : behind;
  if (verb < 1 || !/^\p{Ll}/u.test(words[verb]?.text ?? '')) return null;
  const last = subjectEnd(words, first, names);
  const [verbWord, from, to] = [words[verb], words[first], last === null ? undefined : words[last]];
  if (!verbWord || !from || !to || /[,;:()]/u.test(text.slice(words[0]?.start, to.end + 1))) return null;
  const isQuoted = /[„“"«»]/u.test(text.slice(from.start, to.end)) && /[“”"»«]/u.test(text[to.end] ?? '');
  return {
    verb: { start: verbWord.start, end: verbWord.end },
    subject: { start: from.start, end: to.end + Number(isQuoted) },
  };
}

/** A name that no office stands before. */
function whole({ first, last }: { first: number; last: number }): Name {
  return { first, last, officeFirst: first };
}

type Name = Pick<PersonHit, 'first' | 'last' | 'officeFirst'>;

/** Last word of the subject that begins at `first`: a pronoun, a name with or without office, or a noun phrase. */
function subjectEnd(words: Word[], first: number, persons: Name[]): number | null {
  if (PRONOUN.test(words[first]?.lower ?? '')) return first;
  const noun = nounPhraseEnd(words, first);
  const name = noun === null ? first : noun + 1;
  const person = persons
    .filter((hit) => hit.officeFirst <= name && name <= hit.last)
    .sort((a, b) => b.last - a.last)[0];
  if (person) return person.officeFirst >= first ? person.last : null;
  return noun !== null && !NOUN.test(words[name]?.text ?? '') ? noun : null;
}

/** Last word of "das russische Verteidigungsministerium", "der Sprecher des Kremls"; null where none begins. */
function nounPhraseEnd(words: Word[], first: number): number | null {
  if (!ARTICLE.test(words[first]?.text ?? '')) return null;
  const noun = nounAfter(words, first);
  if (noun === null || !GENITIVE.test(words[noun + 1]?.text ?? '')) return noun;
  return nounAfter(words, noun + 1) ?? noun;
}

/** The noun an article belongs to: "das russische Ministerium", "das Weiße Haus". */
function nounAfter(words: Word[], article: number): number | null {
  let at = article + 1;
  while (ADJECTIVE.test(words[at]?.text ?? '')) at++;
  if (/^\p{Lu}\p{Ll}+e$/u.test(words[at]?.text ?? '') && NOUN.test(words[at + 1]?.text ?? '')) at++;
  return NOUN.test(words[at]?.text ?? '') ? at : null;
}
