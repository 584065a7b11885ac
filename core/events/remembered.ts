/** So many words are remembered of each kind of answer, so that a long run does not grow without end. */
const MAX_REMEMBERED = 20_000;

/**
 * A function of one word that remembers its answers: words repeat, and what a word is does not depend on where it
 * stands.
 */
export function remembered<Answer extends NonNullable<unknown> | null>(
  answer: (word: string) => Answer,
): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const found = answer(word);
    answers.set(ownCopy(word), found);
    return found;
  };
}

/** A word cut out of an article refers to the article's text, and keeps all of it in memory. */
function ownCopy(word: string): string {
  return Array.from(word).join('');
}
