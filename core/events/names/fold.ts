/**
 * Spellings of one name. Names from other scripts reach German and English texts in many spellings (Sergej, Sergei,
 * Sergey; Selenskyj, Zelensky); folding reduces them to one form, and what folding leaves may differ by one letter.
 */

/** Transliteration variants, applied in this order to the lower-case name without diacritics. */
const VARIANTS: [RegExp, string][] = [
  [/ß/g, 'ss'],
  [/dsch|dzh/g, 'j'],
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/(?:iy|yi|ij|yj|ii|iï|j|y)/g, 'i'],
  [/i+/g, 'i'],
  [/w/g, 'v'],
  [/ff\b/g, 'v'],
  [/ts|tz/g, 'z'],
  [/^s(?=[aeiou])/g, 'z'],
  [/ck|c(?=[aouklrt])/g, 'k'],
  [/kh|ch/g, 'h'],
  [/(?<=[aeo])u(?=[aeiou])/g, 'v'],
];

/** Shorter words must agree letter for letter: Kim Jong-un is not Kim Jong-il. */
const MIN_LENGTH_FOR_VARIATION = 5;

/** A name's words in their folded form: "Andriï Sybiga" → ["andri", "zibiga"]. */
export function foldName(name: string): string[] {
  const known = REMEMBERED.get(name);
  if (known) return known;
  if (REMEMBERED.size >= MAX_REMEMBERED) REMEMBERED.clear();
  const folded = fold(name);
  REMEMBERED.set(name, folded);
  return folded;
}

/** Folded names, since names repeat. */
const REMEMBERED = new Map<string, string[]>();
const MAX_REMEMBERED = 50_000;

function fold(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.‐‑-]+/u)
    .filter((word) => word !== '')
    .map((word) => VARIANTS.reduce((folded, [variant, form]) => folded.replace(variant, form), word));
}

/** Whether two folded words may be spellings of one name: equal, or one letter apart in longer words. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < MIN_LENGTH_FOR_VARIATION || Math.abs(a.length - b.length) > 1)
    return false;
  return differByOne(a, b);
}

/** Whether two full names are spellings of one: the same number of words, each alike. */
export function sameName(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((word, i) => sameWord(word, b[i] ?? ''));
}

function differByOne(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - from <= 1 && endB - from <= 1;
}
