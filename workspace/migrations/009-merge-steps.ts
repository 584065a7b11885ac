/** What lets a merge look only at the names and events that changed, however many there are. */
export const mergeSteps = /* sql */ `
-- How many mentions have each name, and whether that changed since the names were last identified (names.ts).
CREATE TABLE name_count (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX name_count_changed ON name_count (name) WHERE changed = 1;
INSERT INTO name_count (name, count, changed) SELECT name, count(*), 1 FROM mention_name GROUP BY name;
INSERT OR IGNORE INTO name_count (name, count, changed) SELECT name, 0, 1 FROM name;
CREATE TRIGGER mention_name_inserted AFTER INSERT ON mention_name BEGIN
  INSERT INTO name_count (name, count, changed) VALUES (new.name, 1, 1)
    ON CONFLICT (name) DO UPDATE SET count = count + 1, changed = 1;
END;
CREATE TRIGGER mention_name_deleted AFTER DELETE ON mention_name BEGIN
  UPDATE name_count SET count = count - 1, changed = 1 WHERE name = old.name;
END;

-- The same for all names that may be spellings of one (core/stories/identity.ts).
ALTER TABLE name ADD COLUMN kin TEXT NOT NULL DEFAULT '';
CREATE INDEX name_kin ON name (kin);
CREATE INDEX name_key ON name (key);

-- Events that a mention or an addition left: they may have none any more. (ON CONFLICT, since what fires a trigger
-- overrides an OR IGNORE in it.)
CREATE TABLE event_to_check (key INTEGER PRIMARY KEY) STRICT;
INSERT INTO event_to_check
  SELECT key FROM event EXCEPT SELECT event FROM mention EXCEPT SELECT event FROM addition;
CREATE TRIGGER mention_moved AFTER UPDATE OF event ON mention
  WHEN old.event IS NOT NULL AND old.event IS NOT new.event
BEGIN
  INSERT INTO event_to_check VALUES (old.event) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER mention_deleted AFTER DELETE ON mention WHEN old.event IS NOT NULL BEGIN
  INSERT INTO event_to_check VALUES (old.event) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER addition_moved AFTER UPDATE OF event ON addition
  WHEN old.event IS NOT NULL AND old.event IS NOT new.event
BEGIN
  INSERT INTO event_to_check VALUES (old.event) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER addition_deleted AFTER DELETE ON addition WHEN old.event IS NOT NULL BEGIN
  INSERT INTO event_to_check VALUES (old.event) ON CONFLICT DO NOTHING;
END;
`;
