/**
 * People: full names recognised by office ("Außenminister Antony Blinken"), by first name, or because the surname
 * returns alone; and later mentions ("Blinken", "Herr Kim") led back to the full name told before.
 */
import type { Told } from '../narrative.ts';
import { remembered } from '../remembered.ts';
import { adjoins, type Word } from '../words.ts';
import firstNames from './first-names.json' with { type: 'json' };
import { foldName, sameName, sameWord } from './fold.ts';
import { DEMONYMS, type Hit } from './gazetteer.ts';
import offices from './offices.json' with { type: 'json' };

/** A person found in a sentence, with the words that name them (without office). */
export interface PersonHit {
  name: string;
  first: number;
  last: number;
  /** First word of the office before the name, or `first`. */
  officeFirst: number;
}

/** The people of one article: full names in order of appearance. */
export interface People {
  fullNames: string[];
  folded: string[][];
}

const FIRST_NAMES = new Set(firstNames);
const TITLES = new Set(offices.titles);
const PARTICLES = new Set(offices.particles);
const ARTICLES = new Set(['der', 'den', 'la', 'las', 'los']);
const OFFICES = {
  de: new Set(offices.de.offices),
  en: new Set(offices.en.offices),
};
const MAX_NAME_WORDS = 4;
/** No article names more people; every name is compared with all of them. */
const MAX_PEOPLE = 500;
/** An English name that is no person's counts when it stands so often inside sentences. */
const MIN_RETURNS = 2;
const OFFICE_ENDINGS = ['s', 'n', 'en', 'in', 'innen', "'s", '’s'];
/** Shorter offices ("Dr") are looked up as whole words alone. */
const MIN_OFFICE = 3;
/** Capitalised words that are no names although they stand where names stand. */
const NOT_A_NAME =
  /(?:(?<!-s)ung|heit|keit|schaft|tion|ismus|tät|nis|tum|ment|haus|land|stadt|strasse|straße|platz|partei|bank|dienst|kanal|kanals|gruppe|regierung|ministerium|gericht|verband|verein|konzern|werk|amt|rat|tag|woche|monat|jahr|regime|euro|dollar|franken|prozent|millionen|milliarden|soldaten|menschen)s?$/iu;
const CAPITALISED = /^\p{Lu}\p{L}*\p{Ll}|^\p{Lu}$/u;
/** Words that open sentences, and directions before the name of a country. */
const FUNCTION_WORDS =
  /^(?:the|an?|in|on|at|of|to|by|for|from|with|as|if|he|she|it|its|they|their|we|our|you|your|i|his|her|this|that|these|those|there|then|but|and|or|so|yet|after|before|when|while|since|during|over|under|throughout|although|however|both|all|some|many|most|no|not|what|who|how|why|war|battle|north|south|east|west|northern|southern|eastern|western|former|late|early|der|die|das|den|dem|des|ein|eine[mnrs]?|er|sie|es|wir|ihr|ihre[mnrs]?|sein|seine[mnrs]?|als|wie|wer|was|wenn|weil|dass|im|am|auf|aus|bei|mit|nach|vor|von|vom|zu|zum|zur|um|über|unter|für|gegen|durch|ohne|seit|bis|und|oder|aber|doch|auch|nur|noch|nun|da|dann|dort|hier|so|schon|dies|diese[mnrs]?|alle|viele|beide|bereits|zuvor|zudem|trotz|wegen|während|laut|neben|zwischen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)$/u;
const MONTHS_AND_DAYS =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|anfang|mitte|ende|uhr)s?$/iu;

/**
 * Collects the names of an article from its sentences: people by office or first name, and in English, where only
 * names are capitalised, whatever name returns.
 */
export function collectPeople(sentences: Told[]): People {
  const people: People = { fullNames: [], folded: [] };
  const returning = new Map<string, number>();
  for (const { words, names, language } of sentences) {
    for (const run of names) {
      const name = nameOf(words, run.first, run.last);
      const isPerson =
        run.officeFirst < run.first || run.isSetOff || FIRST_NAMES.has(words[run.first]?.text ?? '');
      if (isPerson && run.last > run.first) remember(people, name);
      else if (language === 'en' && run.first > 0 && !isRest(words, run))
        returning.set(name, (returning.get(name) ?? 0) + 1);
    }
  }
  for (const [name, times] of returning)
    if (times >= MIN_RETURNS && !isKnownPart(name, people)) remember(people, name);
  return people;
}

/** "the Lisbon Open": what is left of a name that begins with a place. */
function isRest(words: Word[], { first, last }: Run): boolean {
  const [before, word] = [words[first - 1], words[first]];
  if (first < last || !before || !word) return false;
  return word.start === before.end + 1 && CAPITALISED.test(before.text);
}

/** A surname alone belongs to the full name told before. */
function isKnownPart(name: string, people: People): boolean {
  const folded = foldName(name);
  return folded.length === 1 && people.folded.some((full) => isPartOf(full, folded[0] ?? ''));
}

/** The people a sentence names. */
export function findPeople({ words, names }: Told, people: People): PersonHit[] {
  return names.flatMap((run) => {
    const name = resolve(words, run, people);
    return name ? [{ ...run, name }] : [];
  });
}

/** Words that may be a name, with the first word of the office before them. */
export interface Run {
  first: number;
  last: number;
  officeFirst: number;
  /** Set off by commas from an office: "the chief executive, Grant Paisley, …". */
  isSetOff: boolean;
}

/** Of two names that begin alike the shorter is the name: "Johannes Dyba", not "Johannes Dyba Kritik". */
function remember(people: People, name: string): void {
  if (people.fullNames.length >= MAX_PEOPLE) return;
  const folded = foldName(name);
  if (people.folded.some((known) => sameName(known, folded.slice(0, known.length)))) return;
  const longer = people.folded.findIndex((known) => sameName(folded, known.slice(0, folded.length)));
  if (longer >= 0 && folded.length > 1) {
    people.fullNames[longer] = name;
    people.folded[longer] = folded;
  } else {
    people.fullNames.push(name);
    people.folded.push(folded);
  }
}

/** The full name that a run of capitalised words stands for; null when it names nobody. */
function resolve(words: Word[], run: Run, people: People): string | null {
  const name = nameOf(words, run.first, run.last);
  const folded = foldName(name);
  const exact = people.folded.findIndex(
    (known) => known.length <= folded.length && sameName(known, folded.slice(0, known.length)),
  );
  if (exact >= 0) return people.fullNames[exact] ?? null;
  if (run.first !== run.last) return null;
  const [written = ''] = folded;
  const word = isSurname(written, people) ? written : written.replace(/s$/u, '');
  const known = people.folded.findLastIndex((full) => isPartOf(full, word));
  if (known >= 0) return people.fullNames[known] ?? null;
  return run.officeFirst < run.first ? name : null;
}

function isSurname(word: string, people: People): boolean {
  return people.folded.some((full) => isPartOf(full, word));
}

/** Surnames stand last, in East Asian names first. */
function isPartOf(full: string[], word: string): boolean {
  return [full[0], full.at(-1)].some((part) => part !== undefined && sameWord(part, word));
}

function nameOf(words: Word[], first: number, last: number): string {
  const name = words.slice(first, last + 1).map(({ text }) => text);
  return name.join(' ').replace(/['’]s?$/u, '');
}

/** Runs of capitalised words that may be names: no office, no known country or organisation, no common noun. */
export function nameRuns(words: Word[], hits: Hit[], text: string, language: string): Run[] {
  const known = coveredBy(hits);
  const runs: Run[] = [];
  let i = 0;
  while (i < words.length) {
    if (!isNameWord(words, i, known, language)) {
      i++;
      continue;
    }
    const last = runEnd(words, i, known, text, language);
    const first = nameStart(words, i, last);
    runs.push({
      first,
      last,
      officeFirst: first > i ? first : officeBefore(words, i, text, language),
      isSetOff: isSetOff(words, first, text, language),
    });
    i = last + 1;
  }
  return runs;
}

function isSetOff(words: Word[], first: number, text: string, language: string): boolean {
  const [before, word] = [words[first - 1], words[first]];
  return (
    before !== undefined &&
    word !== undefined &&
    text.slice(before.end, word.start) === ', ' &&
    isOffice(before, language)
  );
}

/** "der Österreicher Lutz Seiler", "Unseeded Ukrainian Olena Volkov": first name and surname follow what somebody is. */
function nameStart(words: Word[], first: number, last: number): number {
  for (let at = first; at < last; at++) if (FIRST_NAMES.has(words[at]?.text ?? '')) return at;
  for (let at = last - 2; at > first; at--) if (DEMONYMS.has(words[at]?.text ?? '')) return at + 1;
  return first;
}

function runEnd(words: Word[], first: number, known: Set<number>, text: string, language: string): number {
  let last = first;
  while (last - first + 1 < MAX_NAME_WORDS) {
    const next = afterParticle(words, last + 1, text);
    if (/['’]s$/u.test(words[last]?.text ?? '') || !adjoins(words, next, text)) break;
    if (!isNameWord(words, next, known, language)) break;
    last = next;
  }
  return last;
}

/** Skips "von", "von der", "de la" between the parts of a name. */
function afterParticle(words: Word[], index: number, text: string): number {
  const isParticle = (at: number) => PARTICLES.has(words[at]?.text ?? '') && adjoins(words, at, text);
  if (!isParticle(index)) return index;
  return ARTICLES.has(words[index + 1]?.text ?? '') && adjoins(words, index + 1, text)
    ? index + 2
    : index + 1;
}

/** Whether a word may be part of a name: capitalised, no office, no common noun. */
export function isNameWord(
  words: Word[],
  index: number,
  known: ReadonlySet<number>,
  language: string,
): boolean {
  const word = words[index];
  if (!word || known.has(index)) return false;
  const mayBeName = language === 'de' ? mayBeGermanName : mayBeEnglishName;
  return mayBeName(word.text) && !isOfOffice(words, index, language);
}

const mayBeEnglishName = remembered((word) => {
  const lower = word.toLowerCase();
  if (!CAPITALISED.test(word) || FUNCTION_WORDS.test(lower) || MONTHS_AND_DAYS.test(lower)) return false;
  return !isEnglishOffice(lower);
});
const mayBeGermanName = remembered((word) => {
  const lower = word.toLowerCase();
  if (!CAPITALISED.test(word) || FUNCTION_WORDS.test(lower) || MONTHS_AND_DAYS.test(lower)) return false;
  return !isGermanOffice(lower) && !NOT_A_NAME.test(lower);
});

/** "Secretary of State": the word behind "of" belongs to the office. */
function isOfOffice(words: Word[], index: number, language: string): boolean {
  const office = words[index - 2];
  return (
    language === 'en' &&
    words[index - 1]?.lower === 'of' &&
    office !== undefined &&
    isOffice(office, language)
  );
}

function isOffice({ text, lower }: Word, language: string): boolean {
  return language === 'de' ? /^\p{Lu}/u.test(text) && isGermanOffice(lower) : isEnglishOffice(lower);
}

const isEnglishOffice = remembered((word) => formsOf(word).some((form) => OFFICES.en.has(form)));

/** German offices are compounds: "Verteidigungsministerin" is one of the ministers. */
const isGermanOffice = remembered((word) =>
  formsOf(word).some((form) => {
    for (let from = 0; from <= form.length - MIN_OFFICE; from++)
      if (OFFICES.de.has(form.slice(from))) return true;
    return OFFICES.de.has(form);
  }),
);

/** A word as it stands, and without the endings it may have. */
function formsOf(word: string): string[] {
  const endings = OFFICE_ENDINGS.filter((ending) => word.endsWith(ending));
  return [word, ...endings.map((ending) => word.slice(0, -ending.length))];
}

/** Index of the first word of the office or title directly before a name; the name's own index when there is none. */
function officeBefore(words: Word[], index: number, text: string, language: string): number {
  let first = index;
  while (adjoins(words, first, text)) {
    const before = words[first - 1];
    if (before && isOfOffice(words, first - 1, language)) first -= 3;
    else if (before && (isOffice(before, language) || TITLES.has(before.lower))) first--;
    else break;
  }
  return first;
}

function coveredBy(hits: Hit[]): Set<number> {
  return new Set(
    hits.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
}
