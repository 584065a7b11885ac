import { useTranslation } from 'react-i18next';
import { notify } from '../state/notices.ts';
import { useAct } from '../state/workspace.tsx';

/** Tells an article's publication date, null for the engine's own finding, and says what that changed. */
export function useTellPublished(id: string, onDone?: () => void) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useAct('articles.setPublished');
  const tell = (value: string | null) =>
    mutate(
      { id, value },
      {
        onSuccess: ({ dated, changed }) => {
          notify(
            dated > 0 ? t('published.dated', { count: dated }) : t('published.changed', { count: changed }),
          );
          onDone?.();
        },
      },
    );
  return { tell, isPending, error };
}
