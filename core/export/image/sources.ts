import type { Article } from '../../article/article.ts';
import type { Language } from '../../timeline/dates.ts';
import type { DatedEvent } from '../../timeline/layout.ts';
import { publishedOf } from '../citations.ts';
import { oneLine } from '../text.ts';

/** An article that events of a picture come from. */
export interface Source {
  /** From 1, in the order in which the picture first refers to it. */
  number: number;
  article: Article;
  events: DatedEvent[];
}

export interface Sources {
  all: Source[];
  /** Numbers of an event's sources, ascending. */
  of: (event: string) => number[];
}

/** Numbers the articles of events in the order of time. */
export function sourcesOf(events: DatedEvent[], articles: Article[]): Sources {
  const known = new Map(articles.map((article) => [article.id, article]));
  const sources = new Map<string, Source>();
  const numbers = new Map<string, number[]>();
  for (const event of events.toSorted(byDate)) {
    const ids = new Set(event.mentions.map(({ article }) => article));
    const own = [...ids].flatMap((id) => {
      const article = known.get(id);
      if (article === undefined) return [];
      const source = sources.get(id) ?? { number: sources.size + 1, article, events: [] };
      source.events.push(event);
      sources.set(id, source);
      return [source.number];
    });
    numbers.set(
      event.id,
      own.sort((a, b) => a - b),
    );
  }
  return { all: [...sources.values()], of: (event) => numbers.get(event) ?? [] };
}

/** "1–4, 7": numbers in ascending order, three or more in a row drawn together. */
export function numberList(numbers: number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const written = runs.map(([first, last]) => {
    if (first === last) return String(first);
    return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
  });
  return written.join(', ');
}

/** "Warnstreik legt Häfen lahm (Mo., 3. Juni 2024, 18:30 Uhr)". */
export function sourceLine({ article }: Source, language: Language): string {
  return `${titleOrFile(article)} (${unbroken(publishedOf(article, language))})`;
}

/** A text that no line ends in. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00A0');

/** Title of an article, else the name of its file. */
export const titleOrFile = ({ title, path }: Article) => oneLine(title ?? fileName(path));

/** A file's name without its folders, which are nobody's business. */
export const fileName = (path: string) => path.slice(path.search(/[^/\\]*$/));

const byDate = (a: DatedEvent, b: DatedEvent) => compare(a.when.start, b.when.start) || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
