import type { ReviewState } from '../../workspace/contract.ts';
import type { CommandContext } from '../commands/command.ts';
import { useChosen } from '../state/chosen.ts';
import { useView } from '../state/view.ts';

/** The events that a command is about: the chosen ones, else the selected one. */
export function subjects(): string[] {
  const { ids } = useChosen.getState();
  const { event } = useView.getState();
  if (ids.length > 0) return [...ids];
  return event === null ? [] : [event];
}

/** Confirms, hides or disputes the chosen events or the selected one, or takes that back. @returns whether it is done */
export async function judge({ edit }: CommandContext, state: ReviewState): Promise<boolean> {
  const ids = subjects();
  return ids.length > 0 && (await edit('events.review', { ids, state })) !== null;
}
