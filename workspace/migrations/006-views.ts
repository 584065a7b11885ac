/** Saved views; and a publication date that changes makes the events of its article known from another day on. */
export const views = /* sql */ `
CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  -- JSON: filter, lanes, span (contract/views.ts)
  shown TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_change_published AFTER UPDATE OF published, published_user ON article
WHEN coalesce(new.published_user, new.published) IS NOT coalesce(old.published_user, old.published) BEGIN
  DELETE FROM event_change
    WHERE event IN (SELECT event FROM event_facet WHERE facet = 'article' AND name = new.id);
  INSERT INTO event_change (event)
    SELECT event FROM event_facet WHERE facet = 'article' AND name = new.id;
END;
`;
