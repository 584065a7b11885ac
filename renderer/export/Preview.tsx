import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../workspace/contract.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { useCall } from '../state/workspace.tsx';
import { BriefingPage } from './BriefingPage.tsx';
import styles from './ExportDialog.module.css';
import type { Change, Settings } from './settings.ts';

/** How long to wait for the next key before a picture is drawn, in milliseconds. */
const PAUSE = 250;

/**
 * Asks for the picture of an export, once its options have come to rest.
 * @param input the same object as long as nothing changes; null asks for nothing
 */
export function usePreview(input: Input<'export'> | null) {
  const [page, setPage] = useState(1);
  const settled = useSettled(input, PAUSE);
  const query = useCall('export', settled && { ...settled, page, preview: true });
  return { query, page, setPage, isBusy: settled !== input || query.isFetching };
}

function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

interface Props {
  preview: ReturnType<typeof usePreview>;
  settings: Settings;
  change: Change;
}

/** The picture just as it will be saved, and what it does not show. */
export function Preview({ preview: { query, page, setPage, isBusy }, settings, change }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = query;
  if (error)
    return (
      <div className={styles.preview} role="alert">
        <p className={styles.bad}>{t(`error.${error.code}`)}</p>
        <Button onPress={() => refetch()}>{t('error.retry')}</Button>
      </div>
    );
  if (!data) return <div className={styles.preview}>{t('export.drawing')}</div>;
  const { events, omitted, noRoom, pages, mime, base64 } = data;
  const isBriefing = mime === 'application/json';
  const shown = Math.min(page, pages);
  return (
    <figure className={styles.preview} aria-busy={isBusy}>
      {isBriefing ? (
        <BriefingPage base64={base64} />
      ) : (
        <img src={`data:${mime};base64,${base64}`} alt={t('export.preview')} />
      )}
      <figcaption aria-live="polite">
        {isBusy
          ? t('export.drawing')
          : events === 0
            ? t('export.nothing')
            : t('app.events', { count: events })}
        {!isBusy && omitted > 0 && ` · ${t('export.omitted', { count: omitted })}`}
      </figcaption>
      {pages > 1 && (
        <div className={styles.pager}>
          <IconButton
            look="quiet"
            icon="left"
            label={t('export.previousPage')}
            isDisabled={shown === 1}
            onPress={() => setPage(shown - 1)}
          />
          {t('export.page', { page: shown, pages })}
          <IconButton
            look="quiet"
            icon="right"
            label={t('export.nextPage')}
            isDisabled={shown === pages}
            onPress={() => setPage(shown + 1)}
          />
        </div>
      )}
      {noRoom > 0 && settings.format === 'pdf' && !settings.isSeveral && (
        <Button onPress={() => change({ isSeveral: true })}>{t('export.several')}</Button>
      )}
    </figure>
  );
}
