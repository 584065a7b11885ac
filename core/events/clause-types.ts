/** Which type of event the words of one clause speak of, strong and weak ones together. */
import { OTHER, REPORT } from './lexicon.ts';
import type { Analysis } from './telling.ts';

/** The type that most of a clause's own words tell of; null where they tell of none. */
export function heaviestType(home: number, analysis: Analysis): string | null {
  const [type] = [...weightsIn(home, analysis)].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return type && type !== 'statement' ? type : null;
}

/**
 * How much the words of a clause weigh for each type of event. An office before a name ("Ministerpräsident Weil") says
 * nothing about it, nor does a general verb.
 */
export function weightsIn(home: number, { triggers, clauses, persons }: Analysis): Map<string, number> {
  const isOffice = (at: number) => persons.some(({ officeFirst, last }) => at >= officeFirst && at <= last);
  const weights = new Map<string, number>();
  for (const { first, type, weight } of triggers)
    if (clauses[first] === home && type !== REPORT && (type !== OTHER || weight > 1) && !isOffice(first))
      weights.set(type, (weights.get(type) ?? 0) + weight);
  return weights;
}
