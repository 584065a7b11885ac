/** How the user has arranged the timeline: kept in this window's storage, for each kind of lanes of its own. */
import { z } from 'zod';
import { create } from 'zustand';
import { type LaneBy, laneBy } from '../../workspace/contract.ts';

const laneIds = z.partialRecord(laneBy, z.array(z.string())).catch({});

const stored = z.object({
  /** Lanes the user has moved, with all others that were there, from the top. */
  order: laneIds,
  collapsed: laneIds,
  hideEmpty: z.boolean().catch(false),
  today: z.boolean().catch(true),
  published: z.boolean().catch(false),
});

type Arrangement = z.infer<typeof stored>;

const STORED = 'dateline.arrangement';

function load(): Arrangement {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(STORED) ?? '{}'));
  } catch {
    // Whatever else stands there was not written by Dateline.
    return stored.parse({});
  }
}

export const useArrangement = create<Arrangement>(load);

useArrangement.subscribe((arrangement) => localStorage.setItem(STORED, JSON.stringify(arrangement)));

const { setState, getState } = useArrangement;

/** What can be switched on and off. */
export type Switch = 'hideEmpty' | 'today' | 'published';

export const setSwitches = (on: ReadonlySet<Switch>) =>
  setState({ hideEmpty: on.has('hideEmpty'), today: on.has('today'), published: on.has('published') });

/** Folds a lane to one row, or unfolds it. */
export function toggleCollapsed(by: LaneBy, lane: string): void {
  const { collapsed } = getState();
  const lanes = collapsed[by] ?? [];
  const next = lanes.includes(lane) ? lanes.filter((each) => each !== lane) : [...lanes, lane];
  setState({ collapsed: { ...collapsed, [by]: next } });
}

/**
 * Moves a lane to the place of another one.
 * @param shown the lanes from the top, as they are now
 */
export function moveLane(by: LaneBy, shown: string[], lane: string, to: number): void {
  const rest = shown.filter((each) => each !== lane);
  const at = Math.min(rest.length, Math.max(0, to));
  const { order } = getState();
  setState({ order: { ...order, [by]: [...rest.slice(0, at), lane, ...rest.slice(at)] } });
}

/** Goes back to the order that Dateline gives the lanes. */
export const resetOrder = (by: LaneBy) => setState(({ order }) => ({ order: { ...order, [by]: [] } }));

/** Lanes in the user's order; those the user has not seen yet stand behind the ones before them. */
export function inOrder<L extends { id: string }>(lanes: readonly L[], order: readonly string[]): L[] {
  const known = order.flatMap((id) => lanes.find((lane) => lane.id === id) ?? []);
  const result = [...known];
  for (const [index, lane] of lanes.entries()) {
    if (result.includes(lane)) continue;
    const before = lanes[index - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, lane);
  }
  return result;
}
