-- Replays of what happened under other contact policies. No read model: the runs are what people asked for.
CREATE TABLE what_if (
    run_id       text        NOT NULL COLLATE "C" PRIMARY KEY,
    status       text        NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    starts       timestamptz NOT NULL,
    ends         timestamptz NOT NULL,
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    customers    bigint      NOT NULL DEFAULT 0,
    of_customers bigint,
    -- The database's own time, whatever clock decisions go by.
    seen_at      timestamptz NOT NULL DEFAULT now(),
    results      text,
    proposed     integer,
    in_force     integer
);
COMMENT ON COLUMN what_if.seen_at IS 'the last sign of life of the node that runs it';
COMMENT ON COLUMN what_if.results IS 'a JSON list, one result for each policy';
COMMENT ON COLUMN what_if.proposed IS 'for the difference that a proposal makes: its version';
COMMENT ON COLUMN what_if.in_force IS 'and the version that was in force beside it';
CREATE INDEX what_if_difference ON what_if (proposed, in_force, asked_at) WHERE proposed IS NOT NULL;
