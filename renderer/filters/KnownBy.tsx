import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { calendarDate, DateField } from '../design/DateField.tsx';
import { useDates } from '../i18n/dates.ts';
import { dayOf } from '../state/span.ts';
import { setFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './KnownBy.module.css';

/** "What was known on day X": a slider over the days of publication, and a field for any day. */
export function KnownBy() {
  const { t } = useTranslation();
  const knownBy = useView((view) => view.filter.knownBy);
  const days = useCall('articles.days', {}).data?.days ?? [];
  if (days.length === 0 && !knownBy) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{t('knownBy.title')}</legend>
      <p className={styles.about}>{t('knownBy.about')}</p>
      {days.length > 1 && <Days days={days.map(({ day }) => day)} chosen={knownBy} />}
      <DateField
        label={t('knownBy.day')}
        date={calendarDate(knownBy ?? null)}
        onChange={(date) => setFilter({ knownBy: date?.toString() })}
      />
      {knownBy && (
        <Button look="link" onPress={() => setFilter({ knownBy: undefined })}>
          {t('knownBy.clear')}
        </Button>
      )}
    </fieldset>
  );
}

/** One step for each day on which something was published. */
function Days({ days, chosen }: { days: string[]; chosen: string | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  const at =
    chosen === undefined ? days.length - 1 : days.findLastIndex((day) => dayOf(day) <= dayOf(chosen));
  const name = (index: number) => {
    const day = days[index];
    return day === undefined ? t('knownBy.before') : dates.day(dayOf(day));
  };
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={0}
      maxValue={days.length - 1}
      value={Math.max(0, at)}
      onChange={(value) => typeof value === 'number' && setFilter({ knownBy: days[value] })}
    >
      <Label className="hidden">{t('knownBy.slider')}</Label>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb
          className={styles.thumb ?? ''}
          aria-label={t('knownBy.slider')}
          aria-valuetext={name(at)}
        />
      </SliderTrack>
      <span className={styles.ends} aria-hidden="true">
        <span>{name(0)}</span>
        <span>{name(days.length - 1)}</span>
      </span>
    </Slider>
  );
}
