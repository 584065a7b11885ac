import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_LANE, OTHER_LANE, type Output } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { spanOf } from '../state/span.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { useView } from '../state/view.ts';
import { clusterMark, eventMark, laneHead, type MarkWords } from './marks.ts';

/** What the adapter is to draw; null before there is an answer. */
export function useMarks(data: Output<'timeline.window'> | undefined) {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const lanes = useView((view) => view.lanes);
  return useMemo(() => {
    if (!data) return null;
    const words: MarkWords = {
      date: ({ when }) => dates.long(when),
      factuality: ({ factuality }) => t(`factuality.${factuality}`),
      disputed: t('timeline.legendDisputed'),
      sources: (count) => t('timeline.sources', { count }),
      cluster: ({ count, from, to }) =>
        t('timeline.cluster', { count, period: dates.span(spanOf({ start: from, end: to })) }),
    };
    const name = (id: string, label: string) => {
      if (lanes === 'type') return typeLabel(id);
      if (lanes === 'none') return t('timeline.onlyLane');
      if (id === OTHER_LANE) return t('timeline.otherLane');
      return id === NO_LANE ? t('timeline.noLane') : label;
    };
    return {
      lanes: data.lanes.map(({ id, label }, order) =>
        laneHead({ id, order, label: name(id, label), type: lanes === 'type' ? id : null }),
      ),
      marks: [
        ...data.items.map((item) => eventMark(item, words)),
        ...data.clusters.map((cluster) => clusterMark(cluster, words)),
      ],
    };
  }, [data, t, dates, typeLabel, lanes]);
}
