/** New versions of an article: imported under the same name, with much the same text. */
import { z } from 'zod';
import { wordsOf } from '../../core/events/words.ts';
import type { Reader, Writer } from '../database.ts';
import { removeFindings } from '../extractions.ts';
import { mergeAnew, waitAgain } from '../merge.ts';
import { type ArticleRecord, addRecord } from '../records.ts';
import { displayTitle } from '../rows.ts';
import { applyArticle } from './articles.ts';
import { latest, record } from './log.ts';
import { placeAll } from './placing.ts';

/** A new version has at least this share of the shorter text's runs of words. */
const MIN_SHARE = 0.3;
/** Words of a run: unrelated articles hardly share any of this length. */
const RUN = 3;

/** Characters of an article's id that tell its file; further articles of it have a number behind them. */
const FILE_ID = 16;

const versionRow = z.object({
  id: z.string(),
  lineage: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  text: z.string(),
});
type Version = z.infer<typeof versionRow>;

const VERSION_QUERY = 'SELECT id, coalesce(lineage, id) AS lineage, name, title, text FROM article';

/**
 * Stores an article that was imported; call it within a transaction. Where it is a new version of one that is there, it
 * takes its place: the user's decisions about the article count for it, and edits of its events are looked for in it.
 * @returns id of the version that it replaces; null where there was none
 */
export function addVersion(db: Writer, article: ArticleRecord): string | null {
  const known = findVersion(db, article.id);
  if (known) return takeOver(db, article.id, newestVersion(db, known.lineage));
  addRecord(db, article);
  const previous = previousVersion(db, article.id);
  if (!previous) return null;
  db.run('UPDATE article SET lineage = ? WHERE id = ?', previous.lineage, article.id);
  return takeOver(db, article.id, previous);
}

/** Shows a version of an article in place of another. */
function takeOver(db: Writer, id: string, previous: Version | undefined): string | null {
  if (!previous) return null;
  const { lineage } = previous;
  putBack(db, previous);
  if (previous.id !== id) {
    removeFindings(db, previous.id);
    db.run("UPDATE article SET shelved = 'replaced' WHERE id = ?", previous.id);
  }
  const wasShelved = db.run('UPDATE article SET shelved = NULL WHERE id = ? AND shelved IS NOT NULL', id) > 0;
  // What is found in it is there, unless it was put aside or the user told something of the article.
  if (wasShelved || isDecided(db, lineage)) applyArticle(db, lineage);
  else {
    const { mentions, events } = placeAll(db, lineage);
    waitAgain(db, mentions);
    mergeAnew(db, [], events);
  }
  return previous.id;
}

/** Who imports an article again wants it back, where they had removed it. */
function putBack(db: Writer, { lineage, title, text, name }: Version): void {
  const removed = latest(db, 'removed', lineage);
  if (removed?.kind !== 'removed' || !removed.value) return;
  record(
    db,
    { kind: 'removed', value: false },
    { target: lineage, subject: displayTitle(title, text, name) },
  );
}

function isDecided(db: Reader, lineage: string): boolean {
  const sql = `SELECT 1 FROM edit
    WHERE kind IN ('published', 'language', 'removed') AND target = ? AND +undone = 0`;
  return db.get(z.unknown(), sql, lineage) !== undefined;
}

function findVersion(db: Reader, id: string): Version | undefined {
  return db.get(versionRow, `${VERSION_QUERY} WHERE id = ?`, id);
}

/** The version that is shown, or was until the user removed it. */
function newestVersion(db: Reader, lineage: string): Version | undefined {
  const sql = `${VERSION_QUERY} WHERE (id = ? OR lineage = ?) AND shelved IS NOT 'replaced'`;
  return db.get(versionRow, sql, lineage, lineage);
}

/** The article of the same name that an article is most alike; another one of the same file is none of its versions. */
function previousVersion(db: Reader, id: string): Version | undefined {
  const sql = `${VERSION_QUERY} WHERE name = (SELECT name FROM article WHERE id = ?) AND shelved IS NOT 'replaced'
    AND substr(id, 1, ${FILE_ID}) <> substr(?, 1, ${FILE_ID})`;
  const others = db.all(versionRow, sql, id, id);
  if (others.length === 0) return undefined;
  const runs = runsOf(findVersion(db, id)?.text ?? '');
  const [similar] = others
    .map((version) => ({ version, share: shareOf(runs, runsOf(version.text)) }))
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share);
  return similar?.version;
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text).map(({ lower }) => lower);
  return new Set(words.map((_word, i) => words.slice(i, i + RUN).join(' ')));
}

function shareOf(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
