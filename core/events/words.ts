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
