import { useTranslation } from 'react-i18next';
import type { Factuality, Output } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Chip } from '../design/Chip.tsx';
import { FactualityLine } from '../design/FactualityMark.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { clearFilter, setFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { FacetGroup, Group, NameGroup } from './FacetGroup.tsx';
import styles from './Filters.module.css';
import { KnownBy } from './KnownBy.tsx';
import { Period } from './Period.tsx';

const FACTUALITIES: Factuality[] = ['asserted', 'reported', 'planned', 'denied'];

/** What the events can be narrowed by, each value with the number of events that choosing it would show. */
export function Filters() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const { data } = useCall('facets', { filter });
  const conditions = Object.keys(filter).length;
  // A workspace without events has nothing to narrow.
  if (!data || (data.all === 0 && conditions === 0)) return null;

  return (
    <section className={styles.filters} aria-labelledby="filters-title">
      <header className={styles.header}>
        <h2 id="filters-title">{t('filters.title')}</h2>
        {conditions > 0 && (
          <Button look="link" onPress={clearFilter}>
            {t('filters.clear')}
          </Button>
        )}
      </header>
      <FacetGroup by="types" facets={data.types} icon={(type) => <TypeShape type={type} />} />
      <FacetGroup
        by="factualities"
        facets={data.factualities}
        icon={(value) => <FactualityIcon value={value} />}
      />
      <Status facets={data} />
      <FacetGroup by="sources" facets={data.sources} />
      {/* As soon as anything is reviewed or tagged. */}
      {data.review.some(({ value }) => value !== 'open') && <FacetGroup by="review" facets={data.review} />}
      <FacetGroup by="tags" facets={data.tags} />
      <NameGroup by="participants" facets={data.participants} />
      <NameGroup by="places" facets={data.places} />
      <NameGroup by="articles" facets={data.articles} />
      <Period />
      <KnownBy />
    </section>
  );
}

function FactualityIcon({ value }: { value: string }) {
  const factuality = FACTUALITIES.find((each) => each === value);
  return factuality && <FactualityLine factuality={factuality} />;
}

/** Dated or undated; disputed. */
function Status({ facets: { dated, undated, disputed } }: { facets: Output<'facets'> }) {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  return (
    <Group label={t('filters.status')}>
      <Chip
        count={dated}
        selected={filter.dated === true}
        onChange={() => setFilter({ dated: filter.dated === true ? undefined : true })}
      >
        <span>{t('filters.withDate')}</span>
      </Chip>
      <Chip
        count={undated}
        selected={filter.dated === false}
        onChange={() => setFilter({ dated: filter.dated === false ? undefined : false })}
      >
        <span>{t('filters.withoutDate')}</span>
      </Chip>
      {(disputed > 0 || filter.disputed) && (
        <Chip
          count={disputed}
          selected={filter.disputed === true}
          onChange={() => setFilter({ disputed: filter.disputed ? undefined : true })}
        >
          <span aria-hidden="true">≠</span>
          <span>{t('filters.disputed')}</span>
        </Chip>
      )}
    </Group>
  );
}
