import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { useArrangement } from '../state/arrangement.ts';
import { useChosen } from '../state/chosen.ts';
import { spanOf } from '../state/span.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { useSettled } from '../state/useSettled.ts';
import { useView } from '../state/view.ts';
import type { Picture } from './drawing.ts';
import type { LaneInfo } from './lane-info.ts';
import { clusterMark, eventMark, type MarkWords } from './marks.ts';
import { useBackdrops } from './useBackdrops.ts';

type Window = Output<'timeline.window'>;

/** The words for marks, in the language of the user interface. */
function useMarkWords(): MarkWords {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  return useMemo(() => {
    const number = (count: number) => count.toLocaleString(i18n.language);
    return {
      date: ({ when }) => dates.long(when),
      type: ({ type }) => typeLabel(type),
      factuality: ({ factuality }) => t(`factuality.${factuality}`),
      disputed: t('timeline.legend.disputed'),
      review: {
        confirmed: t('review.confirmed'),
        disputed: t('review.disputed'),
        hidden: t('review.hidden'),
        edited: t('review.edited'),
      },
      approximate: t('timeline.legend.approximate'),
      sources: (count) => t('timeline.sources', { count }),
      cluster: ({ count, from, to, running }) =>
        t('timeline.cluster', {
          count,
          number: number(count),
          period: running ? t('timeline.running') : dates.span(spanOf({ start: from, end: to })),
        }),
      number,
    };
  }, [t, i18n.language, dates, typeLabel]);
}

/**
 * What is to be drawn; null before there is an answer.
 * @param pending whether the answer is still the one to the question before
 */
export function usePicture(data: Window | undefined, lanes: LaneInfo[], pending: boolean): Picture | null {
  const words = useMarkWords();
  const by = useView((view) => view.lanes);
  const filter = useView((view) => view.filter);
  const folded = useArrangement(({ collapsed }) => collapsed[by]);
  const arrangement = useSettled(JSON.stringify([by, filter, folded]), pending);
  const backdrops = useBackdrops();
  const chosen = useChosen(({ ids }) => ids);
  const marks = useMemo(
    () =>
      data && [
        ...data.clusters.map((cluster) => clusterMark(cluster, words)),
        ...data.items
          .toSorted(bySalience)
          .map((item) => eventMark(item, words, chosen.includes(item.id)))
          .sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to),
      ],
    [data, words, chosen],
  );
  return useMemo(() => {
    if (!marks || !data) return null;
    const shown = new Set(lanes.map(({ id }) => id));
    return {
      lanes: lanes.map(({ id }) => ({ id, collapsed: folded?.includes(id) ?? false })),
      marks: marks.filter(({ lane }) => shown.has(lane)),
      backdrops,
      arrangement,
    };
  }, [marks, data, lanes, folded, backdrops, arrangement]);
}

/** Of events that begin together the important ones first. */
const bySalience = (a: Window['items'][number], b: Window['items'][number]) =>
  b.salience - a.salience || (a.id < b.id ? -1 : 1);
