/** Words divided at the end of a line. */

const DIVIDED = /([\p{L}\d]+)[-\u00AD\u2010]$/u;
const HYPHENATED = /\p{L}+[-\u2010]\p{L}+/gu;
/** "Ein- und Ausfuhr", "pre- and post-war": the hyphen stands for what the second word says. */
const SUSPENDING = /^(?:und|oder|bzw|beziehungsweise|sowie|bis|noch|and|or|to|nor)\b/iu;

/** Words that a text writes with a hyphen within a line, in lower case. */
export function hyphenatedWords(lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(HYPHENATED) ?? []).map((word) => word.toLowerCase()));
}

/**
 * Joins two lines: a divided word becomes whole, a word that has a hyphen of its own keeps it.
 * @param hyphenated words known to have one
 */
export function joinLines(above: string, below: string, hyphenated: ReadonlySet<string>): string {
  const word = DIVIDED.exec(above)?.[1];
  const next = /^(?:\p{L}+|\d+)/u.exec(below)?.[0];
  if (!word || !next || SUSPENDING.test(below)) return `${above} ${below}`;
  const keepsHyphen = /^[\p{Lu}\d]/u.test(next) || hyphenated.has(`${word}-${next}`.toLowerCase());
  return keepsHyphen ? above + below : above.slice(0, -1) + below;
}
