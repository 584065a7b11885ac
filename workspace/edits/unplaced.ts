/** Edits that count and hang on words that are not there any more: listed, never dropped. */
import { z } from 'zod';
import type { Output, Parsed, UnplacedEdit } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { WorkspaceError } from '../error.ts';
import { json } from '../rows.ts';
import { shownVersion, targetMention } from './anchors.ts';
import { make } from './apply.ts';
import { entryOf } from './labels.ts';
import { editsWhere, findEdit } from './log.ts';
import { holds, type Quote, quote } from './place.ts';

const lostRow = z.object({
  edit: z.number(),
  target: z.number(),
  quotes: json(z.array(quote)),
  lineage: z.string(),
});

/** Targets none of whose anchors can be found; of an event of the user's own, its selection. */
const LOST = `SELECT a.edit, a.target, json_group_array(json(a.quote)) AS quotes, min(a.lineage) AS lineage
  FROM anchor a JOIN edit e ON e.id = a.edit LEFT JOIN addition d ON d.id = a.node AND e.kind = 'add'
  WHERE e.undone = 0 AND e.kind <> 'reattach' AND a.quote <> 'null'
    AND NOT EXISTS (SELECT 1 FROM edit x WHERE x.kind = 'dismiss' AND +x.undone = 0 AND x.value ->> 'edit' = a.edit)
  GROUP BY a.edit, a.target
  HAVING CASE e.kind WHEN 'add' THEN max(d.article) IS NULL ELSE max(a.placed) IS NULL END
  ORDER BY a.edit, a.target`;

/** The edits that cannot be placed, the oldest first. */
export function unplacedEdits(db: Reader): UnplacedEdit[] {
  const lost = db.all(lostRow, LOST);
  const ids = JSON.stringify(lost.map(({ edit }) => edit));
  const edits = new Map(
    editsWhere(db, 'e.id IN (SELECT value FROM json_each(?))', ids).map((edit) => [edit.id, edit]),
  );
  return lost.flatMap(({ edit: id, target, quotes, lineage }) => {
    const edit = edits.get(id);
    return edit
      ? [{ ...entryOf(edit), target, ...whereNow(db, lineage, quotes), quotes: quotes.map(told) }]
      : [];
  });
}

function whereNow(db: Reader, lineage: string, quotes: Quote[]): Pick<UnplacedEdit, 'reason' | 'article'> {
  const now = shownVersion(db, lineage);
  if (!now) return { reason: 'article-removed', article: null };
  const isThere = quotes.some((words) => holds(now.text, words));
  return { reason: isThere ? 'event-gone' : 'sentence-gone', article: now.id };
}

function told({ article, title, exact, expression }: Quote): UnplacedEdit['quotes'][number] {
  return { article, articleTitle: title, sentence: exact, expression };
}

/** Hangs a target that is lost on a mention. @throws WorkspaceError `not-found`, `bad-input` */
export function reattachEdit(
  db: Writer,
  { id, target, mention }: Parsed<'edits.reattach'>,
): Output<'edits.reattach'> {
  const lost = unplacedEdits(db).find((edit) => edit.id === id && edit.target === target);
  if (!lost) throw new WorkspaceError('not-found', 'There is no such edit that cannot be placed.');
  const value = { edit: id, target };
  make(db, { kind: 'reattach', value }, [targetMention(db, mention)], findEdit(db, id)?.subject ?? '');
  return {};
}

/** Takes an edit off the list of what is lost; it stays in the log. @throws WorkspaceError `not-found` */
export function dismissEdit(db: Writer, id: number): Output<'edits.dismiss'> {
  const edit = findEdit(db, id);
  if (!edit || edit.undone) throw new WorkspaceError('not-found', `There is no edit ${id}.`);
  make(db, { kind: 'dismiss', value: { edit: id } }, [], edit.subject);
  return {};
}
