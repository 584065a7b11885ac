/** What a word stands for within its class: the number of a month, a TIMEX3 unit, the id of a named event … */
export type Value = string | number;

/** One reading of a word. */
export interface Entry {
  /** The class that patterns ask for: `month`, `weekday`, `unit` … */
  class: string;
  value: Value;
  /** Spelled with a capital in the data: then only so in the text ("Mai", not "mai"; "Sommer", not "sommer"). */
  proper: boolean;
}

/** The words of one language, by their lower-case form. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Lists of words for each value of one class, as the JSON files hold them: `{ "6": ["Juni", "Jun"] }`. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** Collects the words of a language. */
export class LexiconBuilder {
  readonly #entries = new Map<string, Entry[]>();

  /** Adds one reading of a word. */
  word(className: string, word: string, value: Value): this {
    const key = word.toLowerCase();
    const entries = this.#entries.get(key) ?? [];
    if (!entries.some((entry) => entry.class === className && entry.value === value)) {
      entries.push({ class: className, value, proper: key !== word });
    }
    this.#entries.set(key, entries);
    return this;
  }

  /** Adds every word of the lists; keys that are whole numbers become numbers. */
  lists(className: string, lists: WordLists): this {
    for (const [key, words] of Object.entries(lists)) {
      const value = /^-?\d+(\.\d+)?$/.test(key) ? Number(key) : key;
      for (const word of words) this.word(className, word, value);
    }
    return this;
  }

  /** Adds words that need no value beyond being of the class. */
  words(className: string, words: readonly string[]): this {
    for (const word of words) this.word(className, word, word.toLowerCase());
    return this;
  }

  build(): Lexicon {
    return this.#entries;
  }
}
