/** Undo and redo over the log of edits; they survive a restart because the log does. */
import { Temporal } from 'temporal-polyfill';
import type { History } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { loadArticle } from '../extractions.ts';
import { applyPublished } from '../published.ts';
import { displayTitle } from '../rows.ts';
import { type Edit, redoable, setUndone, undoable } from './log.ts';

/** Takes the newest edit back; does nothing where there is none. */
export function undo(db: Writer): History {
  return mark(db, undoable(db), true);
}

/** Makes the edit that was taken back last again; does nothing where there is none. */
export function redo(db: Writer): History {
  return mark(db, redoable(db), false);
}

function mark(db: Writer, edit: Edit | undefined, undone: boolean): History {
  if (edit)
    db.transaction(() => {
      setUndone(db, edit.id, undone);
      if (edit.kind === 'published') applyPublished(db, edit.target);
    });
  return history(db);
}

/** What undo and redo would do next, each with a name. */
export function history(db: Reader): History {
  return { undo: named(db, undoable(db)), redo: named(db, redoable(db)) };
}

function named(db: Reader, edit: Edit | undefined): History['undo'] {
  if (!edit) return null;
  const { id, kind, target, value, at, who } = edit;
  const article = loadArticle(db, target);
  const title = article ? displayTitle(article.title, article.text, article.path) : target;
  const label =
    value === null
      ? { de: `Eigenes Datum entfernt: ${title}`, en: `Own date removed: ${title}` }
      : {
          de: `Datiert auf ${readable(String(value), 'de')}: ${title}`,
          en: `Dated ${readable(String(value), 'en')}: ${title}`,
        };
  return { id, kind, label, at, who };
}

function readable(value: string, language: 'de' | 'en'): string {
  return Temporal.PlainDate.from(value).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
  });
}
