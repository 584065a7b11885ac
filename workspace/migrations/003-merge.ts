/** What lets a merge look only at what a new mention can have to do with. All that is there is merged anew once. */
export const merge = /* sql */ `
-- Participants and places as the mention spells them.
CREATE TABLE mention_name (
  name TEXT NOT NULL,
  mention TEXT NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  PRIMARY KEY (name, mention)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_name_mention ON mention_name (mention);
INSERT INTO mention_name (name, mention)
  SELECT names.value, mention.id FROM mention, json_each(participants) names
  UNION SELECT names.value, mention.id FROM mention, json_each(places) names;

-- Who or what a name stands for, as of the last merge.
CREATE TABLE name (
  name TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  spelling TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Hashes of the blocks (core/stories/similarity.ts) of each mention that was merged.
CREATE TABLE mention_block (
  block TEXT NOT NULL,
  mention TEXT NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  PRIMARY KEY (block, mention)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_block_mention ON mention_block (mention);

UPDATE mention SET event = NULL;

-- Covers what the index of events (event-index.ts) is loaded from.
DROP INDEX event_days;
CREATE INDEX event_layout ON event (first_day, last_day, type, factuality, sources, salience);
CREATE INDEX event_title ON event (title COLLATE NOCASE);
`;
