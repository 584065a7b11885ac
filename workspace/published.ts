/** "This article is from …": the publication date told by the user, and all that leans on it. */
import { z } from 'zod';
import { extractFrom } from '../core/extraction.ts';
import type { Effect } from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { calendarDay } from './days.ts';
import { latest, record } from './edits/log.ts';
import { WorkspaceError } from './error.ts';
import { loadArticle, replaceFindings } from './extractions.ts';
import { mergeEvents, waitingMentions } from './merge.ts';

/**
 * Records the publication date of an article and dates its events anew.
 * @param value ISO date or date-time; null takes the user's date back, so that the engine's finding counts again
 * @throws WorkspaceError `not-found`, `bad-input`
 */
export function setPublished(db: Writer, article: string, value: string | null): Effect {
  if (value !== null) calendarDay(value);
  return db.transaction(() => {
    if (!loadArticle(db, article)) throw new WorkspaceError('not-found', `There is no article ${article}.`);
    const before = eventDates(db);
    record(db, { kind: 'published', value }, { target: article, subject: '' });
    applyPublished(db, article);
    return compare(before, eventDates(db));
  });
}

/** Brings an article and the events in line with the decision that counts. */
export function applyPublished(db: Writer, id: string): void {
  const edit = latest(db, 'published', id);
  const value = edit?.kind === 'published' ? edit.value : null;
  db.run('UPDATE article SET published_user = ? WHERE id = ?', value, id);
  const article = loadArticle(db, id);
  if (!article) return;
  // What an import has still to merge is left to it.
  const waiting = new Set(waitingMentions(db));
  replaceFindings(db, extractFrom(article));
  mergeEvents(db, waiting);
}

const dateRow = z.object({ id: z.string(), date: z.string().nullable() });

function eventDates(db: Reader): Map<string, string | null> {
  const rows = db.all(dateRow, `SELECT id, start || '/' || "end" AS date FROM event`);
  return new Map(rows.map(({ id, date }) => [id, date]));
}

function compare(before: Map<string, string | null>, after: Map<string, string | null>): Effect {
  const effect: Effect = { dated: 0, changed: 0, added: 0, gone: 0 };
  for (const [id, date] of after) {
    const was = before.get(id) ?? null;
    if (date === was) continue;
    if (was === null) effect.dated++;
    else effect.changed++;
  }
  return effect;
}
