import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Factuality } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Chip } from '../design/Chip.tsx';
import { FactualityLine } from '../design/FactualityMark.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useTypeLabel } from '../state/type-labels.ts';
import { clearFilter, type FilterKey, setFilter, toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './Filters.module.css';

/** Chips per condition before "more" is asked for. */
const FEW = 8;

const FACTUALITIES: Factuality[] = ['asserted', 'reported', 'planned', 'denied'];

interface Facet {
  value: string;
  count: number;
}

/** What the events can be narrowed by, each value with the number of events it has. */
export function Filters() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const typeLabel = useTypeLabel();
  const { data } = useCall('facets', { filter });
  const conditions = Object.keys(filter).length;
  // A workspace without events has nothing to narrow.
  if (!data || (data.dated + data.undated === 0 && conditions === 0)) return null;

  const factualityLabel = (value: string) => {
    const known = FACTUALITIES.find((each) => each === value);
    return known ? t(`factuality.${known}`) : value;
  };

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
      <FacetGroup
        by="types"
        facets={data.types}
        label={typeLabel}
        icon={(type) => <TypeShape type={type} />}
      />
      <FacetGroup
        by="factualities"
        facets={data.factualities}
        label={factualityLabel}
        icon={(value) => <FactualityIcon value={value} />}
      />
      <Group label={t('filters.dated')}>
        <Chip
          count={data.dated}
          selected={filter.dated === true}
          onChange={() => setFilter({ dated: filter.dated === true ? undefined : true })}
        >
          <span>{t('filters.withDate')}</span>
        </Chip>
        <Chip
          count={data.undated}
          selected={filter.dated === false}
          onChange={() => setFilter({ dated: filter.dated === false ? undefined : false })}
        >
          <span>{t('filters.withoutDate')}</span>
        </Chip>
      </Group>
      <FacetGroup by="participants" facets={data.participants} />
      <FacetGroup by="places" facets={data.places} />
    </section>
  );
}

function FactualityIcon({ value }: { value: string }) {
  const factuality = FACTUALITIES.find((each) => each === value);
  return factuality && <FactualityLine factuality={factuality} />;
}

interface FacetGroupProps {
  by: Exclude<FilterKey, 'articles'>;
  facets: Facet[];
  label?: (value: string) => string;
  icon?: (value: string) => ReactNode;
}

function FacetGroup({ by, facets, label = (value) => value, icon }: FacetGroupProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const chosen: string[] = useView((view) => view.filter[by]) ?? [];
  const shown = all ? facets : facets.filter(({ value }, index) => index < FEW || chosen.includes(value));
  // A chosen value keeps its chip when no event is left for it, so that it can be taken back.
  const gone = chosen.filter((value) => !facets.some((facet) => facet.value === value));
  const chips = [...shown, ...gone.map((value) => ({ value, count: 0 }))];
  if (chips.length === 0) return null;

  return (
    <Group label={t(`filters.${by}`)}>
      {chips.map(({ value, count }) => (
        <Chip
          key={value}
          count={count}
          selected={chosen.includes(value)}
          onChange={() => toggleFilter(by, value)}
        >
          {icon?.(value)}
          <span>{label(value)}</span>
        </Chip>
      ))}
      {facets.length > FEW && (
        <Button look="link" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('filters.fewer') : t('filters.more', { count: facets.length - FEW })}
        </Button>
      )}
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}
