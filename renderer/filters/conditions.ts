import { useTranslation } from 'react-i18next';
import type { Filter } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { spanOf } from '../state/span.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { type FilterKey, setFilter, toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';

/** One condition that is set. */
export interface ActiveCondition {
  id: string;
  field: keyof Filter;
  /** "Art: Hilfe" */
  name: string;
  remove(): void;
}

const LISTS: FilterKey[] = [
  'types',
  'factualities',
  'sources',
  'participants',
  'places',
  'articles',
  'review',
  'tags',
];

/** The conditions that are set, in words; all but the day of knowledge, which has a banner of its own. */
export function useConditions(): ActiveCondition[] {
  const { t } = useTranslation();
  const dates = useDates();
  const filter = useView((view) => view.filter);
  const valueName = useValueName();
  const { query, dated, disputed, from, to } = filter;

  const single = (field: keyof Filter, name: string): ActiveCondition => ({
    id: field,
    field,
    name,
    remove: () => setFilter({ [field]: undefined }),
  });
  return [
    ...(query ? [single('query', t('filters.query', { query }))] : []),
    ...LISTS.flatMap((field) =>
      (filter[field] ?? []).map((value) => ({
        id: `${field} ${value}`,
        field,
        name: t('filters.condition', { field: t(`filters.${field}`), value: valueName(field, value) }),
        remove: () => toggleFilter(field, value),
      })),
    ),
    ...(dated === undefined ? [] : [single('dated', t(dated ? 'filters.withDate' : 'filters.withoutDate'))]),
    ...(disputed === undefined
      ? []
      : [single('disputed', t(disputed ? 'filters.disputed' : 'filters.undisputed'))]),
    ...(from
      ? [single('from', t('filters.fromDay', { day: dates.day(spanOf({ start: from, end: from }).from) }))]
      : []),
    ...(to
      ? [single('to', t('filters.toDay', { day: dates.day(spanOf({ start: to, end: to }).from) }))]
      : []),
  ];
}

const FACTUALITIES = ['asserted', 'reported', 'planned', 'denied'] as const;
const REVIEWS = ['open', 'confirmed', 'disputed', 'hidden'] as const;

/** Names the value of a condition. */
export function useValueName(): (field: FilterKey, value: string) => string {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const chosen = useView((view) => view.filter.articles);
  const articles = useCall('articles.list', chosen ? {} : null).data?.articles;
  return (field, value) => {
    switch (field) {
      case 'types':
        return typeLabel(value);
      case 'articles':
        return articles?.find(({ id }) => id === value)?.title ?? '…';
      case 'factualities': {
        const known = FACTUALITIES.find((each) => each === value);
        return known ? t(`factuality.${known}`) : value;
      }
      case 'review': {
        const known = REVIEWS.find((each) => each === value);
        return known ? t(`filters.reviews.${known}`) : value;
      }
      default:
        return value;
    }
  };
}
