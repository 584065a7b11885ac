/** Undo and redo, with the step they took told. */
import type { CommandContext } from './command.ts';

export const canUndo = ({ info }: CommandContext) => Boolean(info?.history.undo);
export const canRedo = ({ info }: CommandContext) => Boolean(info?.history.redo);

export async function undo({ info, language, edit, t }: CommandContext): Promise<void> {
  const step = info?.history.undo?.label[language];
  if (step) await edit('edits.undo', {}, () => t('app.undone', { step }));
}

export async function redo({ info, language, edit, t }: CommandContext): Promise<void> {
  const step = info?.history.redo?.label[language];
  if (step) await edit('edits.redo', {}, () => t('app.redone', { step }));
}
