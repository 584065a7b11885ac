/** Made-up news for the benchmarks: as many articles as wanted, each of about 3 KB, no two alike, from a seed. */
import { civilDate } from '../../core/temporal/calendar.ts';
import words from './article-words.json' with { type: 'json' };
import { type Random, randomFrom } from './random.ts';

/** The articles appeared between these days: 2020-01-01 to 2024-12-31. */
const FIRST_DAY = 18_262;
const DAYS = 1827;
const PARAGRAPHS = 9;
const SENTENCES = 3;

export interface NewsArticle {
  name: string;
  text: string;
}

export function newsArticle(number: number): NewsArticle {
  const random = randomFrom(number);
  const day = FIRST_DAY + random.below(DAYS);
  const place = pick(random, words.places);
  const cast = Array.from({ length: 4 }, () => `${pick(random, words.first)} ${pick(random, words.last)}`);
  const sentence = () => fill(pick(random, words.sentences), random, day, cast);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, sentence).join(' '),
  );
  const title = `${pick(random, words.topics)} in ${place}: ${pick(random, words.headlines)}`;
  return {
    name: `${String(number).padStart(5, '0')}.txt`,
    text: [title, `${place}, ${longDate(day)}`, ...paragraphs].join('\n\n'),
  };
}

function fill(sentence: string, random: Random, day: number, cast: string[]): string {
  const values: Record<string, () => string> = {
    person: () => pick(random, cast),
    place: () => pick(random, words.places),
    organisation: () => pick(random, words.organisations),
    country: () => pick(random, words.countries),
    topic: () => pick(random, words.topics),
    weekday: () => pick(random, words.weekdays),
    date: () => longDate(day - random.below(400)),
    number: () => String(2 + random.below(97)),
  };
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => values[key]?.() ?? whole);
}

function longDate(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${dayOfMonth}. ${words.months[month - 1]} ${year}`;
}

function pick(random: Random, items: string[]): string {
  return items[random.below(items.length)] ?? '';
}
