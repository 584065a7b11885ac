/** The index of events as it was last in memory, so that opening a workspace need not read every event. */
export const eventSnapshot = /* sql */ `
CREATE TABLE event_snapshot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- How the content is laid out (event-snapshot.ts); any other layout is of no use.
  format INTEGER NOT NULL,
  -- The newest event_change that is in it.
  change INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
`;
