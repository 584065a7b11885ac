import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRow } from '../../workspace/contract.ts';
import { FactualityMark } from '../design/FactualityMark.tsx';
import { ReviewSigns } from '../design/ReviewSigns.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useDates } from '../i18n/dates.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { COLUMNS } from './columns.ts';
import styles from './EventTable.module.css';

interface Props {
  row: EventRow;
  /** Its place among all rows, from 0. */
  index: number;
  selected: boolean;
  /** Whether it is among the events chosen together. */
  chosen: boolean;
  /** Whether Tab leads to it: one row of the table at a time. */
  inTabOrder: boolean;
  /** The place of the row that is to take the focus; null for none. */
  focusing: RefObject<number | null>;
  onChoose(index: number): void;
  /** A click with Ctrl or Cmd, or with Shift. */
  onGather(index: number, upTo: boolean): void;
}

/** One event. */
export function Row({ row, index, selected, chosen, inTabOrder, focusing, onChoose, onGather }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const focus = (element: HTMLTableRowElement | null) => {
    if (takeFocus(element, index, focusing)) focusing.current = null;
  };
  return (
    <tr
      ref={focus}
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={selected || chosen}
      data-chosen={chosen || undefined}
      data-hidden={row.review === 'hidden' || undefined}
      tabIndex={inTabOrder ? 0 : -1}
      onClick={(event) =>
        event.ctrlKey || event.metaKey || event.shiftKey ? onGather(index, event.shiftKey) : onChoose(index)
      }
    >
      <td className={styles.date}>{row.when ? dates.short(row.when) : <em>{t('table.undated')}</em>}</td>
      <td className={styles.review}>
        <ReviewSigns event={row} />
      </td>
      <td className={styles.title} title={row.title}>
        <span className={styles.type} title={typeLabel(row.type)}>
          <TypeShape type={row.type} />
          <span className="hidden">{typeLabel(row.type)}: </span>
        </span>
        {row.disputed && (
          <span className={styles.disputed} title={t('table.disputed')}>
            ≠<span className="hidden">{t('table.disputed')}</span>
          </span>
        )}
        {row.title}
      </td>
      <td className={styles.attribution} title={row.attribution ?? undefined}>
        {row.attribution}
      </td>
      <td className={styles.sources}>{row.sources}</td>
      <td className={styles.factuality}>
        <FactualityMark factuality={row.factuality} />
      </td>
    </tr>
  );
}

/** Focuses a row if it is the one that is to have the focus. */
function takeFocus(row: HTMLTableRowElement | null, index: number, focusing: Props['focusing']): boolean {
  if (!row || focusing.current !== index) return false;
  row.focus({ preventScroll: true });
  return true;
}

/** A row that is still being loaded; it holds the focus for the one that comes. */
export function RowSkeleton({ index, focusing }: Pick<Props, 'index' | 'focusing'>) {
  return (
    <tr
      ref={(element) => {
        takeFocus(element, index, focusing);
      }}
      aria-rowindex={index + 2}
      tabIndex={-1}
    >
      <td colSpan={COLUMNS.length} className={styles.loading}>
        <span />
      </td>
    </tr>
  );
}
