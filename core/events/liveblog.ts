/**
 * Live blogs: entries under their clock times, whose sentences seldom name the day. They tell of the day of their entry:
 * that of the page, or so many days off as the clock went past midnight in between.
 */
import type { Article, Block } from '../article/article.ts';
import { dayNumber, isoDay } from '../temporal/calendar.ts';

/** Fewer entries make no live blog: an article may have a clock time in a heading. */
const MIN_ENTRIES = 3;
/** "17:42 Uhr: Verhandlungen fortgesetzt", "+++ 6.05 Uhr", "3:14 p.m. – Police close the bridge" */
const ENTRY =
  /^(?:\+{2,3}\s*)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:\s?(?<half>[ap])\.?m\b\.?|\s?(?:Uhr|h)\b)?(?![\d.:])/iu;
const MINUTES_OF_HALF_DAY = 12 * 60;

interface Entry {
  block: Block;
  minute: number;
}

/**
 * The day of each live blog entry, by the offset at which it begins; it reaches to the next. Empty where the article is
 * no live blog or its date is unknown.
 */
export function entryDays({ text, blocks, published, updated }: Article): { start: number; day: string }[] {
  if (published.value === null) return [];
  const entries = blocks.flatMap((block): Entry[] => {
    const minute = minuteOf(text.slice(block.start, block.start + 30));
    return minute === null || block.kind === 'comment' ? [] : [{ block, minute }];
  });
  if (entries.length < MIN_ENTRIES) return [];
  const isNewestFirst =
    entries.filter(({ minute }, i) => minute < (entries[i - 1]?.minute ?? 0)).length * 2 >=
    entries.length - 1;
  const step = isNewestFirst ? -1 : 1;
  let day = dayNumber((isNewestFirst ? updated?.value : null) ?? published.value);
  return entries.map(({ block, minute }, i) => {
    const passed = (minute - (entries[i - 1]?.minute ?? minute)) * step;
    if (passed < -MINUTES_OF_HALF_DAY) day += step;
    return { start: block.start, day: isoDay(day) };
  });
}

/** Minutes since midnight that an entry begins with. */
function minuteOf(text: string): number | null {
  const { hour, minute, half } = ENTRY.exec(text)?.groups ?? {};
  if (hour === undefined || minute === undefined || Number(hour) > 24 || Number(minute) > 59) return null;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return hours * 60 + Number(minute);
}
