import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { useAct, useCall } from '../state/workspace.tsx';

/** Undo and redo with the step they would take, named. */
export function useHistory() {
  const { t } = useTranslation();
  const language = useLanguage();
  const history = useCall('workspace.info', {}).data?.history;
  const undoCall = useAct('edits.undo');
  const redoCall = useAct('edits.redo');
  const undoStep = history?.undo?.label[language];
  const redoStep = history?.redo?.label[language];

  return {
    canUndo: undoStep !== undefined,
    canRedo: redoStep !== undefined,
    undoHint: undoStep ? t('app.undoStep', { step: undoStep }) : undefined,
    redoHint: redoStep ? t('app.redoStep', { step: redoStep }) : undefined,
    undo() {
      if (undoStep) undoCall.mutate({}, { onSuccess: () => notify(t('app.undone', { step: undoStep })) });
    },
    redo() {
      if (redoStep) redoCall.mutate({}, { onSuccess: () => notify(t('app.redone', { step: redoStep })) });
    },
  };
}
