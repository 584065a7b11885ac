/** `dateline/1` into a workspace: articles where their texts are there, then what the user of the other one decided. */
import type { Article } from '../../core/article/article.ts';
import type { Dateline1 } from '../../core/export/dateline1.ts';
import { extractFrom } from '../../core/extraction.ts';
import type { EventDetail } from '../contract.ts';
import { contract } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { targetEvent } from '../edits/anchors.ts';
import { correctEvent, noteEvent, reviewEvents, tagEvents } from '../edits/corrections.ts';
import { WorkspaceError } from '../error.ts';
import { getEvent } from '../events.ts';
import { type ArticleRecord, recordOf } from '../records.ts';
import { numberRow } from '../rows.ts';
import { addOnce, hasNode, type NewEvent } from './store.ts';
import { toldOf } from './told.ts';

type WrittenArticle = Dateline1['articles'][number];
type WrittenEvent = Dateline1['events'][number];

/** Ids of articles as Dateline makes them. */
const ARTICLE_ID = /^[0-9a-f]{16}(-\d+)?$/;

/**
 * An article read anew from its text; null where the file has none.
 * @throws WorkspaceError `bad-input` where its parts do not lie within the text
 */
export function recordOfArticle({ text, updated, ...read }: WrittenArticle): ArticleRecord | null {
  if (text === undefined) return null;
  const { id, blocks, published } = read;
  if (!ARTICLE_ID.test(id)) throw new WorkspaceError('bad-input', `${id} is no id of an article.`);
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end <= start || end > text.length)
      throw new WorkspaceError('bad-input', `The article ${id} has a part from ${start} to ${end}.`);
    at = end;
  }
  for (const { start, end } of updated ? [published, updated] : [published])
    if (start !== null && end !== null && (end <= start || end > text.length))
      throw new WorkspaceError('bad-input', `The article ${id} has its date from ${start} to ${end}.`);
  const article: Article = {
    ...read,
    ...(updated && { updated }),
    text,
    blocks: blocks.map(({ language, page, ...block }) => ({
      ...block,
      ...(language !== undefined && { language }),
      ...(page !== undefined && { page }),
    })),
  };
  return recordOf(extractFrom(article));
}

/**
 * Carries an event over. One that the workspace has keeps what it is, and gets the decisions of the file; any other
 * becomes an event by hand, with its sentence selected where its article is there.
 * @returns whether anything changed
 * @throws WorkspaceError `bad-input`, ZodError
 */
export function takeEvent(
  db: Writer,
  event: WrittenEvent,
  articles: ReadonlyMap<string, WrittenArticle>,
): boolean {
  const known = [...event.mentions.map(({ id }) => id), event.id].find((id) => hasNode(db, id));
  return known === undefined ? addOnce(db, newEvent(db, event, articles)) : decide(db, known, event);
}

function newEvent(db: Reader, event: WrittenEvent, articles: ReadonlyMap<string, WrittenArticle>): NewEvent {
  const { id, editorial } = event;
  const source = event.mentions.find(({ article, end }) => lengthOf(db, article) >= end);
  const names = event.mentions.map(({ article }) => sourceOf(articles.get(article)));
  return {
    key: `dateline/1 ${id}`,
    ...fieldsOf(event),
    ...(source && { source: { article: source.article, start: source.start, end: source.end } }),
    tags: editorial?.tags ?? [],
    notes: [
      ...(editorial?.notes ?? []),
      ...(source ? [] : [...new Set(names)].filter((name) => name !== '')),
    ],
    ...(editorial && { review: editorial.review }),
  };
}

/** "Warnstreik legt Häfen lahm, 2024-06-03T18:30": where an event without its article comes from. */
function sourceOf(article: WrittenArticle | undefined): string {
  if (article === undefined) return '';
  return [article.title ?? article.path, article.published.value ?? ''].filter(Boolean).join(', ');
}

/** What the user of the other workspace decided, where it is not decided so already. */
function decide(db: Writer, id: string, event: WrittenEvent): boolean {
  const { editorial } = event;
  if (!editorial) return false;
  const shown = getEvent(db, { id: eventOf(db, id) });
  const set = contract['events.correct'].input.shape.set.parse(correctionOf(event, shown));
  const tags = editorial.tags.filter((tag) => !shown.decisions.tags.includes(tag));
  const notes = editorial.notes.filter((note) => !shown.decisions.notes.some(({ text }) => text === note));
  const isReviewed = editorial.review !== 'open' && editorial.review !== shown.review;
  if (Object.keys(set).length > 0) correctEvent(db, { id, set });
  for (const tag of tags) tagEvents(db, contract['events.tag'].input.parse({ ids: [id], tag, on: true }));
  for (const text of notes) noteEvent(db, contract['events.note'].input.parse({ id, text }));
  if (isReviewed) reviewEvents(db, [id], editorial.review);
  return Object.keys(set).length + tags.length + notes.length > 0 || isReviewed;
}

/** The event that shows a mention or an event by hand. */
const eventOf = (db: Reader, id: string) => targetEvent(db, id).id;

/** The fields that were the other user's and are shown otherwise here. */
function correctionOf(event: WrittenEvent, shown: EventDetail): unknown {
  const theirs = Object.entries(fieldsOf(event));
  const ours = new Map(Object.entries(fieldsOf(shown)));
  const edited = new Set(event.editorial?.edited);
  const isOther = ([field, value]: [string, unknown]) =>
    edited.has(field) && JSON.stringify(value) !== JSON.stringify(ours.get(field));
  return Object.fromEntries(theirs.filter(isOther));
}

type Fields = Pick<WrittenEvent, 'title' | 'type' | 'participants' | 'places' | 'when' | 'factuality'> & {
  amounts: { value: number; unit: string; text: string }[];
};

/** The fields of an event as a user would tell them. */
function fieldsOf({ title, type, participants, places, factuality, when, amounts }: Fields) {
  return {
    ...{ title, type, participants, places, when: toldOf(when), ...(factuality && { factuality }) },
    amounts: amounts.map(({ value, unit, text }) => ({ value, unit, text })),
  };
}

/** Length of an article's text; -1 where there is no such article. */
function lengthOf(db: Reader, article: string): number {
  const sql = 'SELECT length(text) AS value FROM article WHERE id = ? AND shelved IS NULL';
  return db.get(numberRow, sql, article) ?? -1;
}
