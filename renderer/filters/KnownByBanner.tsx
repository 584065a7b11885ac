import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useDates } from '../i18n/dates.ts';
import { dayOf } from '../state/span.ts';
import { setFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './KnownByBanner.module.css';

/** Says, as long as it is so, that only what was known on a day is shown, and what that leaves out. */
export function KnownByBanner() {
  const { t } = useTranslation();
  const dates = useDates();
  const knownBy = useView((view) => view.filter.knownBy);
  const published = useCall('articles.days', knownBy ? {} : null).data;
  if (!knownBy) return null;
  const days = published?.days ?? [];
  const known = days.filter(({ day }) => dayOf(day) <= dayOf(knownBy));
  const count = known.reduce((sum, { articles }) => sum + articles, 0);
  const later = days.reduce((sum, { articles }) => sum + articles, 0) - count;
  const earlier = known.findLast(({ day }) => dayOf(day) < dayOf(knownBy));
  const next = days.find(({ day }) => dayOf(day) > dayOf(knownBy));
  return (
    <section className={styles.banner} aria-label={t('knownBy.title')}>
      <Icon name="calendar" />
      <p>
        <strong>{t('knownBy.banner', { day: dates.day(dayOf(knownBy)) })}</strong>{' '}
        {t('knownBy.articles', { count })}
        {later > 0 && ` · ${t('knownBy.later', { count: later })}`}
        {published && published.undated > 0 && ` · ${t('knownBy.undated', { count: published.undated })}`}
      </p>
      <IconButton
        look="quiet"
        icon="left"
        label={t('knownBy.earlier')}
        isDisabled={!earlier}
        onPress={() => earlier && setFilter({ knownBy: earlier.day })}
      />
      <IconButton
        look="quiet"
        icon="right"
        label={t('knownBy.next')}
        isDisabled={!next}
        onPress={() => next && setFilter({ knownBy: next.day })}
      />
      <Button onPress={() => setFilter({ knownBy: undefined })}>{t('knownBy.clear')}</Button>
    </section>
  );
}
