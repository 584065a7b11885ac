import type { Output } from '../../workspace/contract.ts';
import { spanOf } from '../state/span.ts';

type Window = Output<'timeline.window'>;

export type Direction = 'earlier' | 'later' | 'up' | 'down';

/** What arrow keys lead to: an event or a cluster. */
export interface Stop {
  id: string;
  lane: string;
  /** Its beginning, in days. */
  at: number;
}

/** The events and clusters of a picture as the eye finds them: by time, lane by lane where times are equal. */
export function stopsOf({ items, clusters }: Pick<Window, 'items' | 'clusters'>, lanes: string[]): Stop[] {
  return [
    ...items.map(({ id, lane, when }) => ({ id, lane, at: spanOf(when).from })),
    ...clusters.map(({ id, lane, from }) => ({ id, lane, at: spanOf({ start: from, end: from }).from })),
  ]
    .filter(({ lane }) => lanes.includes(lane))
    .sort((a, b) => a.at - b.at || lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
}

/**
 * The stop an arrow key leads to: left and right along time through all lanes, up and down to the nearest in time of
 * the next lane that has one. Without a stop to go from, the first one at or after `from`, in days.
 */
export function neighbour(
  stops: Stop[],
  lanes: string[],
  current: string | null,
  to: Direction,
  from = -Infinity,
): string | null {
  const at = stops.findIndex(({ id }) => id === current);
  const here = stops[at];
  if (!here) return (stops.find((stop) => stop.at >= from) ?? stops.at(-1))?.id ?? null;
  if (to === 'later') return stops[at + 1]?.id ?? null;
  if (to === 'earlier') return stops[at - 1]?.id ?? null;

  const step = to === 'down' ? 1 : -1;
  for (let lane = lanes.indexOf(here.lane) + step; lane >= 0 && lane < lanes.length; lane += step) {
    const [nearest] = stops
      .filter((stop) => stop.lane === lanes[lane])
      .sort((a, b) => Math.abs(a.at - here.at) - Math.abs(b.at - here.at));
    if (nearest) return nearest.id;
  }
  return null;
}
