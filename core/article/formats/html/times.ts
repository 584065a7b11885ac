/** Publication dates that a page's `<time>` elements tell. */
import type { Published } from '../../article.ts';
import { isProse } from '../../blocks.ts';
import { UPDATED } from '../../cues.ts';
import { findDates } from '../../dates.ts';
import type { Paragraph } from '../../paragraphs.ts';
import { fromMetadata } from '../../published.ts';
import type { ParsedArticle } from '../parsed.ts';
import type { Passage, Time } from './passages.ts';
import { isBoilerplate } from './regions.ts';
import { attribute } from './tree.ts';

interface ArticleTime extends Time {
  paragraph: Paragraph;
  /** What stands before it in its paragraph, back to the `<time>` before it: "Aktualisiert am". */
  before: string;
  inHeader: boolean;
}

/** The `<time>` elements about the article: marked as its publication date, or standing in its header. */
export function fromTimes(
  passages: Passage[],
  paragraphs: Paragraph[],
): Pick<ParsedArticle, 'published' | 'updated'> {
  const times = passages.flatMap(({ times, region }, i): ArticleTime[] => {
    const paragraph = paragraphs[i];
    if (!paragraph || isBoilerplate(region)) return [];
    const inHeader =
      (paragraph.hint === null && !isProse(paragraph.text)) ||
      paragraph.hint === 'byline' ||
      paragraph.hint === 'kicker';
    return times.map((time, n) => {
      const before = paragraph.text.slice(times[n - 1]?.end ?? 0, time.start);
      return { ...time, paragraph, before, inHeader };
    });
  });
  const header = times.filter(({ inHeader }) => inHeader);
  const marked = times.find(({ element }) => attribute(element, 'pubdate') !== null);
  const updated = header.find((time) => UPDATED.test(time.before));
  const published = marked ?? header.find((time) => time !== updated);
  return { published: dateOf(published), updated: dateOf(updated) };
}

function dateOf(time: ArticleTime | undefined): Published | null {
  if (!time) return null;
  const { element, paragraph, start, end } = time;
  const words = paragraph.text.slice(start, end);
  const value = fromMetadata(attribute(element, 'datetime') ?? findDates(words)[0]?.value ?? null, 'time');
  return value && { ...value, start: paragraph.start + start, end: paragraph.start + end };
}
