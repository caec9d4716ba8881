-- From a launch to the customers who completed its journey, and to those whose journey failed: every failure, also of those
-- who were taken up again.
CREATE TABLE launch_outcome (
    index     bigint  NOT NULL PRIMARY KEY,
    completed boolean NOT NULL,
    launch_id text    NOT NULL COLLATE "C"
);
COMMENT ON COLUMN launch_outcome.index IS 'the event that tells it';
COMMENT ON COLUMN launch_outcome.completed IS 'false where the journey failed';
CREATE INDEX ON launch_outcome (launch_id, completed, index);

-- Its model begins anew, so that outcomes of before are there, too.
TRUNCATE launch_progress;
UPDATE read_model SET position = 0 WHERE name = 'launch-progress';
