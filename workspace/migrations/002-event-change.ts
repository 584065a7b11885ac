/** Which events changed, the newest last: from it every process brings its index of events up to date. */
export const eventChange = /* sql */ `
CREATE TABLE event_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- event.key, also of an event that is gone.
  event INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER event_change_inserted AFTER INSERT ON event BEGIN
  DELETE FROM event_change WHERE event = new.key;
  INSERT INTO event_change (event) VALUES (new.key);
END;
CREATE TRIGGER event_change_updated AFTER UPDATE ON event BEGIN
  DELETE FROM event_change WHERE event = new.key;
  INSERT INTO event_change (event) VALUES (new.key);
END;
CREATE TRIGGER event_change_deleted AFTER DELETE ON event BEGIN
  DELETE FROM event_change WHERE event = old.key;
  INSERT INTO event_change (event) VALUES (old.key);
END;
`;
