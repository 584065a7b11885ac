import type { EventMention } from '../events/event.ts';
import { foldName, sameName } from '../events/names/fold.ts';
import { identityOf } from '../events/names/gazetteer.ts';

/** One key and one spelling for every name of a set of mentions: Choe Son-hui and Choe Son Hui are one person. */
export class Identities {
  readonly #keys = new Map<string, string>();
  readonly #spellings = new Map<string, string>();

  /** @param mentions in an order that does not depend on how they were given */
  constructor(mentions: EventMention[]) {
    const counts = countNames(mentions);
    const byWord = new Map<string, { key: string; folded: string[] }[]>();
    const names = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
    for (const [name] of names) {
      const folded = foldName(name);
      const index = `${folded.length}:${folded[0]?.slice(0, 2) ?? ''}`;
      const same = (byWord.get(index) ?? []).find(
        (other) => folded.length > 1 && sameName(other.folded, folded),
      );
      const known = identityOf(name);
      const key = same?.key ?? known;
      this.#keys.set(name, key);
      if (!this.#spellings.has(key)) this.#spellings.set(key, name);
      if (!same) byWord.set(index, [...(byWord.get(index) ?? []), { key, folded }]);
    }
  }

  /** The key of a name; equal for all spellings of one person, country or organisation. */
  key(name: string): string {
    return this.#keys.get(name) ?? identityOf(name);
  }

  /** The names without repetition, each in its most frequent spelling. */
  merged(names: string[]): string[] {
    return [...new Set(names.map((name) => this.#spellings.get(this.key(name)) ?? name))];
  }
}

function countNames(mentions: EventMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { participants, places } of mentions) {
    for (const name of [...participants, ...places]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
