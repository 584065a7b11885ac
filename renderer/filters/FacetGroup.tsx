import { type ReactNode, useDeferredValue, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Chip } from '../design/Chip.tsx';
import { type FilterKey, toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { useValueName } from './conditions.ts';
import styles from './Filters.module.css';

/** Chips per condition before "more" is asked for, and from how many on a list can be searched. */
const FEW = 8;
const SEARCHABLE = 12;

export interface Facet {
  value: string;
  count: number;
  /** What the chip says, where it is not the value itself. */
  title?: string;
}

interface Props {
  by: FilterKey;
  facets: Facet[];
  icon?: (value: string) => ReactNode;
}

/** The values of a condition as chips, each with the number of events that choosing it would show. */
export function FacetGroup({ by, facets, icon }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const valueName = useValueName();
  const chosen: string[] = useView((view) => view.filter[by]) ?? [];
  const shown = all ? facets : facets.filter(({ value }, index) => index < FEW || chosen.includes(value));
  // A chosen value keeps its chip when no event is left for it, so that it can be taken back.
  const gone = chosen.filter((value) => !facets.some((facet) => facet.value === value));
  const chips: Facet[] = [...shown, ...gone.map((value) => ({ value, count: 0 }))];
  if (chips.length === 0) return null;

  return (
    <Group label={t(`filters.${by}`)}>
      {chips.map(({ value, count, title }) => (
        <Chip
          key={value}
          count={count}
          selected={chosen.includes(value)}
          onChange={() => toggleFilter(by, value)}
        >
          {icon?.(value)}
          <span>{title ?? valueName(by, value)}</span>
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

type Searched = 'participants' | 'places' | 'articles';

/** The same for names, of which there may be thousands: with a field to find them by. */
export function NameGroup({ by, facets }: Props & { by: Searched }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const find = useDeferredValue(text.trim());
  const filter = useView((view) => view.filter);
  const found = useCall('facets', find ? { filter, find: { [by]: find } } : null).data;
  const label = t('filters.find', { field: t(`filters.${by}`) });
  return (
    <div>
      <FacetGroup by={by} facets={find && found ? found[by] : facets} />
      {(facets.length > SEARCHABLE || text) && (
        <SearchField className={styles.find ?? ''} aria-label={label} value={text} onChange={setText}>
          <Input placeholder={label} />
        </SearchField>
      )}
      {find && found?.[by].length === 0 && (
        <p className={styles.none}>{t('filters.notFound', { text: find })}</p>
      )}
    </div>
  );
}

/** Chips of one kind, under their name. */
export function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}
