/** Strings as numbers. */
export class Dictionary {
  readonly #indices = new Map<string, number>();
  readonly #words: string[] = [];

  /** The index of a word, which is new where it is not known yet. */
  add(word: string): number {
    const known = this.#indices.get(word);
    if (known !== undefined) return known;
    this.#indices.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  indexOf(word: string): number | undefined {
    return this.#indices.get(word);
  }

  at(index: number): string {
    return this.#words[index] ?? '';
  }

  get all(): readonly string[] {
    return this.#words;
  }
}
