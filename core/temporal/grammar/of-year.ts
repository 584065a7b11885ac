/** The year of something yearly, in every way a language names it: "1949", "des vergangenen Jahres", "of that year". */
import type { DateMeaning, Direction, Yearly } from '../meaning.ts';
import { dateInYear } from '../numeric.ts';
import type { Match, Recognizer, Recognizers, Values } from './pattern.ts';
import { PatternTree } from './pattern-tree.ts';
import { directionOf } from './terms.ts';

/** Patterns of a language for a year by its number, by its distance from the present, and from the year told. */
export interface YearPatterns {
  number: readonly string[];
  present: readonly string[];
  told: readonly string[];
}

/** The class `ofYear`: its value is "number 1949", "present -1" or "told 0". */
export function ofYearClass(patterns: YearPatterns, recognizers: Recognizers): Recognizer {
  const tree = new PatternTree<string>(recognizers);
  for (const [kind, sources] of Object.entries(patterns)) {
    for (const pattern of sources) tree.add(pattern, kind);
  }
  const matcher = tree.matcher();
  return {
    begins: (token) => tree.beginsWith(token),
    read: (tokens, at) => {
      const year = matcher.longestAt(tokens, at, (kind, { values }) => `${kind} ${countOf(values)}`);
      return year && { value: year.result, next: year.match.to };
    },
  };
}

function countOf(values: Values): number {
  return values.number('year') ?? values.number('direction') ?? values.number('toldDirection') ?? 0;
}

/** Something yearly with what a match says about its year, under `ofYear`, `year` or `direction`; null for 30 February. */
export function inYear(yearly: Yearly, { values }: Match): DateMeaning | null {
  const [kind, count] = values.text('ofYear')?.split(' ') ?? [];
  const year = kind === 'number' ? Number(count) : values.number('year');
  if (year !== undefined) return dateInYear(year, yearly);
  if (kind === 'present' || kind === 'told') {
    return { kind: 'date', yearly, yearOffset: { count: Number(count), base: kind } };
  }
  const direction: Direction | undefined = directionOf(values.number('direction'));
  return { kind: 'date', yearly, direction };
}
