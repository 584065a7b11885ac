import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { calendarDate } from '../design/DateField.tsx';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { useView } from '../state/view.ts';
import { useAct, useCall, useWorkspace } from '../state/workspace.tsx';
import { fromBase64 } from '../transport/index.ts';
import styles from './ExportDialog.module.css';
import { closeExport } from './export.ts';
import { purposeOf } from './formats.ts';
import { Options } from './Options.tsx';
import { Preview, usePreview } from './Preview.tsx';
import { inputOf, type Settings } from './settings.ts';

const START = {
  period: 'visible',
  onlyConfirmed: false,
  title: '',
  subtitle: '',
  credit: '',
  theme: 'light',
  size: '1920x1080',
  width: 1600,
  height: 900,
  sources: true,
  isOutlined: false,
  isSeveral: false,
  withTimeline: true,
  withUndated: true,
  withTexts: false,
} as const;

/** What is to be exported and how; saves the file that the workspace makes of it. */
export function ExportForm({ first }: { first: ExportFormat }) {
  const { t } = useTranslation();
  const { platform } = useWorkspace();
  const view = useView();
  const language = useLanguage();
  const period = useCall('workspace.info', {}).data?.period;
  const [settings, setSettings] = useState<Settings>({
    ...START,
    format: first,
    language,
    lanes: view.lanes,
    types: view.filter.types ?? [],
    // A German spreadsheet writes decimals with a comma, and takes a semicolon to separate cells.
    separator: language === 'de' ? ';' : ',',
    from: calendarDate(period?.from ?? null),
    to: calendarDate(period?.to ?? null),
  });
  const change = (changed: Partial<Settings>) => setSettings((before) => ({ ...before, ...changed }));
  const make = useAct('export');
  const { span, filter } = view;
  const input = useMemo(() => inputOf(settings, { span, filter }), [settings, span, filter]);
  const purpose = purposeOf(settings.format);
  const preview = usePreview(purpose === 'data' ? null : input);
  const isEmpty = purpose !== 'data' && preview.query.data?.events === 0;

  const save = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(input, {
      onSuccess: async ({ name, mime, base64, events, omitted, omittedTitles }) => {
        if (!(await platform.save({ name, mime, bytes: fromBase64(base64) }))) return;
        closeExport();
        const saved = t('export.saved', { name, count: events });
        const titles = omittedTitles.length === 0 ? '' : `: ${omittedTitles.join('; ')}`;
        notify(omitted > 0 ? `${saved} · ${t('export.omitted', { count: omitted })}${titles}` : saved);
      },
    });
  };

  return (
    <form className={styles.form} onSubmit={save}>
      <div className={purpose === 'data' ? styles.alone : styles.beside}>
        <Options settings={settings} change={change} />
        {purpose !== 'data' && <Preview preview={preview} settings={settings} change={change} />}
      </div>
      {make.error && (
        <p className={styles.bad} role="alert">
          {t(`error.${make.error.code}`)}
        </p>
      )}
      <footer className={styles.footer}>
        <Button onPress={closeExport}>{t('export.cancel')}</Button>
        <Button look="primary" type="submit" isDisabled={make.isPending || isEmpty}>
          {make.isPending ? t('export.working') : t('export.save')}
        </Button>
      </footer>
    </form>
  );
}
