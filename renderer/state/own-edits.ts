/** Which edits this window has made, so that those of other windows can be told apart. */
import type { Output } from '../../workspace/contract.ts';
import type { Transport } from '../transport/index.ts';

type Info = Output<'workspace.info'>;
type History = Info['history'];

/** Calls of this window that change the workspace and are not answered yet. */
let making = 0;

/** The newest edit this window knows of; null where there is none, undefined until the workspace has answered. */
let known: number | null | undefined;

const newest = ({ undo }: History): number | null => undo?.id ?? null;

/** Changes the workspace as this window's own doing. @returns the answer, and what there is then */
export async function ours<Answer>(
  transport: Transport,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; info: Info }> {
  making++;
  try {
    const answer = await work();
    const info = await transport.call('workspace.info', {});
    known = newest(info.history);
    return { answer, info };
  } finally {
    making--;
  }
}

/** Takes note of what there is now. @returns whether another window made, or took back, an edit meanwhile */
export function othersDid(history: History): 'edit' | 'undo' | null {
  // What this window is doing itself is known when it is done.
  if (making > 0) return null;
  const [before, now] = [known, newest(history)];
  known = now;
  if (before === undefined || before === now) return null;
  return (now ?? 0) > (before ?? 0) ? 'edit' : 'undo';
}
