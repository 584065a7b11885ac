/**
 * Which days of its blocks a mention tells of (core/stories/similarity.ts), so that a merge looks at no events of other
 * days. Of mentions that were merged before nobody knows: they are looked at whatever the day.
 */
export const blockDays = /* sql */ `
ALTER TABLE mention_block ADD COLUMN first INTEGER NOT NULL DEFAULT -100000000;
ALTER TABLE mention_block ADD COLUMN last INTEGER NOT NULL DEFAULT 100000000;
`;
