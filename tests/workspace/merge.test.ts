import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extract } from '../../core/engine.ts';
import { mergeMentions } from '../../core/stories/merge.ts';
import { listArticles } from '../../workspace/articles.ts';
import { setPublished } from '../../workspace/edits/articles.ts';
import { getEvent, listEvents } from '../../workspace/events.ts';
import { loadArticle, loadMentions } from '../../workspace/extractions.ts';
import { importFiles } from '../../workspace/import.ts';
import type { Workspace } from '../../workspace/open.ts';
import { file, newWorkspace } from './support.ts';

const FOLDER = new URL('../fixtures/articles/', import.meta.url);
const ARTICLES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** The test articles twice: again with a line more and another spelling, so that there is much to merge. */
const COPIES = ARTICLES.map(({ name, text }) => ({
  name: `kopie-${name}`,
  text: `${text.replaceAll('Minister', 'Außenminister').replaceAll('ü', 'ue')}\n\nEnde der Meldung.\n`,
}));
const ALL = [...ARTICLES, ...COPIES];

/** What the workspace holds after its merges, step by step. */
function stored({ reader }: Workspace) {
  const { rows } = listEvents(reader, {
    filter: {},
    sort: 'date',
    descending: false,
    offset: 0,
    limit: 500,
  });
  return rows
    .map(({ id }) => getEvent(reader, { id }))
    .map(({ id, title, when, participants, places, contradictions, mentions }) => ({
      id,
      title,
      when,
      participants,
      places,
      contradictions,
      mentions: mentions.map((mention) => mention.id),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same of all its mentions, merged at once. */
function merged({ reader }: Workspace) {
  const articles = listArticles(reader).articles.flatMap(({ id }) => loadArticle(reader, id) ?? []);
  return mergeMentions(loadMentions(reader), new Map(articles.map((article) => [article.id, article])))
    .map(({ id, title, when, participants, places, contradictions, mentions }) => ({
      id,
      title,
      when,
      participants,
      places,
      contradictions,
      mentions: mentions.map((mention) => mention.id),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const files = (articles: typeof ALL) => articles.map(({ name, text }) => file(name, text));

it('article by article leads to the same events as all at once, in whatever order they come', {
  timeout: 120_000,
}, async () => {
  const forwards = newWorkspace();
  for (const half of [ALL.slice(0, 15), ALL.slice(15, 17), ALL.slice(17)])
    await importFiles(forwards, files(half));
  const backwards = newWorkspace();
  await importFiles(backwards, files(ALL.toReversed()));
  expect(stored(forwards)).toEqual(merged(forwards));
  expect(stored(backwards)).toEqual(stored(forwards));
  expect(stored(forwards).some(({ mentions }) => mentions.length > 1)).toBe(true);
});

it('dates told, changed and taken back leave the events as if all were merged at once', {
  timeout: 120_000,
}, async () => {
  const workspace = newWorkspace();
  await importFiles(workspace, files(ALL));
  const before = stored(workspace);
  for (const date of ['2024-11-08', '1999-01-01', null])
    for (const { name, text } of ALL.slice(0, 6)) {
      const { article } = extract(new TextEncoder().encode(text), name);
      setPublished(workspace.writer(), article.id, date);
      expect(stored(workspace)).toEqual(merged(workspace));
    }
  expect(stored(workspace)).toEqual(before);
});
