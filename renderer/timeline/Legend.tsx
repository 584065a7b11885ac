import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import styles from './Legend.module.css';

const FORMS = ['Day', 'Period', 'Open', 'Reported', 'Planned', 'Denied', 'Disputed', 'Cluster'] as const;

/** How dates and sources are drawn, on demand. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button look="link">{t('timeline.legend')}</Button>
      <Popover className={styles.popover ?? ''} placement="top start">
        <Dialog aria-label={t('timeline.legend')}>
          <ul className={styles.legend}>
            {FORMS.map((form) => (
              <li key={form}>
                <span className={`${styles.sample} ${styles[form]}`} aria-hidden="true" />
                {t(`timeline.legend${form}`)}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
