import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../workspace/contract.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './ExportDialog.module.css';

/** The picture as it will be saved, and how many events it shows; PNG and SVG have the same layout. */
export function Preview({ input }: { input: Input<'export'> }) {
  const { t } = useTranslation();
  const { data } = useCall('export', useDeferredValue({ ...input, format: 'svg' }));
  if (!data) return <div className={styles.preview} />;
  return (
    <figure className={styles.preview}>
      <img src={`data:${data.mime};base64,${data.base64}`} alt={t('export.preview')} />
      <figcaption>
        {t('app.events', { count: data.events })}
        {data.omitted > 0 && ` · ${t('export.omitted', { count: data.omitted })}`}
      </figcaption>
    </figure>
  );
}
