import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { calendarDate, DateField } from '../design/DateField.tsx';
import { daysOf } from '../state/span.ts';
import { setFilter, useView } from '../state/view.ts';
import styles from './Filters.module.css';

/** Events of some days alone, wherever the timeline stands. */
export function Period() {
  const { t } = useTranslation();
  const { from, to } = useView((view) => view.filter);
  const visible = () => {
    const { span } = useView.getState();
    if (span) setFilter(daysOf(span));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('filters.period')}</legend>
      <div className={styles.period}>
        <DateField
          label={t('filters.from')}
          date={calendarDate(from ?? null)}
          onChange={(date) => setFilter({ from: date?.toString() })}
        />
        <DateField
          label={t('filters.to')}
          date={calendarDate(to ?? null)}
          onChange={(date) => setFilter({ to: date?.toString() })}
        />
        <Button look="link" onPress={visible}>
          {t('filters.visiblePeriod')}
        </Button>
      </div>
    </fieldset>
  );
}
