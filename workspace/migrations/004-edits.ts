/** Edits of every kind, where they hang in the articles, and what is shown of them. */
export const edits = /* sql */ `
-- The author's name of that time, and what the edit was about as it was then called.
ALTER TABLE edit ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE edit ADD COLUMN subject TEXT NOT NULL DEFAULT '';
UPDATE edit SET subject = coalesce((SELECT coalesce(title, name) FROM article WHERE id = target), '');
CREATE INDEX edit_undone ON edit (undone, id);

-- The words an edit hangs on. An event is told by its mentions; an edit may be about several (target).
CREATE TABLE anchor (
  edit INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
  target INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- Id of the mention or addition when the edit was made.
  node TEXT NOT NULL,
  -- Of its article; null for an event of the user's own without a source.
  lineage TEXT,
  -- JSON: Quote
  quote TEXT NOT NULL,
  -- Not of the log: the mention or addition that it is now; null where it cannot be found.
  placed TEXT,
  PRIMARY KEY (edit, target, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_placed ON anchor (placed, edit);
CREATE INDEX anchor_lineage ON anchor (lineage);

-- Events of the user's own, of those edits that count.
CREATE TABLE addition (
  id TEXT PRIMARY KEY,
  edit INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
  event INTEGER REFERENCES event (key) ON DELETE SET NULL,
  -- The selection; null without a source, or where it cannot be found.
  article TEXT REFERENCES article (id) ON DELETE SET NULL,
  start INTEGER,
  "end" INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX addition_event ON addition (event);
CREATE INDEX addition_article ON addition (article, start);

-- What is shown of the user's decisions. event is what the engine found and the user decided, together.
ALTER TABLE event ADD COLUMN review TEXT NOT NULL DEFAULT 'open';
ALTER TABLE event ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN reviewed INTEGER GENERATED ALWAYS AS (review <> 'open' OR edited) VIRTUAL;
-- JSON: Decisions; null where nothing is decided.
ALTER TABLE event ADD COLUMN decisions TEXT;
-- The same for all events that the user's merges, splits and moves tie together: they are calculated together.
ALTER TABLE event ADD COLUMN bound TEXT;
CREATE INDEX event_bound ON event (bound) WHERE bound IS NOT NULL;
-- How uncertain it is: a bit for each of DOUBTS (contract/review.ts), the first one the highest.
ALTER TABLE event ADD COLUMN doubts INTEGER GENERATED ALWAYS AS (
  (first_day IS NULL) * 128 + (disputed = 1) * 64 + (certainty IS 'inferred') * 32 + (certainty IS 'approximate') * 16
  + (factuality = 'denied') * 8 + (factuality = 'reported' AND sources < 2) * 4 + (factuality = 'planned') * 2
  + (sources < 2)
) VIRTUAL;
CREATE INDEX event_queue ON event (reviewed, doubts DESC, salience DESC, key);

CREATE TABLE event_tag (
  event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (event, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tag_tag ON event_tag (tag, event);

-- The key an event had that is gone, so that undo brings it back to its place.
CREATE TABLE former_event (
  id TEXT PRIMARY KEY,
  key INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The id of the article's first version; null in the first version itself.
ALTER TABLE article ADD COLUMN lineage TEXT;
CREATE INDEX article_lineage ON article (lineage);
CREATE INDEX article_name ON article (name);
-- Why it tells of nothing: 'removed' by the user, or 'replaced' by a newer version.
ALTER TABLE article ADD COLUMN shelved TEXT CHECK (shelved IN ('removed', 'replaced'));
-- The language the user told.
ALTER TABLE article ADD COLUMN language_user TEXT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
