/**
 * Control characters, lone surrogates, and the marks that turn the direction of text around (Unicode bidirectional
 * controls): no output format wants them, and some break on them.
 */
const UNWANTED = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu;

/** Text of an article as one line of plain characters. */
export function oneLine(text: string): string {
  return text.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
}

/** A text as HTML or XML, in elements and in attributes with double quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The distinct values that are not empty, in order of first appearance. */
export function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
