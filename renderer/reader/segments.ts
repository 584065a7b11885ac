/** A stretch of text that is to be shown differently, as UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A run of text over which the same ranges of each kind lie. */
export interface Segment<K extends string> extends Range {
  /** Index of the range of that kind, where one lies here; where several do, the last one given. */
  over: Partial<Record<K, number>>;
}

/**
 * Cuts `whole` at the ends of all ranges, so that marks that overlap can be nested in markup. The segments join without
 * gaps; ranges may reach beyond `whole`.
 */
export function segments<K extends string>(whole: Range, ranges: Record<K, Range[]>): Segment<K>[] {
  const kinds = Object.keys(ranges).filter((kind): kind is K => Object.hasOwn(ranges, kind));
  const ends = kinds.flatMap((kind) => ranges[kind].flatMap(({ start, end }) => [start, end]));
  const cuts = [...new Set([whole.start, ...ends, whole.end])]
    .filter((cut) => cut >= whole.start && cut <= whole.end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? whole.end;
    const over: Partial<Record<K, number>> = {};
    for (const kind of kinds) {
      const at = ranges[kind].findLastIndex((range) => range.start <= start && range.end >= end);
      if (at >= 0) over[kind] = at;
    }
    return { start, end, over };
  });
}
