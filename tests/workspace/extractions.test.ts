import { expect, it } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import { extractFrom } from '../../core/extraction.ts';
import {
  addExtraction,
  expressionsOf,
  loadArticle,
  loadMentions,
  replaceFindings,
} from '../../workspace/extractions.ts';
import { FLOOD, newWorkspace } from './support.ts';

const ARTICLE: Article = {
  id: '0123456789abcdef',
  path: 'flut.pdf',
  title: null,
  language: 'de',
  text: FLOOD,
  published: { value: '2013-06-04', provenance: 'dateline', start: 33, end: 45 },
  updated: { value: '2013-06-05T10:00', provenance: 'meta', start: null, end: null },
  blocks: [
    { kind: 'title', start: 0, end: 23, page: 1 },
    { kind: 'dateline', start: 25, end: 45 },
    { kind: 'body', start: 47, end: FLOOD.length - 1, language: 'en', page: 2 },
  ],
};

it('an article and all that was found in it come back as they were', () => {
  const workspace = newWorkspace();
  const extraction = extractFrom(ARTICLE);
  addExtraction(workspace.writer(), extraction);
  expect(loadArticle(workspace.reader, ARTICLE.id)).toEqual(ARTICLE);
  expect(expressionsOf(workspace.reader, ARTICLE.id)).toEqual(extraction.expressions);
  expect(loadMentions(workspace.reader)).toEqual(extraction.mentions);
});

it('what is found anew takes the place of what was found before', () => {
  const workspace = newWorkspace();
  addExtraction(workspace.writer(), extractFrom(ARTICLE));
  const blocks = ARTICLE.blocks.map(({ language: _, ...block }) => block);
  const again = extractFrom({ ...ARTICLE, blocks });
  replaceFindings(workspace.writer(), again);
  expect(again.mentions.length).toBeGreaterThan(0);
  expect(loadMentions(workspace.reader)).toEqual(again.mentions);
  expect(expressionsOf(workspace.reader, ARTICLE.id)).toEqual(again.expressions);
});

it('there is no article of an id that nobody has', () => {
  expect(loadArticle(newWorkspace().reader, 'nobody')).toBeUndefined();
});
