/**
 * The lexicons of `lexicon/`: which words tell of which type of event. One file per language. An entry is
 *
 *   besuch      the word and its inflected forms (the file's `endings`)
 *   *angriff    every compound that ends so, inflected: "Raketenangriffe"
 *   gipfel*     every word that begins so
 *   in kraft    these words in a row
 *   griff +an   the first word, and the second anywhere behind it in the sentence (separable verbs)
 *   !auswahl    never, whatever other entry fits
 *
 * A strong entry alone tells of an event; weak ones only weigh between types. Of the entries that fit one word the
 * longest count: "Wahlkampf" is an election campaign, no fight.
 */
import { z } from 'zod';
import de from './lexicon/de.json' with { type: 'json' };
import en from './lexicon/en.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import types from './types.json' with { type: 'json' };
import { mayBeParticle, type Word } from './words.ts';

const lexiconFile = z.object({
  endings: z.object({ noun: z.array(z.string()), verb: z.array(z.string()) }),
  types: z.partialRecord(
    z.enum(
      types.map(({ id }) => id),
      'Every type of a lexicon stands in types.json.',
    ),
    z.object({ strong: z.array(z.string()), weak: z.array(z.string()) }),
  ),
  report: z.array(z.string()),
});

/** A word or phrase that tells of a type of event, as indexes into the words it was found in. */
export interface Trigger {
  type: string;
  weight: number;
  /** Its first word, lower case. */
  word: string;
  /** First and last word of the phrase; `last` may lie far behind for separable verbs. */
  first: number;
  last: number;
  /** Whether all words from first to last belong to it. */
  isRow: boolean;
}

interface Entry {
  type: string;
  weight: number;
  /** Length of the written pattern, to prefer the longer of two. */
  length: number;
  /** Words that must follow directly. */
  next: string[];
  /** Words that must follow somewhere, in a row. */
  later: string[];
}

interface Index {
  endings: { noun: string[]; verb: string[] };
  exact: Map<string, Entry[]>;
  prefix: Map<string, Entry[]>;
  suffix: Map<string, Entry[]>;
}

export interface Lexicon {
  /** The entries that may fit a word. */
  entriesFor: (word: string) => Entry[];
}

/** Type of the verbs that tell who said something; no type of event. */
export const REPORT = 'report';
/** Type of what happened and belongs to no other type. */
export const OTHER = 'other';

const STRONG = 3;
const WEAK = 1;
/** Shortest and longest beginning or ending that an entry may have. */
const MIN_AFFIX = 3;
const MAX_AFFIX = 24;
/** A separable verb's particle stands within so many words. */
const MAX_GAP = 30;

const LEXICONS = new Map([
  ['de', compile(lexiconFile.parse(de))],
  ['en', compile(lexiconFile.parse(en))],
]);

/** The lexicon of a language, null when there is none. */
export function lexiconOf(language: string): Lexicon | null {
  return LEXICONS.get(language) ?? null;
}

function compile(file: z.infer<typeof lexiconFile>): Lexicon {
  const index: Index = { endings: file.endings, exact: new Map(), prefix: new Map(), suffix: new Map() };
  for (const [type, words] of Object.entries(file.types)) {
    for (const pattern of words?.strong ?? []) add(index, pattern, type, STRONG);
    for (const pattern of words?.weak ?? []) add(index, pattern, type, WEAK);
  }
  for (const pattern of file.report) add(index, pattern, REPORT, STRONG);
  return { entriesFor: remembered((word) => lookUp(word, index)) };
}

function add({ exact, prefix, suffix }: Index, pattern: string, type: string, weight: number): void {
  const never = pattern.startsWith('!');
  const [row = '', later = ''] = pattern.replace(/^!/, '').split(' +');
  const [head = '', ...next] = row.split(' ');
  const key = head.replace(/^\*|\*$/g, '');
  const entries = head.startsWith('*') ? suffix : head.endsWith('*') ? prefix : exact;
  const entry: Entry = {
    type,
    weight: never ? 0 : weight,
    length: key.length + next.join('').length + later.length,
    next,
    later: later ? later.split(' ') : [],
  };
  entries.set(key, [...(entries.get(key) ?? []), entry]);
}

/**
 * Everything the lexicon finds in a sentence's words, in order. Words inside a longer phrase count with that alone.
 * @param names indexes of words that are names, which tell of no event ("Brandes" is no fire)
 */
export function findTriggers(words: Word[], lexicon: Lexicon, names: ReadonlySet<number>): Trigger[] {
  let phraseEnd = -1;
  return words.flatMap((word, index) => {
    if (names.has(index) || index <= phraseEnd) return [];
    // "Der Beschuldigte" says nothing.
    const isNoun = index > 0 && /^\p{Lu}/u.test(word.text);
    const all = lexicon.entriesFor(word.lower);
    const entries = isNoun ? all.filter(({ type }) => type !== REPORT) : all;
    if (entries.length === 0) return [];
    const found = triggersAt(words, index, entries);
    const phrase = found.find(({ last, isRow }) => isRow && last > index);
    if (phrase) phraseEnd = phrase.last;
    return found;
  });
}

function triggersAt(words: Word[], index: number, entries: Entry[]): Trigger[] {
  const fitting = entries.flatMap((entry) => {
    const last = lastWord(words, index, entry);
    return last === null ? [] : [{ entry, last }];
  });
  const longest = Math.max(
    0,
    ...fitting.flatMap(({ entry }) => (entry.type === REPORT ? [] : [entry.length])),
  );
  // "sagte … ab" says nothing.
  const isSeparable = fitting.some(({ entry }) => entry.type !== REPORT && entry.later.length > 0);
  return fitting
    .filter(
      ({ entry }) => entry.weight > 0 && (entry.type === REPORT ? !isSeparable : entry.length === longest),
    )
    .map(({ entry, last }) => ({
      type: entry.type,
      weight: entry.weight,
      word: words[index]?.lower ?? '',
      first: index,
      last,
      isRow: entry.later.length === 0,
    }));
}

/** Index of the last word of the entry's phrase when it stands here, else null. */
function lastWord(words: Word[], index: number, { next, later }: Entry): number | null {
  if (!next.every((part, i) => words[index + 1 + i]?.lower === part)) return null;
  const end = index + next.length;
  if (later.length === 0) return end;
  for (let at = end + 1; at <= Math.min(end + MAX_GAP, words.length - later.length); at++) {
    if (!later.every((part, i) => words[at + i]?.lower === part)) continue;
    if (mayBeParticle(words, at)) return at + later.length - 1;
  }
  return null;
}

function lookUp(word: string, { endings, exact, prefix, suffix }: Index): Entry[] {
  const nominal = [word, ...stems(word, endings.noun)];
  const all = [...nominal, ...stems(word, endings.verb)];
  return [
    ...new Set([
      ...all.flatMap((form) => exact.get(form) ?? []),
      ...nominal.flatMap((form) => affixes(form, (length) => form.slice(-length), suffix)),
      ...affixes(word, (length) => word.slice(0, length), prefix),
    ]),
  ];
}

function stems(word: string, endings: string[]): string[] {
  return endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
}

function affixes(word: string, affix: (length: number) => string, index: Map<string, Entry[]>): Entry[] {
  const found: Entry[] = [];
  for (let length = MIN_AFFIX; length <= Math.min(word.length, MAX_AFFIX); length++) {
    const entries = index.get(affix(length));
    if (entries) found.push(...entries);
  }
  return found;
}
