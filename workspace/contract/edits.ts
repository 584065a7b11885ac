/** The log of the user's decisions: undo and redo, its entries, and edits whose place in the articles is lost. */
import { z } from 'zod';
import { bilingual } from './finding.ts';
import { empty, type Methods } from './method.ts';

/** What a decision is about. */
export const EDIT_KINDS = [
  ...(['published', 'language', 'removed'] as const),
  ...(['correct', 'add', 'merge', 'split', 'move'] as const),
  ...(['review', 'verdict', 'note', 'tag'] as const),
  ...(['reattach', 'dismiss'] as const),
] as const;
export const editKind = z.enum(EDIT_KINDS);

/** One decision. */
export const edit = z.object({
  id: z.number().int(),
  kind: editKind,
  /** What it did, for menus and lists: "Datum auf Mai 2024 gesetzt: Gipfel in Kiew". */
  label: bilingual,
  /** When it was made: UTC, ISO 8601. */
  at: z.string(),
  /** Who made it: the author's name of that time; '' where none was set. */
  who: z.string(),
});
/** What undo and redo would do next. */
export const history = z.object({ undo: edit.nullable(), redo: edit.nullable() });

/** Why an edit has no place any more. */
export const UNPLACED_REASONS = [
  /** The sentence is not in the newest version of its article. */
  'sentence-gone',
  /** The sentence is still there, but the engine finds no event in it. */
  'event-gone',
  /** The user has removed the article. */
  'article-removed',
] as const;

/** The words an edit hangs on, as they stood when it was made. */
export const quote = z.object({
  /** Id of the article's version of that time, its name and its title. */
  article: z.string(),
  articleTitle: z.string(),
  sentence: z.string(),
  /** The words that dated it; null where it named no date. */
  expression: z.string().nullable(),
});

export const unplacedEdit = edit.extend({
  /** Which of the edit's targets is lost, from 0: a merge of three events has three. */
  target: z.number().int(),
  reason: z.enum(UNPLACED_REASONS),
  quotes: z.array(quote),
  /** The article that the quotes are of, as it is now; null where it was removed. */
  article: z.string().nullable(),
});

/** How many steps to take at once; few enough to answer other calls in between. */
const steps = z.object({ steps: z.number().int().min(1).max(50).default(1) });

export const editMethods = {
  'edits.undo': { input: steps, output: history },
  'edits.redo': { input: steps, output: history },
  /** The whole log, the newest first; those that were undone first of all. */
  'edits.list': {
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      /** How many of them all were undone. */
      undone: z.number().int(),
      edits: z.array(edit.extend({ undone: z.boolean() })),
    }),
  },
  /** Edits that still count and cannot be placed in the articles as they are now. */
  'edits.unplaced': { input: empty, output: z.object({ edits: z.array(unplacedEdit) }) },
  /** Hangs a target that is lost on a mention of an event. */
  'edits.reattach': {
    input: z.object({ id: z.number().int(), target: z.number().int(), mention: z.string() }),
    output: empty,
  },
  /** Takes an edit off the list of those that cannot be placed. It stays in the log, and counts where it is found again. */
  'edits.dismiss': { input: z.object({ id: z.number().int() }), output: empty },
} as const satisfies Methods;

export type EditKind = z.infer<typeof editKind>;
export type EditEntry = z.infer<typeof edit>;
export type History = z.infer<typeof history>;
export type UnplacedEdit = z.infer<typeof unplacedEdit>;
