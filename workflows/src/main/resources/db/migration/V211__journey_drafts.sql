-- Who changed, submitted and decided a version, when and with which words; for older versions as the history tells it.
ALTER TABLE journey_version
  ADD COLUMN changed_by text,
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN submitted_by text,
  ADD COLUMN submitted_at timestamptz,
  ADD COLUMN comment text,    -- of who submitted it
  ADD COLUMN decided_by text,
  ADD COLUMN decided_at timestamptz,
  ADD COLUMN why text;        -- of who refused it

DO $$
BEGIN
  IF to_regclass('event') IS NOT NULL THEN
    UPDATE journey_version v SET changed_by = v.by, changed_at = e.time
    FROM event e
    WHERE e.aggregate_id = 'tact:journey:' || v.key AND e.type = 'JourneyDrafted'
      AND (e.payload::jsonb ->> 'version')::int = v.version;
    UPDATE journey_version v SET submitted_by = e.payload::jsonb ->> 'by', submitted_at = e.time
    FROM event e
    WHERE e.aggregate_id = 'tact:journey:' || v.key AND e.type = 'JourneySubmitted'
      AND (e.payload::jsonb ->> 'version')::int = v.version;
    UPDATE journey_version v
    SET decided_by = e.payload::jsonb ->> 'by', decided_at = e.time, why = e.payload::jsonb ->> 'why'
    FROM event e
    WHERE e.aggregate_id = 'tact:journey:' || v.key AND e.type IN ('JourneyPublished', 'JourneyTurnedDown')
      AND (e.payload::jsonb ->> 'version')::int = v.version;
  END IF;
END $$;

ALTER TABLE journey_version ALTER COLUMN changed_by SET NOT NULL, ALTER COLUMN changed_at SET NOT NULL;
