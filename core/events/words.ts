/** A word of a text with its UTF-16 offsets, end exclusive. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** Letters and digits with the marks that hold a word together: "Son-hui", "8'000", "US-Paket", "1.500", "U.S.". */
const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N})|[-‐‑&](?=[\p{L}\p{N}]))*/gu;

/** The words of `text` between two offsets. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Whether nothing but a blank, or the full stop of an abbreviation, parts a word from the one before. */
export function adjoins(words: Word[], index: number, text: string): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word) return false;
  const gap = text.slice(before.end, word.start);
  return gap === ' ' || gap === '. ';
}

/** What may follow the last word of a German clause without punctuation. */
const CONJUNCTION = /^(?:und|oder|sowie|als|wie)$/u;
/** Particles of German separable verbs that are articles or prepositions elsewhere. */
const PARTICLE = /^(?:ab|an|auf|aus|bei|ein|mit|vor|zu)$/u;

/** Whether a word may be a separable verb's particle, last in its clause: "griff … an", not "brach ein Damm". */
export function mayBeParticle(words: Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || !PARTICLE.test(word.lower)) return true;
  return next.start - word.end > 1 || CONJUNCTION.test(next.lower);
}
