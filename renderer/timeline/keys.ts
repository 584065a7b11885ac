import type { TimelineItem } from '../../workspace/contract.ts';

export type Direction = 'earlier' | 'later' | 'up' | 'down';

/** Items as the eye finds them: by time, lane by lane where times are equal. */
const inOrder = (lanes: string[]) => (a: TimelineItem, b: TimelineItem) =>
  a.when.start < b.when.start
    ? -1
    : a.when.start > b.when.start
      ? 1
      : lanes.indexOf(a.lane) - lanes.indexOf(b.lane);

/**
 * The event an arrow key leads to: left and right along time through all lanes, up and down to the nearest in time of
 * the next lane that has one. Without a selection the first.
 */
export function neighbour(
  items: TimelineItem[],
  lanes: string[],
  selected: string | null,
  to: Direction,
): string | null {
  const ordered = items.toSorted(inOrder(lanes));
  const at = ordered.findIndex(({ id }) => id === selected);
  const current = ordered[at];
  if (!current) return ordered[0]?.id ?? null;
  if (to === 'later') return ordered[at + 1]?.id ?? null;
  if (to === 'earlier') return ordered[at - 1]?.id ?? null;

  const step = to === 'down' ? 1 : -1;
  for (let lane = lanes.indexOf(current.lane) + step; lane >= 0 && lane < lanes.length; lane += step) {
    const candidates = ordered.filter((item) => item.lane === lanes[lane]);
    const nearest = candidates.find(({ when }) => when.start >= current.when.start) ?? candidates.at(-1);
    if (nearest) return nearest.id;
  }
  return null;
}
