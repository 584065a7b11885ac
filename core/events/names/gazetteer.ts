/** The names Dateline knows beforehand: countries, their adjectives and seats of government, organisations, places. */
import { remembered } from '../remembered.ts';
import type { Word } from '../words.ts';
import countries from './countries.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };

/** English adjectives of countries, which name their people as well: "Ukrainian". */
export const DEMONYMS: ReadonlySet<string> = new Set(countries.flatMap(({ adjectives }) => adjectives.en));

/** What a known name stands for. */
export interface Known {
  kind: 'country' | 'adjective' | 'capital' | 'organisation' | 'place';
  /** The name to show, in the language of the text. */
  name: string;
  /** For a capital the country whose government it may stand for. */
  country: string | null;
}

/** A known name found in a text, with the words it covers. */
export interface Hit extends Known {
  first: number;
  last: number;
}

type Language = 'de' | 'en';
interface Phrase {
  words: string[];
  known: Known;
}
type Gazetteer = Map<string, Phrase[]>;

/** Endings a known name may take: the genitive. */
const GENITIVE = /(?:['’]s|s['’]?)$/u;
/** Endings of German adjectives. */
const ADJECTIVE_ENDING = /(?:e[mnrs]?)$/u;

/** Words that may carry one of these endings. */
const INFLECTED = /[ensmr’']$/u;

/** The phrases that may begin with a word, by language. */
const BEGINNING: Record<Language, (word: string) => Phrase[]> = {
  de: beginningWith(build('de')),
  en: beginningWith(build('en')),
};

/** Display names of countries and organisations by any name in any language, for identity across languages. */
const IDENTITY = buildIdentity();

/** "Brandt GmbH & Co. KG" and "Brandt" are one company. */
const LEGAL_FORM =
  /(?:,?\s+(?:&|co\.?|ag|se|gmbh|kg|kgaa|ohg|eg|mbh|inc|corp|ltd|limited|plc|s\.?a|spa|nv|bv|llc|holdings?|group)\.?)+$/u;

/** One key for a name in whatever known language and spelling; the folded name itself when it is not known. */
export function identityOf(name: string): string {
  const plain = name.toLowerCase().replace(LEGAL_FORM, '');
  return IDENTITY.get(plain) ?? IDENTITY.get(name.toLowerCase()) ?? plain;
}

/** The known names among a sentence's words, longest first, not overlapping. */
export function findKnown(words: Word[], language: string): Hit[] {
  const beginning = BEGINNING[language === 'de' ? 'de' : 'en'];
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    const hit = hitAt(words, i, beginning(words[i]?.text ?? ''));
    if (!hit) continue;
    hits.push(hit);
    i = hit.last;
  }
  return hits;
}

function hitAt(words: Word[], index: number, phrases: Phrase[]): Hit | null {
  for (const { words: phrase, known } of phrases)
    if (phrase.every((part, i) => i === 0 || isWord(words[index + i], part)))
      return { ...known, first: index, last: index + phrase.length - 1 };
  return null;
}

/** The phrases that may begin with a word as it stands come first, then those it may be a form of. */
function beginningWith(gazetteer: Gazetteer): (word: string) => Phrase[] {
  return remembered((word) => {
    const phrases = (key: string) =>
      (gazetteer.get(key) ?? []).filter(
        (phrase) => key === word || phrase.words.length > 1 || inflects(word, key, phrase.known),
      );
    if (!INFLECTED.test(word)) return phrases(word);
    return [word, word.replace(GENITIVE, ''), word.replace(ADJECTIVE_ENDING, '')].flatMap(phrases);
  });
}

function isWord(word: Word | undefined, part: string): boolean {
  return word?.text.replace(GENITIVE, '') === part.replace(GENITIVE, '');
}

function inflects(word: string, key: string, known: Known): boolean {
  return known.kind === 'adjective' ? ADJECTIVE_ENDING.test(word.slice(key.length)) : GENITIVE.test(word);
}

function build(language: Language): Gazetteer {
  const gazetteer: Gazetteer = new Map();
  const add = (name: string, known: Known) => {
    const words = name.split(' ');
    const key = words[0] ?? '';
    const phrases = [...(gazetteer.get(key) ?? []), { words, known }];
    gazetteer.set(
      key,
      phrases.sort((a, b) => b.words.length - a.words.length),
    );
  };
  for (const { names, adjectives, capitals } of countries) {
    const name = names[language][0] ?? '';
    const country: Known = { kind: 'country', name, country: name };
    for (const spelling of names[language]) add(spelling, country);
    for (const adjective of adjectives[language]) add(adjective, { kind: 'adjective', name, country: name });
    for (const capital of capitals[language]) add(capital, { kind: 'capital', name: capital, country: name });
  }
  for (const organisation of organisations) {
    const name = organisation[language];
    for (const spelling of [name, ...organisation.also])
      add(spelling, { kind: 'organisation', name, country: null });
  }
  for (const place of places[language]) add(place, { kind: 'place', name: place, country: null });
  return gazetteer;
}

function buildIdentity(): Map<string, string> {
  const identity = new Map<string, string>();
  for (const { code, names, capitals } of countries) {
    for (const name of [...names.de, ...names.en]) identity.set(name.toLowerCase(), code);
    const capital = `${code}-capital`;
    for (const name of [...capitals.de, ...capitals.en]) identity.set(name.toLowerCase(), capital);
  }
  for (const { de, en, also } of organisations) {
    for (const name of [de, en, ...also]) identity.set(name.toLowerCase(), en);
  }
  return identity;
}
