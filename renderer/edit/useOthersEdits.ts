import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { othersDid } from '../state/own-edits.ts';
import { useCall } from '../state/workspace.tsx';

/** Says what another window, or the command line, has changed in the same workspace. */
export function useOthersEdits(): void {
  const { t } = useTranslation();
  const language = useLanguage();
  const info = useCall('workspace.info', {}).data;
  const newest = info ? (info.history.undo?.id ?? null) : undefined;

  const tell = useEffectEvent(() => {
    if (!info) return;
    const { undo, redo } = info.history;
    const done = othersDid(info.history);
    if (done === 'edit' && undo) notify(t('edit.elsewhere', { step: undo.label[language] }));
    if (done === 'undo' && redo) notify(t('edit.elsewhereUndone', { step: redo.label[language] }));
  });
  useEffect(() => {
    if (newest !== undefined) tell();
  }, [newest]);
}
