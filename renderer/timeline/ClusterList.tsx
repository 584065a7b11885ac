import { type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Cluster, Output } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useDates } from '../i18n/dates.ts';
import { useNumbers } from '../i18n/numbers.ts';
import { spanOf } from '../state/span.ts';
import { glideTo, selectEvent, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import type { CallError } from '../transport/index.ts';
import styles from './ClusterList.module.css';

/** Events per page. */
const PAGE = 50;

interface Props {
  cluster: Cluster;
  /** What the list hangs on. */
  anchor: RefObject<Element | null>;
  /** Name of the lane. */
  lane: string;
  onClose(): void;
}

/** The events of a lane in the time of a cluster, those that are shown singly too: page by page, and the way to them. */
export function ClusterList({ cluster, anchor, lane, onClose }: Props) {
  const { t } = useTranslation();
  const number = useNumbers();
  const dates = useDates();
  const lanes = useView((view) => view.lanes);
  const filter = useView((view) => view.filter);
  const [offset, setOffset] = useState(0);
  const { lane: id, from, to, running } = cluster;
  const list = useCall('timeline.list', { lane: id, from, to, running, lanes, filter, offset, limit: PAGE });
  const count = list.data?.total;
  const period = spanOf({ start: cluster.from, end: cluster.to });
  const zoomTo = () => {
    onClose();
    glideTo(period);
  };
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom"
    >
      <Dialog className={styles.dialog ?? ''} aria-label={t('timeline.clusterList', { lane })}>
        <header className={styles.header}>
          <strong>{running ? t('timeline.running') : dates.span(period)}</strong>
          <span>
            {lane}
            {count !== undefined && ` · ${number(count)} ${t('filters.events', { count })}`}
          </span>
          {!running && (
            <Button look="primary" onPress={zoomTo} autoFocus>
              {t('timeline.zoomTo')}
            </Button>
          )}
        </header>
        <Events list={list} offset={offset} turnTo={setOffset} onChoose={onClose} />
      </Dialog>
    </Popover>
  );
}

interface EventsProps {
  list: { data: Output<'timeline.list'> | undefined; error: CallError | null };
  offset: number;
  turnTo(offset: number): void;
  onChoose(): void;
}

function Events({ list: { data, error }, offset, turnTo, onChoose }: EventsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  if (error) return <CallFailure error={error} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <ul className={styles.events}>
        {data.rows.map(({ id, title, type, when }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onChoose();
                selectEvent(id);
              }}
            >
              <span className={styles.date}>{when && dates.short(when)}</span>
              <TypeShape type={type} />
              <span className={styles.title}>{title}</span>
            </button>
          </li>
        ))}
      </ul>
      {data.total > PAGE && (
        <footer className={styles.pages}>
          <Button look="link" isDisabled={offset === 0} onPress={() => turnTo(offset - PAGE)}>
            {t('timeline.previousPage')}
          </Button>
          <span>
            {offset + 1}–{offset + data.rows.length} / {data.total}
          </span>
          <Button look="link" isDisabled={offset + PAGE >= data.total} onPress={() => turnTo(offset + PAGE)}>
            {t('timeline.nextPage')}
          </Button>
        </footer>
      )}
    </>
  );
}
