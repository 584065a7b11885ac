import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import { useDates } from '../i18n/dates.ts';
import { useArrangement } from '../state/arrangement.ts';
import { dayOf } from '../state/span.ts';
import { useCall } from '../state/workspace.tsx';
import type { Backdrop } from './drawing.ts';
import { useRestedSpan } from './useWindow.ts';

/** The most publication days that are marked at once: more of them would be a grey wall. */
const MOST = 80;

/** The days that are marked behind the lanes, as far as the user wants them: today, and when articles appeared. */
export function useBackdrops(): Backdrop[] {
  const { t } = useTranslation();
  const dates = useDates();
  const today = useArrangement((state) => state.today);
  const published = useArrangement((state) => state.published);
  const articles = useCall('articles.list', published ? {} : null).data?.articles;
  const span = useRestedSpan();

  return useMemo(() => {
    const day = (number: number) => ({ from: number, to: number + 1 });
    const backdrops: Backdrop[] = [];
    if (today) {
      const now = dayOf(Temporal.Now.plainDateISO().toString());
      backdrops.push({ id: 'today', span: day(now), className: 'today', title: t('timeline.today') });
    }
    if (!published || !articles || !span) return backdrops;
    const days = new Map<number, string[]>();
    for (const { published, title } of articles) {
      const at = published.value === null ? null : Math.floor(dayOf(published.value));
      if (at === null || at < span.from - 1 || at > span.to) continue;
      days.set(at, [...(days.get(at) ?? []), title]);
    }
    const busiest = [...days].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST);
    for (const [at, titles] of busiest)
      backdrops.push({
        id: `published ${at}`,
        span: day(at),
        className: 'published',
        title: [
          t('timeline.publishedOn', { count: titles.length, date: dates.day(at) }),
          ...titles.slice(0, 5),
        ].join('\n'),
      });
    return backdrops;
  }, [today, published, articles, span, t, dates]);
}
