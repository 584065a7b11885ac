import { useTranslation } from 'react-i18next';
import { Icon } from '../design/Icon.tsx';
import type { COLUMNS, Order } from './columns.ts';
import styles from './EventTable.module.css';

type Props = (typeof COLUMNS)[number] & { order: Order; onSort(order: Order): void };

/** A column's head; pressing it sorts by the column, pressing it again turns the order round. */
export function SortHeader({ id, sort, order, onSort }: Props) {
  const { t } = useTranslation();
  const name = t(`table.${id}`);
  const sorted = sort !== null && sort === order.sort;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={styles[id]} aria-sort={sorted ? direction : undefined}>
      {sort ? (
        <button
          type="button"
          title={t('table.sort', { column: name })}
          onClick={() => onSort({ sort, descending: sorted && !order.descending })}
        >
          {name}
          {sorted && <Icon name={order.descending ? 'sort-down' : 'sort-up'} />}
        </button>
      ) : (
        <span className={id === 'review' ? 'hidden' : undefined}>{name}</span>
      )}
    </th>
  );
}
