/**
 * The full text indices are brought up to date once for every transaction (search-index.ts). By a trigger for every row
 * they wrote a segment of their own for each, which made up half the time of an import.
 */
export const search = /* sql */ `
DROP TRIGGER event_inserted;
DROP TRIGGER event_updated;
DROP TRIGGER event_deleted;
DROP TRIGGER article_inserted;
DROP TRIGGER article_deleted;
DROP TABLE event_trigram;
DROP TABLE event_word;
DROP TABLE article_trigram;
DROP TABLE article_word;

-- Trigrams find a word inside a compound ("hilfspaket" in "Militärhilfspaket"); words shorter than that are found by
-- their beginning. Without a content of their own, rows are taken out by their number alone.
CREATE VIRTUAL TABLE event_trigram USING fts5 (
  title, sentences, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE event_word USING fts5 (
  title, sentences, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2', detail=none
);
CREATE VIRTUAL TABLE article_trigram USING fts5 (
  title, text, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE article_word USING fts5 (
  title, text, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2', detail=none
);

-- Keys of the events and articles whose texts are new, changed or gone since the indices were last brought up to date.
CREATE TABLE event_to_index (key INTEGER PRIMARY KEY) STRICT;
CREATE TABLE article_to_index (key INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER event_inserted AFTER INSERT ON event BEGIN
  INSERT OR IGNORE INTO event_to_index VALUES (new.key);
END;
CREATE TRIGGER event_updated AFTER UPDATE OF title, sentences ON event
  WHEN old.title <> new.title OR old.sentences <> new.sentences
BEGIN
  INSERT OR IGNORE INTO event_to_index VALUES (new.key);
END;
CREATE TRIGGER event_deleted AFTER DELETE ON event BEGIN
  INSERT OR IGNORE INTO event_to_index VALUES (old.key);
END;
CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
  INSERT OR IGNORE INTO article_to_index VALUES (new.key);
END;
CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
  INSERT OR IGNORE INTO article_to_index VALUES (old.key);
END;

INSERT INTO event_trigram (rowid, title, sentences) SELECT key, title, sentences FROM event;
INSERT INTO event_word (rowid, title, sentences) SELECT key, title, sentences FROM event;
INSERT INTO article_trigram (rowid, title, text) SELECT key, title, text FROM article;
INSERT INTO article_word (rowid, title, text) SELECT key, title, text FROM article;
`;
