/** Terms of fewer characters than this are found at the beginning of words only, longer ones inside words too. */
const TRIGRAM = 3;

/** The terms of a query, at least one word each; what stands in quotation marks is one term. */
export function termsOf(query: string): string[] {
  const found = query.replaceAll('\0', ' ').matchAll(/["„“”]([^"„“”]+)["„“”]|([^\s"„“”]+)/g);
  return Array.from(found, ([, phrase, word]) => (phrase ?? word ?? '').trim()).filter(Boolean);
}

export function isShort(term: string): boolean {
  return Array.from(term).length < TRIGRAM;
}
