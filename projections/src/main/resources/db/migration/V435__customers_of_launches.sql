-- From the numbers of a launch to the customers behind them. Failures are all there, also those of customers who were taken
-- up again.
CREATE TABLE launch_customer (
    index     bigint NOT NULL,
    launch_id text   NOT NULL COLLATE "C",
    standing  text   NOT NULL COLLATE "C",
    PRIMARY KEY (launch_id, standing, index)
);
COMMENT ON COLUMN launch_customer.index IS 'the event with which a customer came to stand so';
COMMENT ON COLUMN launch_customer.standing IS 'STARTED, COMPLETED, FAILED or STOPPED';

-- Who stands at elements that failed and wait for a person: one customer, however many elements they are.
CREATE TABLE launch_stuck (
    elements    integer NOT NULL,
    instance_id text    NOT NULL COLLATE "C" PRIMARY KEY
) WITH (fillfactor = 50);

-- Their model begins anew, so that those of before are there, too.
TRUNCATE launch_progress;
UPDATE read_model SET position = 0 WHERE name = 'launch-progress';
