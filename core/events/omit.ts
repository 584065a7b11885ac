/** What a title can do without: offices before full names, the date the timeline shows anyway, adverbs of transition. */
import type { TimeExpression } from '../temporal/expression.ts';
import type { Range } from './clauses.ts';
import type { PersonHit } from './names/people.ts';
import type { Told } from './narrative.ts';
import { speechOf } from './speech.ts';
import type { Word } from './words.ts';

const DETERMINER =
  /^(?:der|die|das|den|dem|des|ein|eine[mnrs]?|ihr|ihre[mnrs]?|sein|seine[mnrs]?|the|a|an|his|her|their)$/iu;
const ADJECTIVE = /(?:isch|ig|lich|ian|ish|ese|ean|can)(?:e[mnrs]?)?$/iu;
const MODIFIER =
  /^(?:foreign|prime|defence|defense|interior|finance|vice|deputy|former|chief|senior|national|state|press|health|justice|home|treasury|police|fire|city|federal|designierte[mnrs]?|damalige[mnrs]?|frühere[mnrs]?|ehemalige[mnrs]?|amtierende[mnrs]?|neue[mnrs]?)$/iu;
const PREPOSITION = /^(?:am|im|in|an|on|at|vom|um|zum|zur)$/iu;
/** Before a date these give it a meaning that the rest of the sentence needs. */
const KEEP =
  /^(?:seit|nach|vor|bis|zwischen|ab|von|vom|und|sowie|oder|gegen|since|after|before|until|till|by|from|between|and|or|to|of|the|in|next|last|ended|ending|starting|beginning|early|late|frühestens|spätestens|least|binnen|innerhalb|within)$/iu;
const TRANSITION =
  /^(?:indes|indessen|unterdessen|ausserdem|außerdem|zudem|jedoch|bereits|zunächst|allerdings|gleichzeitig|ebenfalls|meanwhile|however|also|already)$/iu;

/**
 * The stretches of a sentence that its title may leave out, in order.
 * @param expression the expression that dates the event, null when there is none
 */
export function omissible(
  { words, known }: Told,
  text: string,
  people: PersonHit[],
  expression: TimeExpression | null,
): Range[] {
  const countries = new Set(known.flatMap(({ first, last }) => [first, last]));
  const spans = [
    ...people.flatMap((person) => office(words, person, countries)),
    ...(expression ? dateWithin(words, text, expression) : []),
    ...words.flatMap((word, i) => (i > 0 && TRANSITION.test(word.text) ? [{ first: i, last: i }] : [])),
  ];
  return spans.map((span) => stretch(words, text, span)).sort((a, b) => a.start - b.start);
}

interface Span {
  first: number;
  last: number;
}

/** "Der russische Außenminister" before "Sergej Lawrow"; surnames alone keep their office. */
function office(words: Word[], { officeFirst, first, last }: PersonHit, countries: Set<number>): Span[] {
  if (officeFirst === first || first === last) return [];
  let from = officeFirst;
  const isModifier = (at: number) =>
    countries.has(at) || ADJECTIVE.test(words[at]?.text ?? '') || MODIFIER.test(words[at]?.text ?? '');
  while (from > 0 && isModifier(from - 1)) from--;
  if (DETERMINER.test(words[from - 1]?.text ?? '')) from--;
  else if (isNamePart(words, from) || isLowercaseNoun(words[from - 1])) return [];
  return [{ first: from, last: first - 1 }];
}

/** "Lidmore chairman Fiona Ashworth": the office belongs to what is named before it. */
function isNamePart(words: Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    word !== undefined &&
    word.start - before.end === 1 &&
    /^\p{Lu}/u.test(before.text)
  );
}

/** "militia leader Ali Kosheib": the word before an office belongs to it. */
function isLowercaseNoun(word: Word | undefined): boolean {
  if (!word || !/^\p{Ll}/u.test(word.text)) return false;
  return !FUNCTION.test(word.text) && !speechOf('en').isPast(word.text) && !speechOf('de').isPast(word.text);
}

const FUNCTION =
  /^(?:\p{L}{1,3}|with|from|that|while|when|after|before|and|into|against|about|between|under|over|also|says|will|would|against|zwischen|gegen|durch|unter|über|nach|sowie|oder|dass|wird|will|soll|sind|seit|laut|\p{L}+(?:t|en))$/u;

/** The date with its preposition; at the beginning of a clause it must stay, or the verb would stand first. */
function dateWithin(words: Word[], text: string, { start, end }: TimeExpression): Span[] {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  let from = first;
  if (/^(?:der|den|dem|the|diese[mnrs]?|jene[mnrs]?|this|that)$/iu.test(words[from - 1]?.text ?? '')) {
    if (isAttribute(words, last)) return [];
    from--;
  }
  if (/^(?:early|late)$/u.test(words[from - 1]?.text ?? '')) from--;
  if (PREPOSITION.test(words[from - 1]?.text ?? '')) from--;
  const before = words[from - 1];
  // "came in March 1998, when she …"
  if (/^,\s(?:when|where|als|wo|in de[mr])\s/u.test(text.slice(end, end + 12))) return [];
  if (KEEP.test(words[from - 1]?.text ?? '') || KEEP.test(words[last + 1]?.text ?? '')) return [];
  const opensClause = !before || from < 2 || /[,;:()–]/u.test(text.slice(before.end, words[from]?.start));
  const isAllThereIs =
    /^\s*,/u.test(text.slice(end, end + 3)) &&
    /,\s*$/u.test(text.slice(Math.max(0, (before?.start ?? 0) - 2), before?.start));
  return opensClause || isAllThereIs || last + 1 >= words.length ? [] : [{ first: from, last }];
}

/** "during the 2008 financial crisis": a noun follows that the date belongs to. */
function isAttribute(words: Word[], last: number): boolean {
  const [date, next] = [words[last], words[last + 1]];
  if (!date || !next || next.start - date.end > 1) return false;
  return (
    /^\p{Ll}/u.test(next.text) &&
    !/^(?:to|for|in|on|at|by|with|and|as|after|before|when|while|but)$/u.test(next.lower)
  );
}

/** The span's characters, with the space behind it, or before it where punctuation follows. */
function stretch(words: Word[], text: string, { first, last }: Span): Range {
  const start = words[first]?.start ?? 0;
  const lastEnd = words[last]?.end ?? start;
  // "at 7:14 a.m., flew"
  const isAbbreviated =
    text[lastEnd] === '.' && /^\.(?:[,;]|\s\p{Ll})/u.test(text.slice(lastEnd, lastEnd + 3));
  const end =
    isAbbreviated || (/[„“"«»]/u.test(text.slice(start, lastEnd)) && /^[“”"»«]/u.test(text.slice(lastEnd)))
      ? lastEnd + 1
      : lastEnd;
  if (text[end] === ' ') return { start, end: end + 1 };
  return { start: words[first - 1]?.end ?? start, end };
}
