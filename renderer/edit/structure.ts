/** Which sentences make one event: merge, split and move, each one step of undo. */
import type { CommandContext } from '../commands/command.ts';
import { clearChosen } from '../state/chosen.ts';
import { selectEvent } from '../state/view.ts';

/** Makes one event of several, and shows it; what the user has told of any of them stays. */
export async function mergeEvents({ edit }: CommandContext, ids: readonly string[]): Promise<void> {
  const answer = await edit('events.merge', { ids: [...ids] });
  if (!answer) return;
  clearChosen();
  selectEvent(answer.event);
}

/** Makes a source an event of its own, and shows that. */
export async function splitSource({ edit }: CommandContext, id: string, mention: string): Promise<void> {
  const answer = await edit('events.split', { id, mentions: [mention] });
  if (answer) selectEvent(answer.event);
}

/** Moves a source to another event, and shows that. */
export async function moveSource({ edit }: CommandContext, mention: string, to: string): Promise<void> {
  const answer = await edit('events.move', { mention, to });
  if (answer) selectEvent(answer.event);
}
