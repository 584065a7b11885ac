/**
 * The way of an article through the engine once it is read, in one place:
 * Article → TimeExpression[] → EventMention[] → Event[].
 * Reading stands apart (engine.ts, article/read.ts): the profiles that it tells languages by take more memory than all the
 * rest, and a process that merges events or dates articles anew does without them.
 */
import type { Article, Published } from './article/article.ts';
import type { Event, EventMention } from './events/event.ts';
import { findMentions } from './events/mentions.ts';
import { mergeMentions } from './stories/merge.ts';
import type { TimeExpression } from './temporal/expression.ts';
import { tag } from './temporal/tag.ts';

/** Changes whenever the same article may yield other events than before. */
export const ENGINE_VERSION = '2';

/** An article with what a merge needs of it. */
export interface Findings {
  article: Article;
  mentions: EventMention[];
}

/** An article with everything found in it. */
export interface Extraction extends Findings {
  expressions: TimeExpression[];
}

/** Extracts the mentions of an article already read, for instance after its publication date was changed. */
export function extractFrom(article: Article): Extraction {
  const expressions = tagArticle(article);
  return { article, expressions, mentions: findMentions(article, expressions) };
}

/** Tags the whole text in the article's language, and blocks in another language in theirs. */
export function tagArticle({ text, language, published, blocks }: Article): TimeExpression[] {
  const foreign = blocks.filter((block) => block.language !== undefined);
  const own = tag(text, { language, published: published.value }).filter(
    ({ start }) => !foreign.some((block) => start >= block.start && start < block.end),
  );
  const others = foreign.flatMap((block) =>
    tag(text.slice(block.start, block.end), {
      language: block.language ?? language,
      published: published.value,
    }).map((expression) => moved(expression, block.start)),
  );
  return [...own, ...others].sort((a, b) => a.start - b.start);
}

/** An expression of a block as an expression of the whole text, its id unique there. */
function moved(expression: TimeExpression, offset: number): TimeExpression {
  const { id, start, end, anchor } = expression;
  return {
    ...expression,
    id: `${id}@${offset}`,
    start: start + offset,
    end: end + offset,
    anchor: anchor.kind === 'context' ? { ...anchor, expression: `${anchor.expression}@${offset}` } : anchor,
  };
}

/** Merges the mentions of many articles into events; the order of the articles does not matter. */
export function merge(extractions: Findings[]): Event[] {
  return mergeMentions(
    extractions.flatMap((extraction) => extraction.mentions),
    new Map(extractions.map(({ article }) => [article.id, article])),
  );
}

/** The same article with the publication date the user told. */
export function withPublished(article: Article, value: string): Article {
  const published: Published = { value, provenance: 'user', start: null, end: null };
  return { ...article, published };
}
