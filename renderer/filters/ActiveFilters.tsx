import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { clearFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './ActiveFilters.module.css';
import { useConditions } from './conditions.ts';
import { KnownByBanner } from './KnownByBanner.tsx';

/** Every condition that is set, each with a button that takes it back, and what they leave. */
export function ActiveFilters() {
  const { t } = useTranslation();
  const conditions = useConditions();
  const filter = useView((view) => view.filter);
  const facets = useCall('facets', Object.keys(filter).length > 0 ? { filter } : null).data;
  return (
    <>
      <KnownByBanner />
      {conditions.length > 0 && (
        <section className={styles.row} aria-label={t('filters.active')}>
          {facets && (
            <span className={styles.count}>
              {t('filters.someOfAll', { count: facets.total, all: facets.all })}
            </span>
          )}
          {conditions.map(({ id, name, remove }) => (
            <span key={id} className={styles.condition}>
              <span title={name}>{name}</span>
              <Button look="quiet" aria-label={t('filters.remove', { name })} onPress={remove}>
                <Icon name="close" />
              </Button>
            </span>
          ))}
          <Button look="link" onPress={clearFilter}>
            {t('filters.clear')}
          </Button>
        </section>
      )}
    </>
  );
}
