import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, LaneBy } from '../../workspace/contract.ts';
import { Chip } from '../design/Chip.tsx';
import { Choice } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Segmented } from '../design/Segmented.tsx';
import { useDates } from '../i18n/dates.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './ExportDialog.module.css';
import { Check, Labelled, Text } from './Fields.tsx';
import { FORMATS, type Purpose, purposeOf } from './formats.ts';
import { ImageOptions } from './ImageOptions.tsx';
import type { Change, Period, Separator, Settings } from './settings.ts';

interface Props {
  settings: Settings;
  change: Change;
}

/** Format, choice of events and look of an export. */
export function Options({ settings, change }: Props) {
  const { t } = useTranslation();
  const { format, title, language, lanes } = settings;
  const purpose = purposeOf(format);
  return (
    <div className={styles.options}>
      <Format format={format} change={change} />
      <Events settings={settings} change={change} />
      <Text label={t('export.heading')} value={title} onChange={(title) => change({ title })} />
      {purpose === 'image' && <ImageOptions settings={settings} change={change} />}
      {purpose === 'briefing' && <Parts settings={settings} change={change} />}
      {purpose === 'data' && <DataOptions settings={settings} change={change} />}
      <div className={styles.row}>
        {purpose !== 'data' && (
          <Labelled label={t('timeline.lanes')}>
            <Segmented<LaneBy>
              label={t('timeline.lanes')}
              options={{
                type: t('timeline.by.type'),
                participant: t('timeline.by.participant'),
                place: t('timeline.by.place'),
                article: t('timeline.by.article'),
                none: t('timeline.by.none'),
              }}
              value={lanes}
              onChange={(lanes) => change({ lanes })}
            />
          </Labelled>
        )}
        <Labelled label={t('export.language')}>
          <Segmented
            label={t('export.language')}
            options={LANGUAGES}
            value={language}
            onChange={(language) => change({ language })}
          />
        </Labelled>
      </div>
    </div>
  );
}

/** What a briefing consists of. */
function Parts({ settings: { withTimeline, withUndated, sources }, change }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.checks}>
      <Check
        label={t('export.withTimeline')}
        value={withTimeline}
        onChange={(withTimeline) => change({ withTimeline })}
      />
      <Check
        label={t('export.withUndated')}
        value={withUndated}
        onChange={(withUndated) => change({ withUndated })}
      />
      <Check label={t('export.withSources')} value={sources} onChange={(sources) => change({ sources })} />
    </div>
  );
}

const TABLES: readonly ExportFormat[] = ['csv', 'timelinejs-csv'];

/** What only some of the data formats can be told. */
function DataOptions({ settings: { format, separator, withTexts }, change }: Props) {
  const { t } = useTranslation();
  if (format === 'json')
    return (
      <Check
        label={t('export.withTexts')}
        value={withTexts}
        onChange={(withTexts) => change({ withTexts })}
      />
    );
  if (!TABLES.includes(format)) return null;
  return (
    <Labelled label={t('export.separator')}>
      <Segmented<Separator>
        label={t('export.separator')}
        options={{ ',': t('export.comma'), ';': t('export.semicolon') }}
        value={separator}
        onChange={(separator) => change({ separator })}
      />
    </Labelled>
  );
}

/** What the file is for, then its format. */
function Format({ format, change }: { format: ExportFormat; change: Change }) {
  const { t } = useTranslation();
  const purpose = purposeOf(format);
  return (
    <>
      <Segmented<Purpose>
        label={t('export.purpose')}
        options={{
          image: t('export.purposes.image'),
          briefing: t('export.purposes.briefing'),
          data: t('export.purposes.data'),
        }}
        value={purpose}
        onChange={(purpose) => change({ format: FORMATS[purpose][0] })}
      />
      <Choice<ExportFormat>
        label={t('export.format')}
        value={format}
        onChange={(format) => change({ format })}
        options={FORMATS[purpose].map((id) => ({
          id,
          name: t(`export.formats.${id}`),
          about: t(`export.about.${id}`),
        }))}
      />
    </>
  );
}

/** Which events: of a period, of some types, only the confirmed ones. */
function Events({ settings: { period, from, to, onlyConfirmed, types }, change }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { span, filter } = useView();
  return (
    <>
      <Choice<Period>
        label={t('export.period')}
        value={period}
        onChange={(period) => change({ period })}
        options={[
          { id: 'visible', name: t('export.visible'), about: span ? dates.span(span) : '' },
          { id: 'all', name: t('export.all') },
          { id: 'own', name: t('export.own') },
        ]}
      />
      {period === 'own' && (
        <div className={styles.row}>
          <DateField label={t('filters.from')} date={from} onChange={(from) => change({ from })} />
          <DateField label={t('filters.to')} date={to} onChange={(to) => change({ to })} />
        </div>
      )}
      <Types chosen={types} change={change} />
      <Check
        label={t('export.confirmed')}
        value={onlyConfirmed}
        onChange={(onlyConfirmed) => change({ onlyConfirmed })}
      />
      {Object.keys(filter).length > 0 && <p className={styles.hint}>{t('export.filtered')}</p>}
    </>
  );
}

/** The types that there are, each to be switched on; all where none is. */
function Types({ chosen, change }: { chosen: string[]; change: Change }) {
  const { t } = useTranslation();
  const label = useTypeLabel();
  const { types: _, ...others } = useView(({ filter }) => filter);
  const { data } = useCall('facets', { filter: others });
  if (!data) return null;
  const toggled = (type: string) =>
    chosen.includes(type) ? chosen.filter((other) => other !== type) : [...chosen, type];
  return (
    <Labelled label={t('export.types')}>
      <Group className={styles.types ?? ''} aria-label={t('export.types')}>
        {data.types.map(({ value, count }) => (
          <Chip
            key={value}
            count={count}
            selected={chosen.includes(value)}
            onChange={() => change({ types: toggled(value) })}
          >
            {label(value)}
          </Chip>
        ))}
      </Group>
    </Labelled>
  );
}
