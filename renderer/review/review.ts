/** The review: a walk through the events that nobody has judged yet, the most uncertain first. */
import { create } from 'zustand';
import type { CommandContext } from '../commands/command.ts';
import { stopEditing } from '../edit/editing.ts';
import { selectEvent, useView } from '../state/view.ts';
import { queueFilter } from './queue.ts';

interface Review {
  on: boolean;
  /** The events that were shown, in the order of the walk. */
  trail: readonly string[];
  /** Which of them is shown now; -1 at the end of the walk. */
  at: number;
}

const AT_REST: Review = { on: false, trail: [], at: -1 };

export const useReview = create<Review>(() => AT_REST);

const { getState, setState } = useReview;

/** Events asked for at a time, besides those that the walk has passed. */
const AHEAD = 20;

/** Begins at the most uncertain event. */
export async function startReview(context: CommandContext): Promise<void> {
  setState({ ...AT_REST, on: true });
  await goOn(context);
}

export const stopReview = () => setState(AT_REST);

/** Shows the event after the one that is shown. */
export async function goOn(context: CommandContext): Promise<void> {
  const { trail, at } = getState();
  const seen = at < 0 ? undefined : trail[at + 1];
  if (seen !== undefined) return show(seen, { at: at + 1 });
  const next = await firstUnseen(context, trail);
  if (!getState().on) return;
  if (next === undefined) return void setState({ at: -1 });
  show(next, { trail: [...trail, next], at: trail.length });
}

/** Shows the event before the one that is shown. */
export function goBack(): void {
  const { trail, at } = getState();
  const before = (at < 0 ? trail.length : at) - 1;
  const id = trail[before];
  if (id !== undefined) show(id, { at: before });
}

function show(id: string, change: Partial<Review>): void {
  stopEditing();
  setState(change);
  selectEvent(id);
}

async function firstUnseen({ act }: CommandContext, trail: readonly string[]): Promise<string | undefined> {
  const filter = queueFilter(useView.getState().filter);
  for (let offset = 0; ; offset += AHEAD) {
    const items = (await act('review.queue', { filter, offset, limit: AHEAD }))?.items ?? [];
    const unseen = items.find(({ id }) => !trail.includes(id));
    if (unseen || items.length < AHEAD) return unseen?.id;
  }
}

/** An edit has given an event of the walk another id. */
export const followInTrail = (from: string, to: string) =>
  setState(({ trail }) => ({ trail: trail.map((id) => (id === from ? to : id)) }));
