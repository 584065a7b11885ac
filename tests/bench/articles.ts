/** Made-up news for the benchmarks: as many articles as wanted, each of about 3 KB, no two alike, from a seed. */
import { civilDate } from '../../core/temporal/calendar.ts';
import { random } from '../core/timeline/events.ts';
import words from './article-words.json' with { type: 'json' };

/** The articles appeared between these days: 2020-01-01 to 2024-12-31. */
const FIRST_DAY = 18_262;
const DAYS = 1827;
const PARAGRAPHS = 9;

/** Neighbouring seeds would begin with nearly the same numbers; this prime sets them apart. */
const SPREAD = 7_919_033;
const SENTENCES = 3;

/** Share of the sentences that tell of an event. */
const EVENTFUL = 0.3;

export interface NewsArticle {
  name: string;
  text: string;
}

export function newsArticle(number: number): NewsArticle {
  const next = random((number + 1) * SPREAD);
  const pick = (items: string[]) => items[Math.floor(next() * items.length)] ?? '';
  const day = FIRST_DAY + Math.floor(next() * DAYS);
  const place = pick(words.places);
  const cast = Array.from({ length: 4 }, () => `${pick(words.first)} ${pick(words.last)}`);
  const values: Record<string, () => string> = {
    person: () => pick(cast),
    place: () => pick(words.places),
    organisation: () => pick(words.organisations),
    country: () => pick(words.countries),
    topic: () => pick(words.topics),
    weekday: () => pick(words.weekdays),
    date: () => longDate(day - Math.floor(next() * 400)),
    number: () => String(2 + Math.floor(next() * 97)),
  };
  const sentence = () =>
    pick(next() < EVENTFUL ? words.events : words.background).replace(
      /\{(\w+)\}/g,
      (whole, key: string) => values[key]?.() ?? whole,
    );
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, sentence).join(' '),
  );
  const title = `${pick(words.topics)} in ${place}: ${pick(words.headlines)}`;
  return {
    name: `${String(number).padStart(5, '0')}.txt`,
    text: [title, `${place}, ${longDate(day)}`, ...paragraphs].join('\n\n'),
  };
}

function longDate(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${dayOfMonth}. ${words.months[month - 1]} ${year}`;
}
