/** Organisations that Dateline does not know beforehand. A name told in full is found again by its first or last word. */
import type { Word } from '../words.ts';
import { findKnown, type Hit } from './gazetteer.ts';
import { bare, isInstitution, isKind, MAX_WORDS, namedAt, nameOf, range, type Sentence } from './naming.ts';

/** An organisation with the words that name it. */
export interface OrganisationHit {
  first: number;
  last: number;
  name: string;
}

/** A sentence with the names known in it. */
export interface Named {
  words: Word[];
  known: Hit[];
  language: string;
  /** The organisations it names in full. */
  organisations: OrganisationHit[];
}

/** The organisations of an article: full names by their short forms. */
export type Organisations = ReadonlyMap<string, string>;

const SHORTEST_SHORT_FORM = 3;

/** The names told in full in the sentences of an article, by the short forms they may return in. */
export function collectOrganisations(sentences: Named[], text: string): Organisations {
  const names = new Map<string, string>(repeated(sentences, text).map((name) => [name, name]));
  for (const { words, language, organisations } of sentences) {
    for (const { first, last, name } of organisations) {
      names.set(name, name);
      for (const at of [first, last]) {
        const short = bare(words[at]?.text ?? '');
        if (first < last && isDistinctive(short, language) && !names.has(short)) names.set(short, name);
      }
    }
  }
  for (const name of [...names.keys()]) {
    const kind = name.split(' ')[0] ?? '';
    const isOnly = [...names.keys()].filter((other) => other.startsWith(`${kind} `)).length === 1;
    if (kind !== name && isInstitution(kind) && isOnly) names.set(kind, name);
  }
  return names;
}

/** "Volksbank Ostharz": an institution and the word behind it, where they stand together more than once. */
function repeated(sentences: Named[], text: string): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (!next || !isInstitution(word.text) || !/^\p{Lu}/u.test(next.text)) return;
      const name = text.slice(word.start, next.end);
      if (name.length === word.text.length + next.text.length + 1)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  }
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

/** The organisations a sentence names, in order, each under its full name. */
export function findOrganisations(
  { words, organisations: full }: Named,
  text: string,
  organisations: Organisations,
): OrganisationHit[] {
  const covered = new Set(full.flatMap(({ first, last }) => range(first, last)));
  const again = words.flatMap((_, index): OrganisationHit[] => {
    const hit =
      organisations.size === 0 || covered.has(index) ? null : hitAt(words, index, text, organisations);
    if (hit) for (const at of range(hit.first, hit.last)) covered.add(at);
    return hit ? [hit] : [];
  });
  return [...full, ...again]
    .map(({ first, last, name }) => ({ first, last, name: organisations.get(name) ?? name }))
    .sort((a, b) => a.first - b.first);
}

/** The longest name told in full elsewhere, or short form of one, that begins at a word. */
function hitAt(
  words: Word[],
  first: number,
  text: string,
  organisations: Organisations,
): OrganisationHit | null {
  for (let last = Math.min(words.length, first + MAX_WORDS) - 1; last >= first; last--) {
    const name = organisations.get(bare(text.slice(words[first]?.start, words[last]?.end)));
    if (name) return { first, last, name };
  }
  return null;
}

/** Whether a word alone may stand for an organisation: neither what it is nor where. */
function isDistinctive(word: string, language: string): boolean {
  if (word.length < SHORTEST_SHORT_FORM || isKind(word)) return false;
  return (
    findKnown([{ text: word, lower: word.toLowerCase(), start: 0, end: word.length }], language).length === 0
  );
}

/** The organisations that the words of a sentence name in full, in order. */
export function fullNames(words: Word[], known: Hit[], text: string, language: string): OrganisationHit[] {
  const taken = new Set(known.filter(isFinal).flatMap(({ first, last }) => range(first, last)));
  const names: OrganisationHit[] = [];
  const sentence: Sentence = { words, text, language, places: placesAmong(known) };
  let end = -1;
  for (let index = 0; index < words.length; index++) {
    const span = namedAt(sentence, index);
    if (!span || span.first <= end || range(span.first, span.last).some((at) => taken.has(at))) continue;
    end = span.last;
    names.push({ ...span, name: span.name ?? nameOf(sentence, span) });
  }
  return names;
}

/** Organisations known by name stay what they are; places may be part of a name. */
function isFinal({ kind }: Hit): boolean {
  return kind === 'organisation';
}

function placesAmong(known: Hit[]): Set<number> {
  return new Set(
    known
      .filter(({ kind }) => kind === 'place' || kind === 'capital' || kind === 'country')
      .flatMap(({ first, last }) => range(first, last)),
  );
}
