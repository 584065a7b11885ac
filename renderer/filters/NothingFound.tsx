import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { clearFilter, setFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { useConditions } from './conditions.ts';
import styles from './NothingFound.module.css';

/** Why no event is shown: what taking back one condition would bring, or all of them. */
export function NothingFound() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const conditions = useConditions();
  const facets = useCall('facets', { filter }).data;
  if (!facets || Object.keys(filter).length === 0)
    return <p className={styles.none}>{t('filters.noEvents')}</p>;

  const known = filter.knownBy
    ? [
        {
          id: 'knownBy',
          field: 'knownBy' as const,
          name: t('knownBy.condition'),
          remove: () => setFilter({ knownBy: undefined }),
        },
      ]
    : [];
  const all = [...conditions, ...known].map((condition) => ({
    ...condition,
    // Taking back one of several values of a field need not bring what taking back the field would.
    events:
      Array.isArray(filter[condition.field]) &&
      conditions.filter(({ field }) => field === condition.field).length > 1
        ? 0
        : (facets.without[condition.field] ?? 0),
  }));
  const helpful = all.filter(({ events }) => events > 0).sort((a, b) => b.events - a.events);
  return (
    <div className={styles.none}>
      <p>{t('filters.noneOfAll', { all: facets.all })}</p>
      <ul>
        {helpful.map(({ id, name, events, remove }) => (
          <li key={id}>
            <Button onPress={remove}>
              {t('filters.remove', { name })}
              <span>{t('filters.brings', { count: events })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button look={helpful.length === 0 ? 'primary' : 'link'} onPress={clearFilter}>
        {t('filters.clear')}
      </Button>
    </div>
  );
}
