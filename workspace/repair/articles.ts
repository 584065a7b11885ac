/** Articles of a damaged workspace, each with its text; what else is told of one is taken over where it makes sense. */
import { z } from 'zod';
import type { Block } from '../../core/article/article.ts';
import { readArticle } from '../../core/article/read.ts';
import { ReadError } from '../../core/article/read-error.ts';
import { blockKind } from '../contract.ts';
import type { Writer } from '../database.ts';
import { loadArticle } from '../extractions.ts';
import { insert } from './insert.ts';
import type { Row, Salvage } from './salvage.ts';

const savedArticle = z.object({
  id: z.string().min(1),
  name: z.string(),
  text: z.string().min(1),
  language: z.string(),
});

const savedBlock = z.object({
  kind: blockKind,
  start: z.number().int().min(0),
  end: z.number().int(),
  language: z.string().nullable(),
  page: z.number().nullable(),
});

/** What the file itself said of an article's date; taken over as a whole or not at all. */
const DATING = `published = NULL, published_provenance = NULL, published_start = NULL, published_end = NULL,
  published_text = NULL, updated = NULL`;

/** @returns what was lost, a line each */
export function saveArticles(salvage: Salvage, db: Writer): string[] {
  return [...salvage.table('article', 'key')].flatMap((row) => saveArticle(salvage, db, row));
}

function saveArticle(salvage: Salvage, db: Writer, row: Row): string[] {
  const article = savedArticle.safeParse(row);
  if (!article.success || !insert(db, 'article', row)) return [`Article ${row.key}: its text is lost.`];
  const { id, name, text } = article.data;
  const saved = saveBlocks(salvage, db, id, text);
  const losses = saved ? [] : [`${name}: what is caption, comment or advert in it was found anew.`];
  if (!saved) addBlocks(db, id, blocksAnew(text));
  if (isReadable(db, id)) return losses;
  db.run(`UPDATE article SET ${DATING} WHERE id = ?`, id);
  return [...losses, `${name}: its publication date is lost; tell it anew.`];
}

function saveBlocks(salvage: Salvage, db: Writer, id: string, text: string): boolean {
  const rows = salvage.all(
    'SELECT kind, start, "end", language, page FROM block WHERE article = ? ORDER BY start',
    id,
  );
  const blocks = z.array(savedBlock).min(1).safeParse(rows);
  if (!blocks.success || !isInOrder(blocks.data, text)) return false;
  addBlocks(db, id, blocks.data);
  return true;
}

function isInOrder(blocks: { start: number; end: number }[], text: string): boolean {
  return blocks.every(
    ({ start, end }, i) => start < end && end <= text.length && start >= (blocks[i - 1]?.end ?? 0),
  );
}

function blocksAnew(text: string): Block[] {
  try {
    const { text: read, blocks } = readArticle(new TextEncoder().encode(text), 'article.txt');
    // Where characters had to be replaced, offsets may have moved.
    if (read.length === text.length) return blocks;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  return [{ kind: 'body', start: 0, end: text.length }];
}

type SavedBlock = Omit<Block, 'language' | 'page'> & { language?: string | null; page?: number | null };

function addBlocks(db: Writer, id: string, blocks: SavedBlock[]): void {
  const sql = 'INSERT INTO block (article, kind, start, "end", language, page) VALUES (?, ?, ?, ?, ?, ?)';
  for (const { kind, start, end, language = null, page = null } of blocks)
    db.run(sql, id, kind, start, end, language, page);
}

function isReadable(db: Writer, id: string): boolean {
  try {
    return loadArticle(db, id) !== undefined;
  } catch {
    // A column that makes no sense: which one does not matter here.
    return false;
  }
}
