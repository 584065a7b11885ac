/** Who a pronoun at the beginning of a sentence stands for: the only person the sentences just before it name. */
import type { Analysis } from './telling.ts';

/** The antecedent is looked for in so many sentences before, up to the first that names somebody. */
const MAX_BACK = 3;
const PRONOUN: Record<string, RegExp> = {
  de: /^(?:er|sie)$/u,
  en: /^(?:he|she)$/u,
};
/** "sie wollen": more than one. */
const PLURAL =
  /^(?:sind|waren|haben|hatten|werden|wurden|wollen|wollten|sollen|sollten|können|konnten|müssen|mussten|\p{Ll}{3,}en)$/u;

/**
 * The name of the person whom the subject of a sentence stands for; null where its subject is no pronoun, or where
 * nobody or more than one was named just before.
 * @param sentences the article's sentences taken apart, in order
 */
export function antecedentOf(sentences: Analysis[], index: number): string | null {
  const own = sentences[index];
  if (!own || pronounAt(own) === null) return null;
  for (let back = 1; back <= MAX_BACK; back++) {
    const names = new Set(sentences[index - back]?.persons.map(({ name }) => name));
    const [only] = names;
    if (names.size > 0) return names.size === 1 ? (only ?? null) : null;
  }
  return null;
}

/** Index of the pronoun that is the subject: the sentence's first word, or the one behind its verb; null for none. */
export function pronounAt({ words, language }: Pick<Analysis, 'words' | 'language'>): number | null {
  const pronoun = PRONOUN[language];
  const isSubject = (at: number, verb: number) =>
    pronoun?.test(words[at]?.lower ?? '') && !PLURAL.test(words[verb]?.lower ?? '');
  if (isSubject(0, 1)) return 0;
  if (language !== 'de') return null;
  const at = words.findIndex((_, i) => i > 0 && i <= 5 && isSubject(i, i - 1));
  return at > 0 && /^\p{Ll}/u.test(words[at - 1]?.text ?? '') ? at : null;
}
