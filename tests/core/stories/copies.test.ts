import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/article/read.ts';
import { extractFrom, merge } from '../../../core/extraction.ts';
import { independentSources } from '../../../core/stories/copies.ts';

const extraction = (name: string, text: string) =>
  extractFrom(
    readArticle(new TextEncoder().encode(`Nachricht ${name}\n\n${text}\n`), `${name}.txt`, {
      published: '2024-11-02',
      language: 'de',
    }),
  );

const AGENCY =
  'Außenminister Jan Kolb hat am Freitag in Wien Ministerin Eva Lind getroffen. Die beiden sprachen zwei Stunden lang über die neue Brücke an der Grenze und über die Kosten der Sanierung. Ein Abkommen soll im Frühjahr folgen.';
const SHORTENED =
  'Außenminister Jan Kolb hat am Freitag in Wien die Ministerin Eva Lind getroffen. Die beiden sprachen zwei Stunden lang über die neue Brücke an der Grenze und die Kosten.';
const OWN =
  'In Wien traf Eva Lind am 1. November den Außenminister Jan Kolb. Es ging vor allem um Geld für den Bau einer Brücke, wie Teilnehmer nach dem Gespräch berichteten.';

/** The first event of these texts, with how many articles and independent sources tell of it. */
const counted = (...texts: string[]) => {
  const extractions = texts.map((text, i) => extraction(`a${i}`, text));
  const articles = new Map(extractions.map(({ article }) => [article.id, article]));
  const [event] = merge(extractions).filter(({ type }) => type === 'summit');
  if (!event) throw new Error('no event');
  return {
    articles: new Set(event.mentions.map(({ article }) => article)).size,
    independent: independentSources(event.mentions, articles),
    reversed: independentSources([...event.mentions].reverse(), articles),
  };
};

describe('independent sources', () => {
  it.each([
    ['one article', [AGENCY], 1, 1],
    ['a copy, word for word', [AGENCY, `${AGENCY} (dpa)`], 2, 1],
    ['a copy, shortened and edited', [AGENCY, SHORTENED], 2, 1],
    ['the same news in other words', [AGENCY, OWN], 2, 2],
    ['two copies and a report of its own', [AGENCY, OWN, SHORTENED], 3, 2],
  ])('%s', (_, texts, articles, independent) => {
    expect(counted(...texts)).toEqual({ articles, independent, reversed: independent });
  });

  it('what is only copied in part is one chain of copies', () => {
    expect(counted(`${SHORTENED} `, AGENCY, `${AGENCY} Das teilte ein Sprecher mit.`).independent).toBe(1);
  });

  it('articles whose text is unknown count for themselves', () => {
    const places = ['a', 'b'].map((article) => ({ article, start: 0, end: 10 }));
    expect(independentSources(places, new Map())).toBe(2);
  });

  it('nothing has no source', () => {
    expect(independentSources([], new Map())).toBe(0);
  });
});
