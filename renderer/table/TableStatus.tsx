import { useTranslation } from 'react-i18next';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { COLUMNS, type Order } from './columns.ts';

/** Tells screen readers how many events the filter leaves, and how they are sorted, whenever that changes. */
export function TableStatus({ total, order }: { total: number | undefined; order: Order }) {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const all = useCall('facets', { filter }).data?.all;
  const column = COLUMNS.find(({ sort }) => sort === order.sort)?.id ?? 'date';
  const sorted = t(order.descending ? 'table.sortedDown' : 'table.sortedUp', {
    column: t(`table.${column}`),
  });
  return (
    <p className="hidden" role="status" data-testid="table-status">
      {total !== undefined &&
        all !== undefined &&
        `${t('filters.someOfAll', { count: total, all })}. ${sorted}`}
    </p>
  );
}
