import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_LANE, OTHER_LANE, type Output } from '../../workspace/contract.ts';
import { inOrder, useArrangement } from '../state/arrangement.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { useView } from '../state/view.ts';
import type { LaneInfo } from './lane-info.ts';

const NONE: string[] = [];

/** The lanes to show, in the user's order, with the number of events in sight. */
export function useLanes(
  data: Output<'timeline.window'> | undefined,
  counts: Output<'timeline.counts'> | undefined,
): LaneInfo[] {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const by = useView((view) => view.lanes);
  const order = useArrangement((state) => state.order[by]) ?? NONE;
  const hideEmpty = useArrangement((state) => state.hideEmpty);
  return useMemo(() => {
    if (!data) return [];
    const name = (id: string, label: string) => {
      if (by === 'type') return typeLabel(id);
      if (by === 'none') return t('timeline.onlyLane');
      if (id === OTHER_LANE) return t('timeline.otherLane');
      return id === NO_LANE ? t('timeline.noLane') : label;
    };
    const lanes = inOrder(data.lanes, order).map(({ id, label }) => ({
      id,
      label: name(id, label),
      type: by === 'type' ? id : null,
      count: counts ? (counts.lanes.find((lane) => lane.id === id)?.count ?? 0) : null,
    }));
    return hideEmpty ? lanes.filter(({ count }) => count !== 0) : lanes;
  }, [data, counts, by, order, hideEmpty, t, typeLabel]);
}
