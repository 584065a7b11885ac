import { fold } from './fold.ts';
import { isShort } from './terms.ts';

/** Characters of context before the first hit, and of the whole excerpt. */
const BEFORE = 40;
const LENGTH = 160;

/** Marks around a hit, as the contract says. */
const HIT_START = '\u0002';
const HIT_END = '\u0003';

/**
 * The surroundings of the first hit with every hit in them marked.
 * @returns the excerpt, and the offset of the first hit in the text (0 where none is found)
 */
export function excerpt(text: string, terms: string[]): { snippet: string; start: number } {
  const pattern = new RegExp(terms.map(patternOf).join('|'), 'gu');
  const first = fold(text).search(pattern);
  const start = Math.max(first, 0);
  const from = wordStart(text, Math.max(0, start - BEFORE));
  const to = Math.min(text.length, from + LENGTH);
  const shown = text.slice(from, to);
  const marked = first < 0 ? shown : mark(shown, pattern);
  const line = marked.replace(/\s+/g, ' ').trim();
  return { snippet: `${from > 0 ? '… ' : ''}${line}${to < text.length ? ' …' : ''}`, start };
}

/** Short terms are found at the beginning of words only, as in the index. */
function patternOf(term: string): string {
  const literal = fold(term).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return isShort(term) ? `(?<![\\p{L}\\p{N}])${literal}` : literal;
}

function mark(text: string, pattern: RegExp): string {
  let marked = '';
  let end = 0;
  for (const hit of fold(text).matchAll(pattern)) {
    const hitEnd = hit.index + hit[0].length;
    marked += `${text.slice(end, hit.index)}${HIT_START}${text.slice(hit.index, hitEnd)}${HIT_END}`;
    end = hitEnd;
  }
  return marked + text.slice(end);
}

/** The beginning of the word after the offset, so that an excerpt does not begin in the middle of one. */
function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.slice(offset, offset + BEFORE).search(/\s/);
  return space < 0 ? offset : offset + space + 1;
}
