/**
 * Which mentions make one event, after the user's merges, splits and moves. A node is a mention or an event of the user's
 * own; what the engine found is a partition of the nodes, and each edit changes it in its turn.
 */

/** An edit with the nodes that its targets are now, in their order; a target that cannot be found is empty. */
export interface Placed<Edit> {
  edit: Edit;
  targets: string[][];
}

export interface Structure {
  kind: 'merge' | 'split' | 'move';
}

type Group = Set<string>;

export class Partition {
  readonly #groupOf = new Map<string, Group>();

  /** @param found the groups that the engine found */
  constructor(found: string[][]) {
    for (const nodes of found) this.#gather(new Set(nodes));
  }

  get groups(): Group[] {
    return [...new Set(this.#groupOf.values())];
  }

  /** The group that an event of these nodes is now: the one with most of them, of several the one with the first. */
  at(nodes: string[]): Group | undefined {
    const counts = new Map<Group, number>();
    for (const node of nodes) {
      const group = this.#groupOf.get(node);
      if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    return [...counts].find(([, count]) => count === most)?.[0];
  }

  apply({ edit: { kind }, targets }: Placed<Structure>): void {
    const [first = [], ...others] = targets;
    if (kind === 'merge') this.#merge(targets.flatMap((nodes) => this.at(nodes) ?? []));
    else if (kind === 'split') this.#separate(others.flat(), new Set());
    else {
      const to = this.at(others.flat());
      if (to) this.#separate(first, to);
    }
  }

  #merge([into, ...others]: Group[]): void {
    for (const group of others) for (const node of group) into?.add(node);
    if (into) this.#gather(into);
  }

  /** Takes nodes out of their groups and puts them into another. */
  #separate(nodes: string[], into: Group): void {
    for (const node of nodes) {
      const group = this.#groupOf.get(node);
      if (!group || group === into) continue;
      group.delete(node);
      into.add(node);
    }
    this.#gather(into);
  }

  #gather(group: Group): void {
    for (const node of group) this.#groupOf.set(node, group);
  }
}

/**
 * The name of the set of groups that a group was changed together with, by any of its nodes; undefined where the user
 * left the engine's groups as they are.
 * @param found the groups that the engine found
 */
export function ties(found: string[][], edits: Placed<Structure>[]): (node: string) => string | undefined {
  const parents = new Map<string, string>();
  for (const [first = '', ...others] of found) for (const node of others) parents.set(node, first);
  const root = (node: string): string => {
    const parent = parents.get(node);
    return parent === undefined ? node : root(parent);
  };
  const tied: string[] = [];
  for (const { targets } of edits) {
    const [first, ...others] = targets.flat();
    if (first === undefined) continue;
    tied.push(first);
    for (const node of others) if (root(node) !== root(first)) parents.set(root(node), root(first));
  }
  const roots = new Set(tied.map(root));
  return (node) => (roots.has(root(node)) ? root(node) : undefined);
}
