/** The paragraphs that events are read from, numbered in the order in which they are first referred to. */
import { type Article, type Block, NARRATIVE } from '../article/article.ts';
import type { EventMention } from '../events/event.ts';
import { formatInterval } from '../temporal/format.ts';
import type { Language } from '../timeline/dates.ts';
import { oneLine } from './text.ts';
import { fill, wordsOf } from './words.ts';

/** A quoted paragraph with where it stands. */
export interface Citation {
  /** From 1. */
  number: number;
  /** Id of the article. */
  article: string;
  /** The paragraph's words. */
  quote: string;
  /** Title of the article, else its file. */
  title: string;
  /** When it was published, in words. */
  published: string;
  /** "Absatz 3"; null where the words stand in no paragraph. */
  paragraph: string | null;
}

export class Citations {
  readonly all: Citation[] = [];
  readonly #byPlace = new Map<string, Citation>();
  readonly #articles: Map<string, Article>;
  readonly #language: Language;

  constructor(articles: Article[], language: Language) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#language = language;
  }

  /** The paragraph of a mention; null where the article is not at hand. */
  of(mention: EventMention): Citation | null {
    const article = this.#articles.get(mention.article);
    if (article === undefined) return null;
    const paragraphs = article.blocks.filter(({ kind }) => NARRATIVE.has(kind));
    const index = paragraphs.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
    const place = paragraphs[index] ?? mention;
    const key = `${article.id} ${place.start}`;
    const known = this.#byPlace.get(key);
    if (known) return known;
    const citation = this.#cite(article, place, index + 1);
    this.#byPlace.set(key, citation);
    this.all.push(citation);
    return citation;
  }

  #cite(article: Article, { start, end }: Pick<Block, 'start' | 'end'>, paragraph: number): Citation {
    const words = wordsOf(this.#language);
    return {
      number: this.all.length + 1,
      article: article.id,
      quote: oneLine(article.text.slice(start, end)),
      title: oneLine(article.title ?? article.path),
      published: publishedOf(article, this.#language),
      paragraph: paragraph > 0 ? fill(words.paragraph, { number: paragraph }) : null,
    };
  }
}

/** "Warnstreik legt Häfen lahm, Mo., 3. Juni 2024, Absatz 1". */
export function sourceLine({ title, published, paragraph }: Citation): string {
  return [title, published, ...(paragraph === null ? [] : [paragraph])].join(', ');
}

/** The words in the quotation marks of a language. */
export function quoted(text: string, language: Language): string {
  const [open, close] = wordsOf(language).quote;
  return `${open}${text}${close}`;
}

/** When an article was published, in words. */
export function publishedOf({ published }: Article, language: Language): string {
  const { value } = published;
  if (value === null) return wordsOf(language).unknownDate;
  const granularity = value.includes('T') ? 'minute' : 'day';
  return formatInterval({ start: value, end: value }, granularity, language, 'short');
}
