import type { Correction } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { followEvent } from '../state/view.ts';

/** Sets fields of an event, or takes them back with null, and stays with it where its id becomes another. */
export function useCorrect(): (id: string, set: Correction) => Promise<void> {
  const { edit } = useCommandContext();
  return async (id, set) => {
    const answer = await edit('events.correct', { id, set });
    if (answer) followEvent(id, answer.event);
  };
}
