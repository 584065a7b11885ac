/** Files with events into a workspace, after the articles that were imported with them. */
import { z } from 'zod';
import type { Failure } from '../contract.ts';
import type { Writer } from '../database.ts';
import { addVersion } from '../edits/versions.ts';
import { WorkspaceError } from '../error.ts';
import type { Workspace } from '../open.ts';
import { recordOfArticle, takeEvent } from './dateline1.ts';
import type { Exchange, ExchangeFile } from './exchange.ts';
import { addOnce, hasArticle } from './store.ts';
import { eventOfSlide } from './timelinejs.ts';

export interface ExchangeResult {
  /** Ids of articles that are new. */
  articles: string[];
  /** Events that were added, or got a decision of the file. */
  events: number;
  failures: (Failure & { message: string })[];
}

/**
 * Takes over what is in a file; what is there already is left as it is, so that it can be repeated.
 * @throws WorkspaceError `read-only`, or what the disk has to say
 */
export async function importExchange(
  workspace: Workspace,
  { name, exchange }: ExchangeFile,
): Promise<ExchangeResult> {
  const result: ExchangeResult = { articles: [], events: 0, failures: [] };
  if ('code' in exchange) return { ...result, failures: [exchange] };
  const db = workspace.writer();
  const failed = (what: string, error: unknown) => {
    result.failures.push({ name, code: 'damaged', message: `${name}: ${what}: ${reasonOf(error)}` });
  };
  await takeArticles(workspace, exchange, result, failed);
  if (exchange.kind === 'timelinejs')
    for (const { row, reason } of exchange.wrong)
      result.failures.push({ name, code: 'row', row, message: `${name}: row ${row}: ${reason}` });
  for (const { title, take } of eventsOf(db, exchange))
    try {
      if (take()) result.events++;
    } catch (error) {
      failed(title, error);
    }
  return result;
}

async function takeArticles(
  workspace: Workspace,
  exchange: Exchange,
  result: ExchangeResult,
  failed: (what: string, error: unknown) => void,
): Promise<void> {
  if (exchange.kind !== 'dateline/1') return;
  const db = workspace.writer();
  for (const article of exchange.content.articles)
    try {
      const record = hasArticle(db, article.id) ? null : recordOfArticle(article);
      if (record === null) continue;
      db.transaction(() => addVersion(db, record));
      result.articles.push(article.id);
    } catch (error) {
      failed(article.path, error);
    }
  await workspace.merged();
}

/** What is to be done for each event of a file. */
function eventsOf(db: Writer, exchange: Exchange): { title: string; take: () => boolean }[] {
  if (exchange.kind === 'timelinejs')
    return exchange.slides.flatMap((slide) => {
      const event = eventOfSlide(slide);
      return event === null ? [] : [{ title: event.title, take: () => addOnce(db, event) }];
    });
  const { events, articles } = exchange.content;
  const byId = new Map(articles.map((article) => [article.id, article]));
  return events.map((event) => ({ title: event.title, take: () => takeEvent(db, event, byId) }));
}

/** What is wrong with one event or article, in words; anything else ends the import. */
function reasonOf(error: unknown): string {
  if (error instanceof WorkspaceError && error.code === 'bad-input') return error.message;
  if (error instanceof RangeError) return error.message;
  if (error instanceof z.ZodError) return error.issues[0]?.message ?? 'it cannot be an event';
  throw error;
}
