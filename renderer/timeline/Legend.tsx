import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Legend.module.css';

const FORMS = ['Day', 'Period', 'Open', 'Reported', 'Planned', 'Denied', 'Disputed', 'Cluster'] as const;

/** How dates and sources are drawn, on demand; it stays open while one looks at the timeline. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Disclosure className={styles.legend ?? ''}>
      <DisclosurePanel className={styles.panel ?? ''}>
        <ul>
          {FORMS.map((form) => (
            <li key={form}>
              <span className={`${styles.sample} ${styles[form]}`} aria-hidden="true" />
              {t(`timeline.legend${form}`)}
            </li>
          ))}
        </ul>
      </DisclosurePanel>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        {t('timeline.legend')}
      </Button>
    </Disclosure>
  );
}
