/** A title for an event from its sentence's own words. */

/** Longest title, in UTF-16 code units. */
export const MAX_TITLE = 90;

/** "(ca. 392 Millionen Euro)", and attributions that a title can do without. */
const PARENTHESES = /\s*\([^()]*\)/gu;
const MARKUP = /\[([^\]]+)\]\([^)]*\)|[*_`]{1,3}/gu;

/**
 * The title of the event that a sentence tells of.
 * @param clause the clause that tells of it, used alone when the sentence is too long
 */
export function titleOf(sentence: string, clause: string): string {
  const whole = tidy(sentence);
  if (whole.length <= MAX_TITLE) return whole;
  const part = tidy(clause);
  return capitalised(part.length >= 20 && part.length <= MAX_TITLE ? part : shorten(whole));
}

function tidy(text: string): string {
  return text
    .replace(MARKUP, '$1')
    .replace(PARENTHESES, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:–—\s]+|[.,;:–—\s]+$/gu, '');
}

/** Cuts at a word's end, at a clause's end where one lies in the last third. */
function shorten(text: string): string {
  const cut = text.slice(0, MAX_TITLE - 1);
  const comma = Math.max(cut.lastIndexOf(','), cut.lastIndexOf(';'));
  if (comma >= MAX_TITLE * 0.6) return cut.slice(0, comma);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–—]+$/u, '')}…`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
