/** Undo and redo, with the step they took told. */
import { notify } from '../state/notices.ts';
import type { CommandContext } from './command.ts';

export const canUndo = ({ info }: CommandContext) => Boolean(info?.history.undo);
export const canRedo = ({ info }: CommandContext) => Boolean(info?.history.redo);

export async function undo({ info, language, act, t }: CommandContext): Promise<void> {
  const step = info?.history.undo?.label[language];
  if (step && (await act('edits.undo', {}))) notify(t('app.undone', { step }));
}

export async function redo({ info, language, act, t }: CommandContext): Promise<void> {
  const step = info?.history.redo?.label[language];
  if (step && (await act('edits.redo', {}))) notify(t('app.redone', { step }));
}
