/**
 * A new version of the engine. What an older one found stays until the user has seen what would change and accepts it;
 * edits stay in any case.
 */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { EventMention } from '../../core/events/event.ts';
import { ENGINE_VERSION, extractFrom } from '../../core/extraction.ts';
import type { ArticleChanges, Output } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { loadArticle, mentionsToMerge, replaceFindings } from '../extractions.ts';
import { mergeAnew, waitAgain } from '../merge.ts';
import type { Workspace } from '../open.ts';
import { displayTitle, numberRow, textRow } from '../rows.ts';
import { placeAll } from './placing.ts';
import { unplacedEdits } from './unplaced.ts';

/** Which version there is, and how many articles another one read. */
export function engineStatus(db: Reader): Output<'engine.status'> {
  return {
    version: ENGINE_VERSION,
    stale: staleArticles(db).length,
    articles: db.get(numberRow, 'SELECT count(*) AS value FROM article WHERE shelved IS NULL') ?? 0,
  };
}

const staleRow = z.object({ id: z.string(), lineage: z.string(), engine: z.string() });

function staleArticles(db: Reader): z.infer<typeof staleRow>[] {
  const sql = `SELECT id, coalesce(lineage, id) AS lineage, engine FROM article
    WHERE engine <> ? AND shelved IS NULL ORDER BY key`;
  return db.all(staleRow, sql, ENGINE_VERSION);
}

/** Reads the stale articles anew, between other calls, and says what that would change; nothing is stored. */
export async function engineDiff(workspace: Workspace, signal: AbortSignal): Promise<Output<'engine.diff'>> {
  const { reader } = workspace;
  const articles: ArticleChanges[] = [];
  const stale = staleArticles(reader);
  for await (const { id, engine } of between(workspace, stale, signal)) {
    const changes = changesOf(reader, id, engine);
    if (changes) articles.push(changes);
  }
  return { version: ENGINE_VERSION, counts: countsOf(articles), articles, cancelled: signal.aborted };
}

/** Takes over what this version finds, one article in a transaction; what is stored stays after a crash or a cancel. */
export async function acceptEngine(
  workspace: Workspace,
  chosen: string[] | undefined,
  signal: AbortSignal,
): Promise<Output<'engine.accept'>> {
  const db = workspace.writer();
  const stale = staleArticles(db).filter(({ id }) => chosen?.includes(id) ?? true);
  let accepted = 0;
  for await (const { id, lineage } of between(workspace, stale, signal)) {
    db.transaction(() => readAnew(db, id, lineage));
    accepted++;
  }
  await workspace.merged();
  workspace.changed();
  return { articles: accepted, unplaced: unplacedEdits(db).length, cancelled: signal.aborted };
}

function readAnew(db: Writer, id: string, lineage: string): void {
  const article = loadArticle(db, id);
  if (!article) return;
  replaceFindings(db, extractFrom(article));
  const { mentions, events } = placeAll(db, lineage);
  waitAgain(db, mentions);
  mergeAnew(db, [], events);
}

/** One after the other, with time for other calls after each; stops when the signal is given. */
async function* between<Item>(
  workspace: Workspace,
  items: Item[],
  signal: AbortSignal,
): AsyncGenerator<Item> {
  for (const [done, item] of items.entries()) {
    if (signal.aborted) return;
    workspace.notify({ kind: 'engine-progress', done, total: items.length });
    yield item;
    await setImmediate();
  }
  workspace.notify({ kind: 'engine-progress', done: items.length, total: items.length });
}

function changesOf(db: Reader, id: string, engine: string): ArticleChanges | null {
  const article = loadArticle(db, id);
  if (!article) return null;
  const before = mentionsToMerge(db, 'm.article IN (SELECT value FROM json_each(?)) AND m.kept = 0', [id]);
  const { pairs, gone, added } = pair(before, extractFrom(article).mentions);
  const edited = new Set(editedMentions(db, id));
  const sentence = ({ start, end }: EventMention) => article.text.slice(start, end);
  const changes = {
    added: added.map((mention) => ({ ...told(mention), sentence: sentence(mention) })),
    gone: gone.map((mention) => ({
      ...told(mention),
      sentence: sentence(mention),
      edited: edited.has(mention.id),
    })),
    changed: pairs.flatMap(([was, is]) => {
      const fields = FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
      if (fields.length === 0) return [];
      const [before, after] = [told(was), told(is)];
      return [{ sentence: sentence(is), fields, before, after, edited: edited.has(was.id) }];
    }),
  };
  if (Object.values(changes).every((list) => list.length === 0)) return null;
  return { id, title: displayTitle(article.title, article.text, article.path), engine, ...changes };
}

const FIELDS = ['when', 'type', 'title'] as const;
const told = ({ title, type, when }: EventMention) => ({ title, type, when });

/** Mentions of two versions that are the same: by their id, else in sentences that overlap. */
function pair(before: EventMention[], after: EventMention[]) {
  const pairs: [EventMention, EventMention][] = [];
  const left = new Map(after.map((mention) => [mention.id, mention]));
  const take = (was: EventMention, is: EventMention | undefined) => {
    if (!is) return false;
    left.delete(is.id);
    pairs.push([was, is]);
    return true;
  };
  const byPosition = (a: EventMention, b: EventMention) => a.start - b.start || (a.id < b.id ? -1 : 1);
  const others = before.toSorted(byPosition).filter((was) => !take(was, left.get(was.id)));
  const overlaps = (a: EventMention, b: EventMention) => a.start < b.end && b.start < a.end;
  const gone = others.filter(
    (was) =>
      !take(
        was,
        [...left.values()].find((is) => overlaps(was, is)),
      ),
  );
  return {
    pairs: pairs.sort(([a], [b]) => byPosition(a, b)),
    gone,
    added: [...left.values()].sort(byPosition),
  };
}

function editedMentions(db: Reader, article: string): string[] {
  const sql = `SELECT DISTINCT m.id AS value FROM mention m JOIN anchor a ON a.placed = m.id
    JOIN edit e ON e.id = a.edit WHERE m.article = ? AND e.undone = 0`;
  return db.all(textRow, sql, article);
}

function countsOf(articles: ArticleChanges[]): Output<'engine.diff'>['counts'] {
  const sum = (count: (changes: ArticleChanges) => number) =>
    articles.reduce((total, changes) => total + count(changes), 0);
  const changed = (field: (typeof FIELDS)[number]) =>
    sum((changes) => changes.changed.filter(({ fields }) => fields.includes(field)).length);
  return {
    articles: articles.length,
    added: sum(({ added }) => added.length),
    gone: sum(({ gone }) => gone.length),
    when: changed('when'),
    type: changed('type'),
    title: changed('title'),
  };
}
