import { type FormEvent, type ReactNode, useState } from 'react';
import { Input, Label, NumberField, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Input as CallInput, ExportFormat } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { Segmented } from '../design/Segmented.tsx';
import { useDates } from '../i18n/dates.ts';
import { LANGUAGES, useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { daysOf } from '../state/span.ts';
import { useView } from '../state/view.ts';
import { useAct, useWorkspace } from '../state/workspace.tsx';
import { fromBase64 } from '../transport/index.ts';
import styles from './ExportDialog.module.css';
import { closeExport } from './export.ts';
import { Preview } from './Preview.tsx';

const FORMATS: ExportFormat[] = ['svg', 'png', 'csv', 'json', 'md'];
const isImage = (format: ExportFormat) => format === 'svg' || format === 'png';

type Period = 'visible' | 'all';
type Theme = 'light' | 'dark';

/** What is to be exported and how; saves the file that the workspace makes of it. */
export function ExportForm({ first }: { first: ExportFormat }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { platform } = useWorkspace();
  const { span, lanes, filter } = useView();
  const [format, setFormat] = useState(first);
  const [period, setPeriod] = useState<Period>('visible');
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState(useLanguage());
  const [theme, setTheme] = useState<Theme>('light');
  const [width, setWidth] = useState(1600);
  const make = useAct('export');

  const input: CallInput<'export'> = {
    format,
    lanes,
    filter,
    language,
    theme,
    width,
    ...(title.trim() && { title: title.trim() }),
    ...(period === 'visible' && span && daysOf(span)),
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(input, {
      onSuccess: async ({ name, mime, base64, events, omitted }) => {
        if (!(await platform.save({ name, mime, bytes: fromBase64(base64) }))) return;
        closeExport();
        const saved = t('export.saved', { name, count: events });
        notify(omitted > 0 ? `${saved} · ${t('export.omitted', { count: omitted })}` : saved);
      },
    });
  };

  return (
    <form className={styles.form} onSubmit={save}>
      <Choice<ExportFormat>
        label={t('export.format')}
        value={format}
        onChange={setFormat}
        options={FORMATS.map((id) => ({
          id,
          name: t(`export.formats.${id}`),
          about: t(`export.about.${id}`),
        }))}
      />
      <Choice<Period>
        label={t('export.period')}
        value={period}
        onChange={setPeriod}
        options={[
          { id: 'visible', name: t('export.visible'), about: span ? dates.span(span) : '' },
          { id: 'all', name: t('export.all') },
        ]}
      />
      {Object.keys(filter).length > 0 && <p className={styles.hint}>{t('export.filtered')}</p>}
      <TextField className={styles.field ?? ''} value={title} onChange={setTitle} maxLength={300}>
        <Label>{t('export.heading')}</Label>
        <Input />
      </TextField>
      <div className={styles.row}>
        <Labelled label={t('export.language')}>
          <Segmented
            label={t('export.language')}
            options={LANGUAGES}
            value={language}
            onChange={setLanguage}
          />
        </Labelled>
        {isImage(format) && (
          <>
            <Labelled label={t('export.theme')}>
              <Segmented<Theme>
                label={t('export.theme')}
                options={{ light: t('export.light'), dark: t('export.dark') }}
                value={theme}
                onChange={setTheme}
              />
            </Labelled>
            <NumberField
              className={styles.field ?? ''}
              value={width}
              onChange={setWidth}
              minValue={320}
              maxValue={8000}
              step={10}
              formatOptions={{ useGrouping: false }}
            >
              <Label>{t('export.width')}</Label>
              <Input />
            </NumberField>
          </>
        )}
      </div>
      {isImage(format) && <Preview input={input} />}
      {make.error && (
        <p className={styles.bad} role="alert">
          {t(`error.${make.error.code}`)}
        </p>
      )}
      <footer className={styles.footer}>
        <Button onPress={closeExport}>{t('export.cancel')}</Button>
        <Button look="primary" type="submit" isDisabled={make.isPending}>
          {make.isPending ? t('export.working') : t('export.save')}
        </Button>
      </footer>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
