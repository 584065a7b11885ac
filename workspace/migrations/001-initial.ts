/**
 * The first schema. `article`, `block`, `expression`, `mention`, `event` and `event_facet` are what the engine found;
 * `edit` is what the user decided. Days are numbers of days since 1970-01-01 (`dayNumber`), JSON columns say so.
 */
export const initial = /* sql */ `
CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The publication date as the engine found it in the file, with the words it stands in.
  published TEXT,
  published_provenance TEXT,
  published_start INTEGER,
  published_end INTEGER,
  published_text TEXT,
  -- JSON: Published; when it was last changed, where the file says so.
  updated TEXT,
  -- The publication date the user told: the newest applied edit of it.
  published_user TEXT,
  -- Version of the engine that found the expressions and mentions.
  engine TEXT NOT NULL
) STRICT;

CREATE TABLE block (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  -- Where it is another than the article's.
  language TEXT,
  -- In a paginated file, from 1.
  page INTEGER,
  PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE expression (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  start INTEGER NOT NULL,
  -- JSON: TimeExpression
  content TEXT NOT NULL,
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  -- When; all null in an undated event.
  start TEXT,
  "end" TEXT,
  granularity TEXT,
  certainty TEXT,
  open TEXT,
  first_day INTEGER,
  last_day INTEGER,
  factuality TEXT NOT NULL,
  attribution TEXT,
  sources INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  salience REAL NOT NULL,
  -- JSON: Amount[], Contradiction[]
  amounts TEXT NOT NULL,
  contradictions TEXT NOT NULL,
  -- The sentences of its mentions, for the full text search.
  sentences TEXT NOT NULL,
  -- Hash of all the above, to see what a new merge changed.
  digest TEXT NOT NULL
) STRICT;
-- Covers what lays out a window, so that the wide rows are not read for it.
CREATE INDEX event_days ON event (first_day, last_day, type, salience);
CREATE INDEX event_type ON event (type, first_day);

CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- null between the import of its article and the merge that follows.
  event INTEGER REFERENCES event (key) ON DELETE SET NULL,
  -- Its place among the mentions of its event.
  position INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  factuality TEXT NOT NULL,
  expression TEXT,
  -- JSON: string[], string[], Amount[], Attribution | null, When | null
  participants TEXT NOT NULL,
  places TEXT NOT NULL,
  amounts TEXT NOT NULL,
  attribution TEXT NOT NULL,
  "when" TEXT NOT NULL,
  FOREIGN KEY (article, expression) REFERENCES expression (article, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article, start);
CREATE INDEX mention_event ON mention (event, position);
CREATE INDEX mention_expression ON mention (article, expression);

-- What events are filtered, counted and laid out in lanes by: participants, places and articles (by id).
CREATE TABLE event_facet (
  event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  facet TEXT NOT NULL CHECK (facet IN ('participant', 'place', 'article')),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (event, facet, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_facet_name ON event_facet (facet, name, event);

CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  -- JSON; what it means is the kind's affair.
  value TEXT NOT NULL,
  -- UTC, ISO 8601
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX edit_target ON edit (kind, target, id);

CREATE TABLE failure (
  name TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Trigrams find a word inside a compound ("hilfspaket" in "Militärhilfspaket"); words shorter than that are found by
-- their beginning.
CREATE VIRTUAL TABLE event_trigram USING fts5 (
  title, sentences, content='event', content_rowid='key', tokenize='trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE event_word USING fts5 (
  title, sentences, content='event', content_rowid='key',
  tokenize='unicode61 remove_diacritics 2', prefix='1 2', detail=none
);
CREATE TRIGGER event_inserted AFTER INSERT ON event BEGIN
  INSERT INTO event_trigram (rowid, title, sentences) VALUES (new.key, new.title, new.sentences);
  INSERT INTO event_word (rowid, title, sentences) VALUES (new.key, new.title, new.sentences);
END;
CREATE TRIGGER event_deleted AFTER DELETE ON event BEGIN
  INSERT INTO event_trigram (event_trigram, rowid, title, sentences)
    VALUES ('delete', old.key, old.title, old.sentences);
  INSERT INTO event_word (event_word, rowid, title, sentences)
    VALUES ('delete', old.key, old.title, old.sentences);
END;
CREATE TRIGGER event_updated AFTER UPDATE OF title, sentences ON event BEGIN
  INSERT INTO event_trigram (event_trigram, rowid, title, sentences)
    VALUES ('delete', old.key, old.title, old.sentences);
  INSERT INTO event_word (event_word, rowid, title, sentences)
    VALUES ('delete', old.key, old.title, old.sentences);
  INSERT INTO event_trigram (rowid, title, sentences) VALUES (new.key, new.title, new.sentences);
  INSERT INTO event_word (rowid, title, sentences) VALUES (new.key, new.title, new.sentences);
END;

-- The text of an article never changes, so it is only ever added or taken away.
CREATE VIRTUAL TABLE article_trigram USING fts5 (
  title, text, content='article', content_rowid='key', tokenize='trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE article_word USING fts5 (
  title, text, content='article', content_rowid='key',
  tokenize='unicode61 remove_diacritics 2', prefix='1 2', detail=none
);
CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
  INSERT INTO article_trigram (rowid, title, text) VALUES (new.key, new.title, new.text);
  INSERT INTO article_word (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
  INSERT INTO article_trigram (article_trigram, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
  INSERT INTO article_word (article_word, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
`;
