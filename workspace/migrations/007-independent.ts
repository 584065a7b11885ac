/** How many of an event's articles are independent sources, copies of one agency text counted once. */
export const independent = /* sql */ `
ALTER TABLE event ADD COLUMN independent INTEGER NOT NULL DEFAULT 0;
-- Until the event is merged anew.
UPDATE event SET independent = sources;
`;
