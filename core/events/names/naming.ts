/**
 * How organisations are named: compounds ("Landratsamt"), legal forms ("Brandt GmbH"), what they are ("der Händler
 * Edeka", "carmaker Toyota"), clubs ("VfB Stuttgart"), initials ("EVG"), and in English whatever name acts.
 */
import { remembered } from '../remembered.ts';
import { type Word, adjoins as wordAdjoins } from '../words.ts';
import { DEMONYMS } from './gazetteer.ts';
import data from './organisation-words.json' with { type: 'json' };
import { isNameWord } from './people.ts';

/** Names have at most so many words. */
export const MAX_WORDS = 4;

const CAPITAL = /^\p{Lu}/u;
const INITIALS = /^\p{Lu}{3,6}$/u;
/** "HealthBridge", "CalMac" */
const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const hasInitials = remembered((word) => INITIALS.test(word) || CAMEL.test(word));
/** Names that no German noun looks like: "Edeka", "Verdi", "Zalando". */
const FOREIGN = /[aiouy]$|^\p{Lu}+$|^\p{Lu}\p{Ll}+\p{Lu}/u;
/** Endings of the names of German towns. */
const TOWN =
  /(?:burg|dorf|heim|stadt|hausen|ingen|bach|furt|felde?|kirchen|münster|brück|brücken|haven|tal|hafen)$/u;
const ENGLISH_VERB =
  /^(?:has|have|had|will|would|is|was|were|are|said|says|won|lost|beat|met|took|sold|bought|cut|made|held|fell|rose|gave|became|began|plans|plan|play|plays|\p{Ll}{3,}ed)$/u;

const NO_ORGANISATION = new Set(data.acronymsOfNoOrganisation);
const GERMAN = new RegExp(`^([\\p{L}-]*(?:${data.de.endings.join('|')}))(?:e?s)?$`, 'iu');
const GERMAN_ALONE = new Set(data.de.alone);
const GENERIC = new Set(data.de.endings);
const GERMAN_ROLE = new RegExp(`(?:${data.de.roles.join('|')})(?:e?s|e?n)?$`, 'iu');
/** The name of an institution without its ending; empty where a word names none. */
const germanInstitution = remembered((word) => GERMAN.exec(word)?.[1] ?? '');
const isGermanRole = remembered((word) => GERMAN_ROLE.test(word));
const FORMS = new Set(data.de.forms);
const CLUBS = new Set([...data.de.clubs, ...data.en.clubs]);
const CLUBS_BEFORE_PLACES = new Set(data.de.clubsBeforePlaces);
const ENGLISH = new Set(data.en.endings);
const ENGLISH_ROLES = new Set(data.en.roles);
const ENGLISH_NONE = new Set(data.en.notOrganisations);

/** A sentence to look for names in. */
export interface Sentence {
  words: Word[];
  text: string;
  language: string;
  /** Indexes of the words that are known places. */
  places: Set<number>;
}

/** Words that name an organisation. */
export interface Span {
  first: number;
  last: number;
  /** Where the name is not the words as they stand. */
  name?: string;
}

/** The organisation whose name is told at a word of a sentence. */
export function namedAt(sentence: Sentence, index: number): Span | null {
  return sentence.language === 'de' ? german(sentence, index) : english(sentence, index);
}

function german(sentence: Sentence, index: number): Span | null {
  return (
    initials(sentence, index) ??
    legalForm(sentence, index) ??
    club(sentence, index) ??
    institution(sentence, index) ??
    named(sentence, index)
  );
}

/** Compounds: "US-Verteidigungsministerium", "Amtsgericht Köln"; the bare word ("Behörde") names nobody, some excepted. */
function institution(sentence: Sentence, index: number): Span | null {
  const word = wordAt(sentence, index);
  const name = CAPITAL.test(word) ? germanInstitution(word) : '';
  if (!name) return null;
  const isOfTown = adjoins(sentence, index + 1) && isTown(sentence, index + 1);
  if (isOfTown) return { first: index, last: index + 1, name: `${name} ${wordAt(sentence, index + 1)}` };
  if (GENERIC.has(name.toLowerCase()) && !GERMAN_ALONE.has(name)) return null;
  return { first: index, last: index, name };
}

function isTown({ words, places }: Sentence, index: number): boolean {
  return places.has(index) || (CAPITAL.test(words[index]?.text ?? '') && TOWN.test(words[index]?.text ?? ''));
}

/** "Feinkost Brandt GmbH", without what it is: "Betreibergesellschaft Juwindo AG". */
function legalForm(sentence: Sentence, index: number): Span | null {
  const last = lastForm(sentence, index);
  if (last === null) return null;
  let first = index;
  while (index - first < MAX_WORDS - 1 && adjoins(sentence, first) && isPartOfName(sentence, first - 1))
    first--;
  return first < index ? { first, last } : null;
}

/** The name ends at its last legal form: "Dienes GmbH Co KG". */
function lastForm(sentence: Sentence, index: number): number | null {
  if (!FORMS.has(wordAt(sentence, index))) return null;
  let last = index;
  while (adjoins(sentence, last + 1) && FORMS.has(wordAt(sentence, last + 1))) last++;
  return last;
}

function isPartOfName(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index);
  if (isGermanRole(word) && !FORMS.has(word)) return false;
  return CAPITAL.test(word) && !ARTICLE.test(word);
}

/** "VfB Stuttgart", "1. FC Köln", "Real Madrid", "Hamburger SV". */
function club(sentence: Sentence, index: number): Span | null {
  const word = wordAt(sentence, index);
  const next = index + 1;
  const isBefore = CLUBS_BEFORE_PLACES.has(word) && sentence.places.has(next);
  if (!CLUBS.has(word) && !isBefore) return null;
  const before = wordAt(sentence, index - 1);
  if (/^\p{Lu}{2,3}$/u.test(word) && /^\p{Lu}\p{Ll}+er$/u.test(before) && adjoins(sentence, index))
    return { first: index - 1, last: index };
  if (!adjoins(sentence, next) || !/^[\p{Lu}\p{N}]/u.test(wordAt(sentence, next))) return null;
  const isNumbered = /^\p{N}{2}$/u.test(wordAt(sentence, next + 1)) && adjoins(sentence, next + 1);
  const last = isNumbered || /^\p{N}/u.test(wordAt(sentence, next)) ? next + 1 : next;
  return { first: before === '1' ? index - 1 : index, last: Math.min(last, sentence.words.length - 1) };
}

/** "EVG", "HealthBridge". */
function initials(sentence: Sentence, index: number): Span | null {
  const word = bare(wordAt(sentence, index));
  if (!hasInitials(word)) return null;
  if (NO_ORGANISATION.has(word) || CLUBS.has(word) || FORMS.has(word) || sentence.places.has(index))
    return null;
  const next = bare(wordAt(sentence, index + 1));
  if (FORMS.has(next) || (ENGLISH.has(next) && sentence.language !== 'de')) return null;
  return { first: index, last: index, name: word };
}

/** "der Händler Edeka", "Energietechnikkonzern Siemens Energy": a name behind what it is. */
function named(sentence: Sentence, index: number): Span | null {
  const role = wordAt(sentence, index - 1);
  if (!CAPITAL.test(role) || !isGermanRole(role)) return null;
  const quoted = quotedAt(sentence, index);
  if (quoted) return quoted;
  const last = adjoins(sentence, index) ? runEnd(sentence, index) : null;
  if (last === null || (last === index && !FOREIGN.test(wordAt(sentence, index)))) return null;
  return { first: index, last };
}

/** "die Initiative „Gegenwind Kirchberg“" */
function quotedAt({ words, text }: Sentence, index: number): Span | null {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || !/^ [„“"»«]$/u.test(text.slice(before.end, word.start))) return null;
  for (let last = index; last < Math.min(words.length, index + MAX_WORDS); last++)
    if (/^[“”"«»]/u.test(text.slice(words[last]?.end))) return { first: index, last };
  return null;
}

/** Last of the adjoining name words from `index` on; null where there is none. */
function runEnd(sentence: Sentence, index: number): number | null {
  if (!isName(sentence, index)) return null;
  let last = index;
  const goesOn = () =>
    adjoins(sentence, last + 1) && !isPossessive(sentence, last) && isName(sentence, last + 1);
  while (last - index + 1 < MAX_WORDS && goesOn()) last++;
  return last;
}

/** "Britain's NHS": two names. */
function isPossessive(sentence: Sentence, index: number): boolean {
  return /['’]s$/u.test(wordAt(sentence, index));
}

function isName({ words, places, language }: Sentence, index: number): boolean {
  return (
    places.has(index) || isNameWord(words, index, NONE, language) || INITIALS.test(words[index]?.text ?? '')
  );
}
const NONE: ReadonlySet<number> = new Set();

function english(sentence: Sentence, index: number): Span | null {
  return (
    ending(sentence, index) ??
    club(sentence, index) ??
    initials(sentence, index) ??
    behindRole(sentence, index) ??
    counterpart(sentence, index) ??
    explained(sentence, index) ??
    acting(sentence, index)
  );
}

/** Capitalised words that end in one for an institution: "Foreign Ministry", "Springdale Police Department". */
function ending(sentence: Sentence, first: number): Span | null {
  if (!isCapital(sentence, first) || ARTICLE.test(wordAt(sentence, first))) return null;
  let last: number | null = null;
  for (let at = first; at < first + MAX_WORDS && (at === first || adjoins(sentence, at)); at++) {
    if (!isCapital(sentence, at)) break;
    if (at > first && ENGLISH.has(bare(wordAt(sentence, at)))) last = at;
    if (isPossessive(sentence, at)) break;
  }
  return last === null ? null : { first, last };
}

/** "clinic operator HealthBridge", "the union Unite". */
function behindRole(sentence: Sentence, index: number): Span | null {
  if (!ENGLISH_ROLES.has(wordAt(sentence, index - 1)) || !adjoins(sentence, index)) return null;
  const last = runEnd(sentence, index);
  return last === null ? null : { first: index, last };
}

/** "in talks with Bosch", "will play Botafogo": whatever name is dealt with, places aside. */
function counterpart(sentence: Sentence, index: number): Span | null {
  if (!DEALS_WITH.test(wordAt(sentence, index - 1)) || !adjoins(sentence, index)) return null;
  const last = runEnd(sentence, index);
  if (last === null || range(index, last).every((at) => sentence.places.has(at))) return null;
  return ENGLISH_NONE.has(bare(wordAt(sentence, last))) ? null : { first: index, last };
}

/** "Nihon Hidankyo, a Japanese organization of …": a name that what it is follows. */
function explained(sentence: Sentence, index: number): Span | null {
  const last = index === 0 || !isCapital(sentence, index - 1) ? runEnd(sentence, index) : null;
  const [end, next] = [sentence.words[last ?? -1], sentence.words[(last ?? -1) + 1]];
  if (last === null || !end || !next || !/^(?:a|an|the)$/u.test(next.text)) return null;
  if (sentence.text.slice(end.end, next.start) !== ', ') return null;
  const explanation = sentence.words.slice(last + 2, last + 2 + MAX_EXPLANATION);
  return explanation.some(({ text }) => ENGLISH_ROLES.has(text)) ? { first: index, last } : null;
}

/** What a name is follows within so many words. */
const MAX_EXPLANATION = 4;

const DEALS_WITH =
  /^(?:with|against|versus|play|plays|played|beat|beats|face|faces|faced|bought|acquire|acquired|sued|joined|hired)$/u;

/** Two or more capitalised words that do something: "Banco Caldera has agreed", "Paris Saint-Germain won". */
function acting(sentence: Sentence, first: number): Span | null {
  const last = runEnd(sentence, first);
  const goesOn =
    adjoins(sentence, first) && isName(sentence, first - 1) && !isPossessive(sentence, first - 1);
  if (last === null || last === first || goesOn) return null;
  if (range(first, last).every((at) => sentence.places.has(at))) return null;
  if (ENGLISH_NONE.has(bare(wordAt(sentence, last)))) return null;
  return ENGLISH_VERB.test(wordAt(sentence, last + 1)) && adjoins(sentence, last + 1)
    ? { first: behindDemonym(sentence, first, last), last }
    : null;
}

/** "Unseeded Ukrainian Olena Volkov": the name follows what somebody is; but "American Airlines Group" is one. */
function behindDemonym(sentence: Sentence, first: number, last: number): number {
  for (let at = last - 2; at > first; at--) if (DEMONYMS.has(wordAt(sentence, at))) return at + 1;
  return first;
}

const ARTICLE =
  /^(?:The|A|An|In|On|At|But|And|Its|His|Her|Their|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Im|Am|Bei|Auch|Für|Von|Mit|Nach)$/u;

function isCapital(sentence: Sentence, index: number): boolean {
  return CAPITAL.test(wordAt(sentence, index));
}

function wordAt({ words }: Sentence, index: number): string {
  return words[index]?.text ?? '';
}

function adjoins({ words, text }: Sentence, index: number): boolean {
  return wordAdjoins(words, index, text);
}

export function nameOf({ words, text }: Sentence, { first, last }: Span): string {
  return bare(text.slice(words[first]?.start, words[last]?.end));
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What is left of a name's word without its genitive. */
export function bare(word: string): string {
  return /['’]/u.test(word) ? word.replace(/['’]s?$/u, '') : word;
}

/** "Amtsgericht", "Volksbank" */
export function isInstitution(word: string): boolean {
  return CAPITAL.test(word) && germanInstitution(word) !== '';
}

/** Whether a word says what an organisation is, or where, and is no name by itself. */
export function isKind(word: string): boolean {
  if (FORMS.has(word) || CLUBS.has(word) || CLUBS_BEFORE_PLACES.has(word)) return true;
  return ENGLISH.has(word) || ENGLISH_NONE.has(word) || germanInstitution(word) !== '';
}
