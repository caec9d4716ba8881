-- From a launch to the customers whose journey failed: every failure, also of those who were taken up again.
CREATE TABLE launch_failure (
    index     bigint NOT NULL PRIMARY KEY,
    launch_id text   NOT NULL COLLATE "C"
);
COMMENT ON COLUMN launch_failure.index IS 'the event that tells it';
CREATE INDEX ON launch_failure (launch_id, index);

-- Its model begins anew, so that failures of before are there, too.
TRUNCATE launch_progress;
UPDATE read_model SET position = 0 WHERE name = 'launch-progress';
