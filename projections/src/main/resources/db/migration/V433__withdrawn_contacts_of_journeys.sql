-- The same for contacts that were withdrawn, whatever was decided about them before. Their journey is a column of its own:
-- how many a journey has is known of it then, and those of the whole bank are not gone through for the few of one.
ALTER TABLE contact_log
    ADD withdrawn_journey text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN state = 'WITHDRAWN' THEN journey END) STORED;
CREATE INDEX ON contact_log (withdrawn_journey, version, first_index) WHERE withdrawn_journey IS NOT NULL;
