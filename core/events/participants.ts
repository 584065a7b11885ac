/** Who takes part in an event and where it happens, from the names of its sentence. */
import type { Hit } from './names/gazetteer.ts';
import type { OrganisationHit } from './names/organisations.ts';
import type { PersonHit } from './names/people.ts';
import type { Told } from './narrative.ts';
import type { Word } from './words.ts';

/** Names in order of appearance, each once. */
export interface Cast {
  participants: string[];
  places: string[];
}

/** Before a place name these say where something happens. */
const WHERE =
  /^(?:in|im|bei|beim|nach|nahe|aus|auf|über|an|am|vor|near|at|from|to|into|outside|across|region|gebiet|provinz|stadt|oblast|province|city|town)$/u;
const ARTICLES = /^(?:der|die|das|den|dem|des|the|westlichen|östlichen|südlichen|nördlichen)$/u;

/**
 * The participants and places of a sentence.
 * @param named the organisations it names that are not known beforehand
 */
export function castOf(
  { words, known: all, language }: Told,
  persons: PersonHit[],
  named: OrganisationHit[],
): Cast {
  const people = persons.filter((person) => !named.some((other) => tellsMore(other, person)));
  const known = all.filter(({ first, last }) => !named.some((other) => contains(other, first, last)));
  const participants = [
    ...people.map(({ first, name }) => ({ first, name })),
    ...known.flatMap((hit) => participant(hit, words, language)),
    ...named.filter(({ first, last }) => !isCovered(first, last, all, people)),
  ].sort((a, b) => a.first - b.first);
  return {
    participants: [...new Set(participants.map(({ name }) => name))],
    places: [...new Set(known.filter((hit) => isPlace(hit, words)).map(({ name }) => name))],
  };
}

/** "UN-Sicherheitsrat" is known by name already, and a person's surname is no company. */
function isCovered(first: number, last: number, known: Hit[], persons: PersonHit[]): boolean {
  return (
    known.some((hit) => hit.kind === 'organisation' && hit.first <= last && first <= hit.last) ||
    persons.some((hit) => contains(hit, first, last))
  );
}

/** Of a person and an organisation in the same words the longer name counts: "Norvane" is "Norvane Inc". */
function tellsMore(named: OrganisationHit, { first, last, name }: PersonHit): boolean {
  if (!contains(named, first, last)) return false;
  return named.last - named.first > last - first || named.name.length > name.length;
}

function contains(outer: { first: number; last: number }, first: number, last: number): boolean {
  return outer.first <= first && last <= outer.last;
}

/** Countries, organisations, and capitals that stand for their government ("Washington verspricht"). */
function participant(hit: Hit, words: Word[], language: string): { first: number; name: string }[] {
  if (hit.kind === 'place') return [];
  if (hit.kind === 'capital')
    return hit.country !== null && !isWhere(hit, words) && !(language === 'en' && isPartOfName(hit, words))
      ? [{ first: hit.first, name: hit.country }]
      : [];
  return [{ first: hit.first, name: hit.name }];
}

/** "Lisbon Open", "Paris Match": in English, where only names are capitalised, no government. */
function isPartOfName({ last }: Hit, words: Word[]): boolean {
  const [capital, next] = [words[last], words[last + 1]];
  if (!capital || !next) return false;
  return next.start === capital.end + 1 && /^\p{Lu}/u.test(next.text);
}

function isPlace(hit: Hit, words: Word[]): boolean {
  if (hit.kind === 'place') return true;
  return (hit.kind === 'capital' || hit.kind === 'country') && isWhere(hit, words);
}

function isWhere({ first }: Hit, words: Word[]): boolean {
  const before = words[first - 1]?.lower ?? '';
  const preposition = ARTICLES.test(before) ? (words[first - 2]?.lower ?? '') : before;
  return WHERE.test(preposition);
}
