/**
 * Articles and what was found in them, as they are stored. Lists are JSON that SQLite takes apart itself: the worker
 * threads hand over a few strings for an article in place of some hundred objects.
 */
import type { EventMention } from '../core/events/event.ts';
import { ENGINE_VERSION, type Extraction } from '../core/extraction.ts';
import type { Value, Writer } from './database.ts';

export interface ArticleRecord {
  id: string;
  /** The columns of `article`, by name. */
  columns: Record<string, Value>;
  /** JSON: Block[] */
  blocks: string;
  findings: FindingsRecord;
}

export interface FindingsRecord {
  /** JSON: TimeExpression[] */
  expressions: string;
  /** JSON: EventMention[], each with the id of its expression. */
  mentions: string;
}

export function recordOf(extraction: Extraction): ArticleRecord {
  const { id, path, title, language, text, published, updated, blocks } = extraction.article;
  const words =
    published.start === null || published.end === null ? null : text.slice(published.start, published.end);
  return {
    id,
    columns: {
      ...{ id, name: path, title, language, text },
      engine: ENGINE_VERSION,
      published: published.value,
      published_provenance: published.provenance,
      published_start: published.start,
      published_end: published.end,
      published_text: words,
      updated: updated ? JSON.stringify(updated) : null,
    },
    blocks: JSON.stringify(blocks),
    findings: findingsOf(extraction),
  };
}

export function findingsOf({ expressions, mentions }: Extraction): FindingsRecord {
  const withoutExpression = ({ expression, ...mention }: EventMention) => ({
    ...mention,
    expression: expression?.id ?? null,
  });
  return {
    expressions: JSON.stringify(expressions),
    mentions: JSON.stringify(mentions.map(withoutExpression)),
  };
}

/** Stores an article and all that was found in it; call it within a transaction. */
export function addRecord(db: Writer, { id, columns, blocks, findings }: ArticleRecord): void {
  const names = Object.keys(columns);
  db.run(
    `INSERT INTO article (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(columns),
  );
  db.run(
    `INSERT INTO block (article, kind, start, "end", language, page)
     SELECT ?, value ->> 'kind', value ->> 'start', value ->> 'end', value ->> 'language', value ->> 'page'
     FROM json_each(?)`,
    ...[id, blocks],
  );
  addFindings(db, id, findings);
}

/** Stores what was found in an article that has no findings. */
export function addFindings(db: Writer, article: string, { expressions, mentions }: FindingsRecord): void {
  db.run(
    `INSERT INTO expression (article, id, start, content)
     SELECT ?, value ->> 'id', value ->> 'start', value FROM json_each(?)`,
    ...[article, expressions],
  );
  addMentions(db, article, mentions);
}

/**
 * Stores further mentions of an article; they wait for a merge.
 * @param mentions JSON: EventMention[], each with the id of its expression
 */
export function addMentions(db: Writer, article: string, mentions: string): void {
  db.run(
    `INSERT INTO mention (id, article, start, "end", title, type, factuality, expression,
       participants, places, amounts, attribution, "when")
     SELECT value ->> 'id', ?, value ->> 'start', value ->> 'end', value ->> 'title', value ->> 'type',
       value ->> 'factuality', value ->> 'expression', value -> 'participants', value -> 'places',
       value -> 'amounts', value -> 'attribution', value -> 'when'
     FROM json_each(?)`,
    ...[article, mentions],
  );
  db.run(
    `INSERT INTO mention_name (name, mention)
     SELECT names.value, found.value ->> 'id' FROM json_each(?) found, json_each(found.value -> 'participants') names
     UNION SELECT names.value, found.value ->> 'id' FROM json_each(?) found, json_each(found.value -> 'places') names`,
    ...[mentions, mentions],
  );
}
