/** The sentence that explains a date to the reader, in both languages of the user interface. */
import { isoDay } from '../calendar.ts';
import type { Bilingual, Interval } from '../expression.ts';
import { formatInterval } from '../format.ts';
import type { Context, Placement } from './context.ts';

/** Why an expression means what it means. */
export function because(
  words: string,
  placement: Placement,
  interval: Interval | null,
  context: Context,
): Bilingual {
  return {
    de: sentence('de', words, placement, interval, context),
    en: sentence('en', words, placement, interval, context),
  };
}

function sentence(
  language: 'de' | 'en',
  words: string,
  { granularity, anchor }: Placement,
  interval: Interval | null,
  context: Context,
): string {
  const date = interval ? formatInterval(interval, granularity, language) : null;
  const published = context.published && isoDay(context.published.day);
  const german = language === 'de';
  const head = german ? `„${words}“` : `“${words}”`;
  if (!date) return german ? `${head}: kein Datum` : `${head}: no date`;
  const publication = published && formatInterval({ start: published, end: published }, 'day', language);
  switch (anchor.kind) {
    case 'publication':
      return german
        ? `${head} → ${date}: der Artikel ist vom ${publication}`
        : `${head} → ${date}: the article is of ${publication}`;
    case 'context':
      return german
        ? `${head} → ${date}: nach dem zuletzt genannten Datum`
        : `${head} → ${date}: from the date told before`;
    default:
      return german ? `${head} → ${date}: so steht es da` : `${head} → ${date}: in the words themselves`;
  }
}
