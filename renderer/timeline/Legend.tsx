import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Legend.module.css';
import { LegendSample } from './LegendSample.tsx';

const GROUPS = {
  dates: ['time', 'day', 'span', 'week', 'month', 'season', 'year', 'decade', 'open', 'approximate'],
  status: ['asserted', 'reported', 'planned', 'denied', 'disputed'],
  review: ['confirmed', 'questioned', 'hidden', 'edited'],
  beside: ['cluster', 'today', 'published'],
} as const;

const NAMES = ['dates', 'status', 'review', 'beside'] as const;

/** How dates and sources are drawn, on demand; it stays open while one looks at the timeline. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Disclosure className={styles.legend ?? ''}>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div className={styles.groups}>
          {NAMES.map((group) => (
            <section key={group} className={styles[group]}>
              <h3>{t(`timeline.legendGroups.${group}`)}</h3>
              <ul>
                {GROUPS[group].map((form) => (
                  <li key={form}>
                    <LegendSample form={form} />
                    {t(`timeline.legend.${form}`)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </DisclosurePanel>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        {t('timeline.legendTitle')}
      </Button>
    </Disclosure>
  );
}
