/** What the engine had found in a sentence when an edit was made that hangs on it; offsets into the text of that time. */
import { z } from 'zod';
import * as contract from '../contract.ts';
import type { Reader } from '../database.ts';
import { textRow } from '../rows.ts';

export const finding = z.object({
  start: z.number(),
  title: z.string(),
  type: z.string(),
  factuality: contract.factuality,
  participants: z.array(z.string()),
  places: z.array(z.string()),
  amounts: z.array(contract.amount),
  attribution: contract.attribution.nullable(),
  when: contract.when.nullable(),
  /** Where the words start that date it, and the kind of their anchor; null where it names no date. */
  dating: z.object({ start: z.number(), anchor: z.string() }).nullable(),
  /** The article's publication date. */
  published: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

const FOUND = `SELECT json_object('start', m.start, 'title', m.title, 'type', m.type, 'factuality', m.factuality,
    'participants', json(m.participants), 'places', json(m.places), 'amounts', json(m.amounts),
    'attribution', json(m.attribution), 'when', json(m."when"),
    'dating', json(CASE WHEN x.id IS NULL THEN 'null'
      ELSE json_object('start', x.start, 'anchor', x.content ->> '$.anchor.kind') END),
    'published', coalesce(a.published_user, a.published)) AS value
  FROM mention m JOIN article a ON a.id = m.article
  LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression WHERE m.id = ?`;

/** Of a mention that is kept (kept.ts), what the engine had found when it still found it. */
const KEPT = `SELECT a.finding AS value FROM mention m JOIN anchor a ON a.placed = m.id
  WHERE m.id = ? AND m.kept = 1 AND a.finding IS NOT NULL ORDER BY a.edit DESC LIMIT 1`;

/** A mention as JSON, to store with an edit; null where there is none of this id. */
export function findingOf(db: Reader, mention: string): string | null {
  return db.get(textRow, KEPT, mention) ?? db.get(textRow, FOUND, mention) ?? null;
}
