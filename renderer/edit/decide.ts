/** What the user decides about events; each call is one step of undo. */
import type { Correction, Input } from '../../workspace/contract.ts';
import type { CommandContext } from '../commands/command.ts';
import { followEvent } from '../state/view.ts';

/** Sets fields of an event, or takes them back with null, and stays with it where its id becomes another. */
export async function correctEvent({ edit }: CommandContext, id: string, set: Correction): Promise<void> {
  const answer = await edit('events.correct', { id, set });
  if (answer) followEvent(id, answer.event);
}

/** Takes the claim of one source where sources disagree, or none. */
export async function tellVerdict({ edit }: CommandContext, verdict: Input<'events.verdict'>): Promise<void> {
  const answer = await edit('events.verdict', verdict);
  if (answer) followEvent(verdict.id, answer.event);
}

/** Writes a note, changes the one with the number, or removes it with an empty text. */
export async function writeNote({ edit }: CommandContext, note: Input<'events.note'>): Promise<void> {
  const answer = await edit('events.note', note);
  if (answer) followEvent(note.id, answer.event);
}

/** Gives events a tag, or takes it from them. */
export async function tagEvents(
  { edit }: CommandContext,
  ids: readonly string[],
  tag: string,
  on: boolean,
): Promise<void> {
  await edit('events.tag', { ids: [...ids], tag, on });
}

/** Gives several events one type. */
export async function typeEvents(
  { edit }: CommandContext,
  ids: readonly string[],
  type: string,
): Promise<void> {
  await edit('events.correctAll', { ids: [...ids], set: { type } });
}
