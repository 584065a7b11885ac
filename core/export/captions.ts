/** What an image says about itself: how many events of which period it shows, and what it does not show. */
import { formatInterval } from '../temporal/format.ts';
import { type Language, shortDay } from '../timeline/dates.ts';
import type { Period } from '../timeline/period.ts';
import type { ExportInput } from './options.ts';
import { counted, fill, wordsOf } from './words.ts';

/** "15. Oktober – 15. November 2024 · 24 Ereignisse aus 5 Artikeln"; of events by hand alone without the articles. */
export function summary(
  { period, events, articles }: { period: Period | null; events: number; articles: number },
  language: Language,
): string {
  const words = wordsOf(language);
  const told = { events: counted(words.events, events), articles: counted(words.articles, articles) };
  const counts = articles === 0 ? told.events : fill(words.summary, told);
  if (period === null) return counts;
  return `${formatInterval({ start: period.from, end: period.to }, 'day', language)} · ${counts}`;
}

/** "24 Ereignisse aus 5 Artikeln": of the articles that tell of these events. */
export function summaryOf(
  { events }: Pick<ExportInput, 'events'>,
  shown: number,
  language: Language,
): string {
  const articles = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  return summary({ period: null, events: shown, articles: articles.size }, language);
}

/** Numbers of events that an image does not show, by reason. */
export interface Missing {
  undated: number;
  before: number;
  after: number;
  noRoom: number;
}

/** "Nicht gezeigt: 12 ohne Datum, 1 vor dem 5. Aug. 2024"; '' when everything is shown. */
export function missingNote(missing: Missing, period: Period | null, language: Language): string {
  const words = wordsOf(language);
  const parts = (['undated', 'before', 'after', 'noRoom'] as const)
    .filter((reason) => missing[reason] > 0)
    .map((reason) => {
      const bound = reason === 'before' ? period?.from : period?.to;
      const date = bound === undefined ? '' : shortDay(bound, language);
      return fill(words[reason], { count: missing[reason], date });
    });
  return parts.length === 0 ? '' : fill(words.omitted, { list: parts.join(', ') });
}
