/** Who a pronoun at the beginning of a sentence stands for: the person whom the sentence before is about. */
import type { Analysis } from './telling.ts';

/** So many sentences before are looked at, as long as they go on about the same person. */
const MAX_BACK = 3;
const GOES_ON = /^(?:er|sie|seine?[mnrs]?|ihre?[mnrs]?|he|she|his|her)$/u;
/** The subject of a sentence begins within its first words. */
const MAX_SUBJECT = 6;
const PRONOUN: Record<string, RegExp> = {
  de: /^(?:er|sie)$/u,
  en: /^(?:he|she)$/u,
};
/** "sie wollen": more than one. */
const PLURAL =
  /^(?:sind|waren|haben|hatten|werden|wurden|wollen|wollten|sollen|sollten|können|konnten|müssen|mussten|\p{Ll}{3,}en)$/u;

/** "Er gilt drei Monate": what things do. */
const OF_THINGS =
  /^(?:gilt|galt|dauert|dauerte|läuft|lief|kostet|kostete|umfasst|umfasste|beträgt|betrug|enthält|enthielt|besteht|bestand|wiegt|wog|liegt|lag|endet|endete|beginnt|begann|brach|ereignete|entstand|misst)$/u;

/**
 * The name of the person whom the subject of a sentence stands for; null where its subject is no pronoun, or where
 * the sentence before names nobody, several, or somebody only in passing.
 * @param sentences the article's sentences taken apart, in order
 */
export function antecedentOf(sentences: Analysis[], index: number): string | null {
  const own = sentences[index];
  if (!own || pronounAt(own) === null) return null;
  for (let back = 1; back <= MAX_BACK; back++) {
    const before = sentences[index - back];
    const names = new Set(before?.persons.map(({ name }) => name));
    const [person] = before?.persons ?? [];
    if (person) return names.size === 1 && person.officeFirst < MAX_SUBJECT ? person.name : null;
    if (!GOES_ON.test(before?.words[0]?.lower ?? '')) return null;
  }
  return null;
}

/** Index of the pronoun that is the subject: the sentence's first word, or the one behind its verb; null for none. */
export function pronounAt({ words, language }: Pick<Analysis, 'words' | 'language'>): number | null {
  const pronoun = PRONOUN[language];
  const isSubject = (at: number, verb: number) =>
    pronoun?.test(words[at]?.lower ?? '') &&
    !PLURAL.test(words[verb]?.lower ?? '') &&
    !OF_THINGS.test(words[verb]?.lower ?? '');
  if (isSubject(0, 1)) return 0;
  if (language !== 'de') return null;
  const at = words.findIndex((_, i) => i > 0 && i <= 5 && isSubject(i, i - 1));
  return at > 0 && /^\p{Ll}/u.test(words[at - 1]?.text ?? '') ? at : null;
}
