/** How fast text becomes events on one core: the whole way through the engine, without a workspace. */
import { extract } from '../../core/engine.ts';
import { newsArticle } from './articles.ts';
import { quantile } from './statistics.ts';

const ARTICLES = 400;
const RUNS = 3;

/** @returns MB of text per second, of the median of the runs after the first */
export function pipelineRate(): number {
  const articles = Array.from({ length: ARTICLES }, (_, number) =>
    new TextEncoder().encode(newsArticle(number).text),
  );
  const bytes = articles.reduce((sum, { length }) => sum + length, 0);
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    for (const article of articles) extract(article, 'article.txt');
    return performance.now() - start;
  });
  return bytes / 1000 / quantile(times.slice(1), 0.5);
}
