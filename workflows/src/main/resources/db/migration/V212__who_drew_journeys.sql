-- Everybody who ever drew a part of a version, none of whom may approve it.
ALTER TABLE journey_version ADD COLUMN drawn_by text[] NOT NULL DEFAULT '{}';

DO $$
BEGIN
  IF to_regclass('event') IS NOT NULL THEN
    UPDATE journey_version v SET drawn_by = drawn.people
    FROM (SELECT aggregate_id, (payload::jsonb ->> 'version')::int AS version,
                 array_agg(DISTINCT payload::jsonb ->> 'by') AS people
          FROM event
          WHERE aggregate_id LIKE 'tact:journey:%' AND type IN ('JourneyDrafted', 'JourneyRevised')
          GROUP BY 1, 2) drawn
    WHERE drawn.aggregate_id = 'tact:journey:' || v.key AND drawn.version = v.version;
  END IF;
END $$;
