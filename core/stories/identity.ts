import type { EventMention } from '../events/event.ts';
import { foldName, sameName, skeleton } from '../events/names/fold.ts';
import { identityOf } from '../events/names/gazetteer.ts';

/** Who or what a name stands for. */
export interface Identity {
  /** Equal for all spellings of one person, country or organisation. */
  key: string;
  /** The most frequent spelling. */
  spelling: string;
}

/** One key and one spelling for every name: Choe Son-hui and Choe Son Hui are one person. */
export class Identities {
  readonly #find: (name: string) => Identity | undefined;

  constructor(find: (name: string) => Identity | undefined) {
    this.#find = find;
  }

  key(name: string): string {
    return this.#find(name)?.key ?? identityOf(name);
  }

  /** The names without repetition, each in its most frequent spelling. */
  merged(names: string[]): string[] {
    return [...new Set(names.map((name) => this.#find(name)?.spelling ?? name))];
  }
}

/** The identities of the names of a set of mentions. */
export function identitiesOf(mentions: EventMention[]): Identities {
  const identities = identify(countNames(mentions));
  return new Identities((name) => identities.get(name));
}

/**
 * The identity of each name, given how often each occurs; their order plays no part. Names have a say in each other's
 * identity where they have the same kin (`kinOf`) or the same key: such names are given together, all others may be
 * left out.
 */
export function identify(counts: ReadonlyMap<string, number>): Map<string, Identity> {
  const identities = new Map<string, Identity>();
  const spellings = new Map<string, string>();
  const byKin = new Map<string, { key: string; folded: string[] }[]>();
  const names = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  for (const [name] of names) {
    const folded = foldName(name);
    const kin = kinOf(name);
    const others = byKin.get(kin) ?? [];
    const same = others.find((other) => folded.length > 1 && sameName(other.folded, folded));
    const key = same?.key ?? identityOf(name);
    const spelling = spellings.get(key) ?? name;
    spellings.set(key, spelling);
    identities.set(name, { key, spelling });
    if (!same) {
      others.push({ key, folded });
      byKin.set(kin, others);
    }
  }
  return identities;
}

/** Equal for all names that may be spellings of one: how many words, how they begin, and what no spelling changes. */
export function kinOf(name: string): string {
  const folded = foldName(name);
  return [folded.length, folded[0]?.slice(0, 2) ?? '', ...folded.map(skeleton)].join(':');
}

function countNames(mentions: EventMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { participants, places } of mentions) {
    for (const name of [...participants, ...places]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
