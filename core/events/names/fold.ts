/**
 * Spellings of one name. Names from other scripts reach German and English texts in many spellings (Sergej, Sergei,
 * Sergey; Selenskyj, Zelensky); folding reduces them to one form, and what folding leaves may differ by one letter that transliterations differ in.
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
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ff\b/g, 'v'],
  [/ts|tz/g, 'z'],
  [/^s(?=[aeiou])/g, 'z'],
  [/ck|c(?=[aouklrt])/g, 'k'],
  [/kh|ch/g, 'h'],
  [/ou(?![aeiou])/g, 'u'],
  [/(?<=[aeo])u(?=[aeiou])/g, 'v'],
];

/** "Muammar al-Gaddafi" */
const ARABIC_ARTICLE = /^(?:al|el)$/u;

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
    .filter((word, i, words) => word !== '' && !(i > 0 && words.length > 2 && ARABIC_ARTICLE.test(word)))
    .map((word) => VARIANTS.reduce((folded, [variant, form]) => folded.replace(variant, form), word));
}

/** Whether two folded words may be spellings of one name: equal, or in longer words one such letter apart. */
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

/** What two folded words have in common that may be spellings of one (`sameWord`). */
export function skeleton(word: string): string {
  if (word.length < MIN_LENGTH_FOR_VARIATION) return word;
  return word
    .replace(VARYING, '')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replace(/(.)\1+/gsu, '$1');
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
  const [one, other] = [a.slice(from, endA), b.slice(from, endB)];
  if (from === 0 || one.length > 1 || other.length > 1) return false;
  return one && other
    ? SOUNDS_ALIKE.test(one + other)
    : MAY_BE_MISSING.test(one || other) || isDoubled(a, b, from);
}

/** Letters that transliterations take for each other. */
const SOUNDS_ALIKE = /^(?:[aeiou]{2}|gh|hg|kh|hk|zs|sz|vf|fv)$/u;
const MAY_BE_MISSING = /^[aeiouh]$/u;
/** The letters of both, but for those that are one and the same letter in a skeleton. */
const VARYING = /[aeioughk]/gu;

/** "Raissi" and "Raisi". */
function isDoubled(a: string, b: string, at: number): boolean {
  const longer = a.length > b.length ? a : b;
  return longer[at] === longer[at - 1] || longer[at] === longer[at + 1];
}
