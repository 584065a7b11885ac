import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import styles from './access.module.css';
import { useWayBack } from './useWayBack.ts';

/** Saves what is readable of a damaged file, says how much that was, and opens it. */
export function Repair() {
  const { t } = useTranslation();
  const { take, isTaken, failure } = useWayBack();
  const [saved, setSaved] = useState<Output<'workspace.repair'> | null>(null);
  const repair = async () => setSaved(await take('workspace.repair', {}));

  return (
    <>
      <p>{t('access.repairHint')}</p>
      {failure && <p role="alert">{failure}</p>}
      {saved ? (
        <>
          <p role="status">
            {t('access.saved', { name: saved.name, articles: saved.articles, edits: saved.edits })}{' '}
            {saved.losses > 0 && t('access.losses', { count: saved.losses })}
          </p>
          <div className={styles.actions}>
            <Button isDisabled={isTaken} onPress={() => void take('workspace.openRepaired', {})}>
              {t('access.openSaved')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <Button isDisabled={isTaken} onPress={() => void repair()}>
            {t('access.save')}
          </Button>
        </div>
      )}
    </>
  );
}
