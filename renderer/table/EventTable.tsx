import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Splitter } from '../design/Splitter.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { NothingFound } from '../filters/NothingFound.tsx';
import { focusMark } from '../reader/focus.ts';
import { clearChosen, choose as gather, toggleChosen, useChosen } from '../state/chosen.ts';
import { useSizes } from '../state/sizes.ts';
import { selectEvent, useView } from '../state/view.ts';
import { COLUMNS, type Order } from './columns.ts';
import styles from './EventTable.module.css';
import { Row, RowSkeleton } from './Row.tsx';
import { SortHeader } from './SortHeader.tsx';
import { TableStatus } from './TableStatus.tsx';
import { useRows } from './useRows.ts';
import { useTypeAhead } from './useTypeAhead.ts';

const ROW_HEIGHT = 32;

/** Rows laid out beyond the visible ones, so that arrow keys always find the next one. */
const OVERSCAN = 12;

/** The same events as rows, also those without a date: the accessible twin of the timeline. */
export function EventTable() {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>({ sort: 'date', descending: false });
  const scroller = useRef<HTMLDivElement>(null);
  // The row that is to take the focus as soon as it is laid out.
  const focusing = useRef<number | null>(null);
  const [active, setActive] = useState(0);
  const selected = useView((view) => view.event);
  const [count, setCount] = useState(0);
  const height = useSizes((sizes) => sizes.table);
  const chosenIds = useChosen((state) => state.ids);

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The head scrolls with the rows and stays in sight above them.
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const visible = virtual.getVirtualItems();
  const first = visible[0];
  const last = visible.at(-1);
  const rows = useRows(order, first?.index ?? 0, last?.index ?? 0);
  // As long as no page in sight has come, there are as many as before.
  const total = rows.total ?? count;
  if (total !== count) setCount(total);

  // The selected event that has not been brought into sight yet: one just added comes with the next answer.
  const following = useRef<string | null>(null);
  const place = selected === null ? -1 : rows.indexOf(selected);
  const follow = useEffectEvent((index: number) => {
    setActive(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    following.current = selected;
  }, [selected]);
  useEffect(() => {
    if (place < 0 || following.current !== selected) return;
    following.current = null;
    follow(place);
  }, [place, selected]);

  // The row to select as soon as it is loaded.
  const [choosing, setChoosing] = useState<number | null>(null);
  const chosen = choosing === null ? undefined : rows.row(choosing)?.id;
  useEffect(() => {
    if (!chosen) return;
    selectEvent(chosen);
    setChoosing(null);
  }, [chosen]);

  const choose = (index: number) => {
    setActive(index);
    setChoosing(index);
  };
  const goTo = (index: number) => {
    focusing.current = index;
    virtual.scrollToIndex(index, { align: 'auto' });
    choose(index);
  };
  const typeAhead = useTypeAhead(order, goTo);

  /** Adds a row to the chosen events or takes it out; or adds all rows from the active one to it. */
  const gatherRow = (index: number, upTo: boolean) => {
    const [from, to] = upTo ? [Math.min(active, index), Math.max(active, index)] : [index, index];
    const ids = Array.from({ length: to - from + 1 }, (_, at) => rows.row(from + at)?.id).filter(isLoaded);
    const [id] = ids;
    if (upTo) gather(ids);
    else if (id) toggleChosen(id, selected);
    setActive(index);
  };
  const extendTo = (index: number) => {
    gatherRow(index, true);
    focusing.current = index;
    virtual.scrollToIndex(index, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = steps[event.key];
    const within = next === undefined ? undefined : Math.min(total - 1, Math.max(0, next));
    if (event.key === 'Enter') focusMark();
    else if (event.key === ' ') gatherRow(active, false);
    else if (event.key === 'Escape' && chosenIds.length > 0) clearChosen();
    else if (within !== undefined && event.shiftKey) extendTo(within);
    else if (within !== undefined) goTo(within);
    // With Shift, letters are keys of commands.
    else if (isLetter(event.key) && !event.shiftKey) void typeAhead(event.key, active);
    else return;
    event.preventDefault();
  };

  if (rows.error) return <CallFailure error={rows.error} />;
  return (
    <section
      className={styles.section}
      aria-label={t('table.label')}
      style={height === null ? undefined : { flexBasis: height }}
    >
      <Splitter part="table" label={t('app.tableHeight')} edge="top" min={98} max={mostOfMiddle} />
      <TableStatus total={rows.total} order={order} />
      <div ref={scroller} className={styles.scroller}>
        {/* As high as all rows: were it as high as those laid out, replacing them would lose the scroll position. */}
        <div style={{ height: virtual.getTotalSize() + ROW_HEIGHT }}>
          <table
            className={styles.table}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take the focus
            role="grid"
            aria-multiselectable
            aria-rowcount={total + 1}
            aria-label={t('table.label')}
          >
            <thead>
              <tr aria-rowindex={1}>
                {COLUMNS.map((column) => (
                  <SortHeader key={column.id} {...column} order={order} onSort={setOrder} />
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={onKeyDown}>
              {first && first.index > 0 && <Spacer height={first.start - ROW_HEIGHT} />}
              {visible.map(({ index }) => {
                const row = rows.row(index);
                if (!row) return <RowSkeleton key={index} index={index} focusing={focusing} />;
                return (
                  <Row
                    key={row.id}
                    row={row}
                    index={index}
                    selected={row.id === selected}
                    chosen={chosenIds.includes(row.id)}
                    inTabOrder={index === active}
                    focusing={focusing}
                    onChoose={choose}
                    onGather={gatherRow}
                  />
                );
              })}
            </tbody>
          </table>
        </div>
        {rows.total === 0 && <NothingFound />}
      </div>
    </section>
  );
}

const isLoaded = (id: string | undefined): id is string => id !== undefined;

const isLetter = (key: string) => /^[\p{L}\p{N}]$/u.test(key);

/** The timeline keeps a part of the window. */
const mostOfMiddle = () => window.innerHeight * 0.7;

/** The height of the rows before those that are laid out. */
function Spacer({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
