/** Who says so: the words that name the source of what a sentence tells. */
import type { Attribution } from './event.ts';
import type { Told } from './narrative.ts';
import { isSaying, type Speech, speechOf } from './speech.ts';
import type { Word } from './words.ts';

/** What ends the noun phrase of a source. */
const PHRASE_END = /[,;:.!?()"“„”»«\n]|\s[–—-]\s/u;
/** A source is a noun phrase of at most so many words. */
const MAX_PHRASE = 9;
/** A source without a name has at most so many words, and more where a preposition adds to it. */
const MAX_COMMON = 3;
const MAX_COMMON_LONG = 6;
const ADDS = /\b(?:with|on|of|in|at|for|from|to)\b/u;
const LOWERCASE = /^\p{Ll}/u;

/** Who a sentence has its content from. */
export interface Source {
  attribution: Attribution | null;
  /** Whether the sentence itself says that somebody says so. */
  isOwn: boolean;
}

/** "Er sagte": the source named in the sentence before goes on speaking. */
const PRONOUN_SOURCE = /(?<!\p{L})(?:er|sie|es|he|she|they)(?!\p{L})/iu;

/**
 * The source of a sentence; a pronoun stands for the one named just before.
 * @param previous the source of the sentence before
 */
export function sourceOf({ words, language }: Told, text: string, previous: Source | null): Source {
  const speech = speechOf(language);
  const named = fromSourcePhrase(text, words, speech) ?? fromVerb(text, words, speech);
  if (named) return { attribution: named, isOwn: true };
  const says = words.findIndex((_, i) => isSaying(words, i, speech));
  const near = words
    .slice(Math.max(0, says - 1), says + 2)
    .some(({ text: word }) => PRONOUN_SOURCE.test(word));
  return says >= 0 && near
    ? { attribution: previous?.attribution ?? null, isOwn: true }
    : { attribution: null, isOwn: false };
}

/** "laut Reuters", "nach Angaben des Pentagons", "Berichten zufolge", "according to". */
function fromSourcePhrase(text: string, words: Word[], speech: Speech): Attribution | null {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const sentence = text.slice(start, end);
  const found = speech.sources.exec(sentence);
  if (found) {
    const offset = start + found.index + found[0].length;
    const opening = /^[„“"»«]/u.test(text.slice(offset)) ? 1 : 0;
    return phraseAfter(text, words, offset + opening, speech) ?? commonNounAfter(text, words, offset, speech);
  }
  const so = /, so (?=(?:der |die |das )?\p{Lu})/u.exec(sentence);
  if (so) return phraseAfter(text, words, start + so.index + so[0].length, speech);
  const behind = words.findIndex(({ lower }) => speech.behind.has(lower));
  return behind > 0 ? phraseBefore(text, words, behind - 1, speech) : null;
}

/** The subject of a verb of saying: behind it after a quotation or inversion, else before it. */
function fromVerb(text: string, words: Word[], speech: Speech): Attribution | null {
  for (const [i, word] of words.entries()) {
    const perfect =
      speech.auxiliaries.has(word.lower) &&
      words.slice(i + 1).some(({ lower }) => speech.participles.has(lower));
    if (!perfect && !isSaying(words, i, speech)) continue;
    if (GERMAN_PASSIVE.test(words[i + 1]?.lower ?? '')) continue;
    if (PASSIVE.test(words[i - 1]?.lower ?? '') || NO_SAYING.test(words[i + 1]?.lower ?? '')) continue;
    const found =
      behindWie(text, words, i, speech) ??
      beforeApposition(text, words, i, speech) ??
      sharedSubject(text, words, i, speech) ??
      (isInverted(text, words, i) ? null : phraseBefore(text, words, i - 1, speech)) ??
      commonNoun(text, words, i, speech) ??
      phraseAfter(text, words, word.end, speech) ??
      (DETERMINER.test(words[i + 1]?.lower ?? '') ? commonNounAfter(text, words, word.end, speech) : null);
    if (found) return found;
  }
  return null;
}

/** "…, wie die Polizei am Montag mitteilte": the subject opens the clause, its verb ends it. */
function behindWie(text: string, words: Word[], verb: number, speech: Speech): Attribution | null {
  const opener = words[clauseStart(text, words, verb)];
  return opener?.lower === 'wie' ? phraseAfter(text, words, opener.end, speech) : null;
}

/** "CalMac, the state-owned operator, said": the subject opens the sentence, what is between commas explains it. */
function beforeApposition(text: string, words: Word[], verb: number, speech: Speech): Attribution | null {
  const before = words[verb - 1];
  const word = words[verb];
  const opening = words[0];
  if (!speech.hasLowercaseNouns || !before || !word || !opening) return null;
  if (!/^, $/u.test(text.slice(before.end, word.start)) || !/^\p{Lu}/u.test(opening.text)) return null;
  const last = words.findIndex((_, i) => i + 1 < words.length && isBreak(text, words, i + 1));
  if (last < 0 || last >= verb - 1) return null;
  return POSSESSIVE.test(opening.text)
    ? phraseBefore(text, words, verb - 1, speech)
    : phraseBefore(text, words, last, speech);
}

/** "Their owner, Victor Lamb, said": what stands between the commas is the name. */
const POSSESSIVE = /^(?:his|her|its|their|the|a|an|one)$/iu;

/** "Mike DeWine called it a blow and said": the subject that opens the sentence says so. */
function sharedSubject(text: string, words: Word[], verb: number, speech: Speech): Attribution | null {
  const opening = words[0];
  if (!opening || !CONJUNCTION.test(words[verb - 1]?.lower ?? '') || ADVERBIAL.test(opening.text))
    return null;
  return phraseAfter(text, words, opening.start, speech);
}

/** English sources without a name: "officials said". */
function commonNoun(text: string, words: Word[], verb: number, speech: Speech): Attribution | null {
  return lowercasePhrase(text, words, clauseStart(text, words, verb), verb - 1, speech);
}

/** The first word after the punctuation before a word. */
function clauseStart(text: string, words: Word[], at: number): number {
  let first = at;
  while (first > 0 && !isBreak(text, words, first)) first--;
  return first;
}

/** "according to the coast guard". */
function commonNounAfter(text: string, words: Word[], offset: number, speech: Speech): Attribution | null {
  const first = words.findIndex(({ start }) => start >= offset);
  let last = first;
  while (
    last + 1 < words.length &&
    !isBreak(text, words, last + 1) &&
    !POLLED.test(words[last + 1]?.lower ?? '')
  )
    last++;
  return first < 0 ? null : lowercasePhrase(text, words, first, last, speech);
}

/** "economists polled by Bloomberg", "people familiar with the talks" */
const POLLED =
  /^(?:polled|surveyed|interviewed|quoted|cited|seen|obtained|published|released|familiar|briefed|who|which|that)$/u;

/** Whether punctuation parts a word from the one before. */
function isBreak(text: string, words: Word[], index: number): boolean {
  return PHRASE_END.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0));
}

/** "health officials", "French maritime authorities", "the agency's representative" */
const COMMON = /^(?:\p{Lu}[\p{L}.]* )?[\p{Ll}’' -]+$/u;

function lowercasePhrase(
  text: string,
  words: Word[],
  first: number,
  last: number,
  speech: Speech,
): Attribution | null {
  const from = ARTICLE.test(words[first]?.text ?? '') ? first + 1 : first;
  const start = words[from]?.start;
  const end = words[last]?.end;
  if (!speech.hasLowercaseNouns || start === undefined || end === undefined) return null;
  const phrase = text.slice(start, end);
  if (from > last || last - from >= (ADDS.test(phrase) ? MAX_COMMON_LONG : MAX_COMMON)) return null;
  const isPronoun = PRONOUN.test(words[from]?.text ?? '') || PRONOUN.test(phrase);
  return isPronoun || !COMMON.test(phrase) ? null : { text: phrase, start, end };
}

/** Whether the subject stands behind the verb: a comma, a quotation or an adverbial opens the clause. */
function isInverted(text: string, words: Word[], verb: number): boolean {
  const before = words[verb - 1];
  const word = words[verb];
  if (!before || !word) return true;
  if (PHRASE_END.test(gap(text, before, word))) return true;
  return !/^\p{Lu}/u.test(before.text) || startsWithAdverbial(text, words, verb);
}

/** "Auf einer Pressekonferenz am Freitag sagte …", "Am 1. November erklärte …" */
const ADVERBIAL =
  /^(?:am|im|auf|in|bei|beim|nach|vor|seit|gegen|um|bis|ab|mit|zu|zum|zur|über|unter|trotz|für|von|erst|einen|zuvor|unterdessen|gleichzeitig|zugleich|zudem|ausserdem|außerdem|dabei|danach|noch|schon|bereits|nur|auch|dann|dort|dagegen|inzwischen|mittlerweile|zuletzt|später|früher|jetzt|nun|heute|gestern|damals|daraufhin|anschließend|schließlich|kurz|wenig|nachdem|vergangene[nrs]?|letzte[nrs]?|on|at|in|during|earlier|meanwhile)$/iu;

function startsWithAdverbial(text: string, words: Word[], verb: number): boolean {
  return ADVERBIAL.test(words[clauseStart(text, words, verb)]?.text ?? '');
}

function phraseAfter(text: string, words: Word[], offset: number, speech: Speech): Attribution | null {
  const first = words.findIndex(({ start }) => start >= offset);
  if (first < 0 || PHRASE_END.test(text.slice(offset, words[first]?.start))) return null;
  let last = first;
  if (ARTICLE.test(words[first]?.text ?? '')) last++;
  while (last + 1 < words.length && last - first < MAX_PHRASE && continues(text, words, last, speech)) last++;
  return trimmed(text, words, first, last);
}

function phraseBefore(text: string, words: Word[], last: number, speech: Speech): Attribution | null {
  let first = last;
  while (first > 0 && last - first < MAX_PHRASE && continues(text, words, first - 1, speech)) first--;
  return PREPOSITION.test(words[first - 1]?.lower ?? '') ? null : trimmed(text, words, first, last);
}

/** Whether the phrase goes on from word `index` to the next: names, nouns, adjectives, articles. */
function continues(text: string, words: Word[], index: number, speech: Speech): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next || PHRASE_END.test(gap(text, word, next))) return false;
  if (/^\p{Lu}/u.test(next.text) || isPhraseWord(next, speech)) return true;
  return speech.hasLowercaseNouns && isPhraseWord(word, speech);
}

/** What stands between two words, but for the full stop of an abbreviation and the quotation mark of a title. */
function gap(text: string, { end, text: word }: Word, { start }: Word): string {
  const between = text.slice(end, start).replace(/\./, '');
  return ARTICLE.test(word) ? between.replace(/[„“"»«]/u, '') : between;
}

/** Articles and attributive adjectives, which stand inside a noun phrase. */
function isPhraseWord({ text, lower }: Word, speech: Speech): boolean {
  if (!LOWERCASE.test(text)) return false;
  return LINK.test(lower) || (ADJECTIVE.test(lower) && !speech.verbs.has(lower));
}

/** Inside a noun phrase only a genitive goes on: "Sprecher des Kremls", "spokesman for the Kremlin". */
const LINK = /^(?:der|des|von|vom|für|the|of|for|at|from)$/u;
/** "a dealer in Arizona reported": no subject stands behind a preposition. */
const PREPOSITION = /^(?:in|at|near|from|on)$/u;
const DETERMINER = /^(?:the|a|an|its|his|her|their)$/u;
/** "claimed responsibility", "claimed lives". */
const NO_SAYING = /^(?:responsibility|victory|lives)$/u;
const ARTICLE = /^(?:der|die|das|des|dem|den|ein|eine|einer|the|a|an)$/iu;
/** "laut russischer Übersetzung": how it came to the author, not who says so. */
const NO_SOURCE = /(?:übersetzung|translation|gesetz|vertrag|law)$/iu;
const DATE_WORD =
  /^(?:\p{L}+tag|Mittwoch|Uhr|\p{L}+day|Januar|Jänner|Februar|März|April|Mai|Ju[nl]i|August|September|Oktober|November|Dezember|Woche|Wochenende|Monat|Jahr|Morgen|Mittag|Nachmittag|Abend|Nacht|January|February|March|May|June|July|October|December)(?:\s|$)/u;
/** "was reported" names nobody. */
const PASSIVE = /^(?:is|are|was|were|be|been|being)$/u;
/** "im Amt bestätigt worden" */
const GERMAN_PASSIVE = /^(?:worden|wurden?|wird|werden)$/u;
const CONJUNCTION = /^(?:und|aber|doch|and|but)$/iu;
const PRONOUN = /^(?:er|sie|es|wir|ich|man|he|she|it|they|we|i|who|which|that)$/iu;
const ADJECTIVE = /(?:isch|lich|ig|ian|ish|ese|an)(?:e[nrms]?)?$/u;

function opensPhrase(word: Word | undefined): boolean {
  if (!word || ARTICLE.test(word.text) || CONJUNCTION.test(word.text)) return false;
  return /^\p{Lu}/u.test(word.text) || ADJECTIVE.test(word.lower);
}

/** The phrase without articles and adverbs at its ends; null when no name or noun is left. */
function trimmed(text: string, words: Word[], first: number, last: number): Attribution | null {
  let from = first;
  let to = last;
  while (from <= to && !opensPhrase(words[from])) from++;
  while (to >= from && !/^\p{Lu}/u.test(words[to]?.text ?? '')) to--;
  const start = words[from]?.start;
  const end = words[to]?.end;
  if (from > to || start === undefined || end === undefined || PRONOUN.test(text.slice(start, end)))
    return null;
  const phrase = text.slice(start, end);
  if (NO_SOURCE.test(phrase) || DATE_WORD.test(phrase)) return null;
  return {
    text: /^(?:des|eines)$/u.test(words[from - 1]?.lower ?? '') ? nominative(phrase) : phrase,
    start,
    end,
  };
}

/** "des Pentagons", "des Verbandes": the name as it stands by itself. Stems in -us and -is take no ending. */
function nominative(phrase: string): string {
  return phrase.replace(/^(\p{Lu}\S*?)(?:(?<=[^aeiouäöüy])es|(?<![uis])s)(?=\s|$)/u, '$1');
}
