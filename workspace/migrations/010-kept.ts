/** What the engine no longer finds, but the user's edits hang on, stays: see edits/kept.ts. */
export const kept = /* sql */ `
-- 1 where the engine finds it no longer.
ALTER TABLE mention ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mention_kept ON mention (id) WHERE kept = 1;

-- JSON: Finding; null for an event of the user's own, and where it was lost before this was kept.
ALTER TABLE anchor ADD COLUMN finding TEXT;
UPDATE anchor SET finding = (
  SELECT json_object('start', m.start, 'title', m.title, 'type', m.type, 'factuality', m.factuality,
    'participants', json(m.participants), 'places', json(m.places), 'amounts', json(m.amounts),
    'attribution', json(m.attribution), 'when', json(m."when"),
    'dating', json(CASE WHEN x.id IS NULL THEN 'null'
      ELSE json_object('start', x.start, 'anchor', x.content ->> '$.anchor.kind') END),
    'published', coalesce(a.published_user, a.published))
  FROM mention m JOIN article a ON a.id = m.article
  LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression
  WHERE m.id = anchor.node AND m.article = anchor.quote ->> 'article'
) WHERE quote <> 'null';
`;
