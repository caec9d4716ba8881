-- What goes on by itself: launches, waiting contacts, dispatch, signals to journeys.
-- A lane is the customer's part of a queue; one worker at a time serves a lane.

CREATE TABLE launch (
    launch_id   text        NOT NULL COLLATE "C" PRIMARY KEY,
    journey     text        NOT NULL,
    version     int         NOT NULL,
    campaign_id text,
    rate        int,
    total       int         NOT NULL,
    unknown     int         NOT NULL DEFAULT 0,
    status      text        NOT NULL CHECK (status IN ('RUNNING', 'PAUSED', 'STOPPED')),
    entered     boolean     NOT NULL DEFAULT false,
    withdrawn   boolean     NOT NULL DEFAULT false,
    -- With a rate: when the next customers may enter.
    next_at     timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON COLUMN launch.unknown IS 'how many of the audience no history can tell of';
COMMENT ON COLUMN launch.entered IS 'whether everybody has entered or was refused';
COMMENT ON COLUMN launch.withdrawn IS 'of a stopped launch: whether everybody on the way has left';
CREATE INDEX launch_open ON launch (launch_id) WHERE NOT entered OR NOT withdrawn;

-- Who is still to enter. A chunk goes in the transaction in which its customers enter.
CREATE TABLE launch_chunk (
    chunk_id     int         NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    launch_id    text        NOT NULL COLLATE "C",
    position     int         NOT NULL,
    customer_ids text[]      NOT NULL,
    failures     smallint    NOT NULL DEFAULT 0,
    next_try     timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX launch_chunk_order ON launch_chunk (launch_id, position, chunk_id);
CREATE INDEX launch_chunk_failed ON launch_chunk (next_try) WHERE failures > 0;

-- Deferred contacts, until they are decided.
CREATE TABLE waiting_contact (
    contact_id  text        NOT NULL COLLATE "C" PRIMARY KEY,
    customer_id text        NOT NULL COLLATE "C",
    next_try    timestamptz NOT NULL,
    -- The event of the customer's history that holds the request.
    request     bigint      NOT NULL,
    lane        smallint    NOT NULL,
    channel     text        NOT NULL,
    step        text
);
COMMENT ON COLUMN waiting_contact.step IS 'the journey step that waits for the decision (JSON)';
CREATE INDEX waiting_contact_due ON waiting_contact (lane, next_try);

-- Approved contacts, until they are sent.
CREATE TABLE dispatch (
    contact_id  text        NOT NULL COLLATE "C" PRIMARY KEY,
    customer_id text        NOT NULL COLLATE "C",
    next_at     timestamptz NOT NULL,
    request     bigint      NOT NULL,
    lane        smallint    NOT NULL,
    attempts    smallint    NOT NULL DEFAULT 0,
    channel     text        NOT NULL,
    reason      text,
    dead_since  timestamptz
);
CREATE INDEX dispatch_due ON dispatch (lane, next_at);
CREATE INDEX dispatch_dead ON dispatch (contact_id) WHERE dead_since IS NOT NULL;

-- What the outbox channel has sent.
CREATE TABLE outbox (
    position    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sent_at     timestamptz NOT NULL,
    request     bigint      NOT NULL,
    contact_id  text        NOT NULL,
    customer_id text        NOT NULL,
    channel     text        NOT NULL
);

-- What is to move a journey: a decision, an event, an erasure.
CREATE TABLE journey_signal (
    signal_id   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    next_at     timestamptz NOT NULL,
    dead_since  timestamptz,
    lane        smallint    NOT NULL,
    attempts    smallint    NOT NULL DEFAULT 0,
    customer_id text        NOT NULL COLLATE "C",
    content     text        NOT NULL,
    reason      text
);
CREATE INDEX journey_signal_due ON journey_signal (lane, next_at);
CREATE INDEX journey_signal_dead ON journey_signal (signal_id) WHERE dead_since IS NOT NULL;
CREATE INDEX journey_signal_customer ON journey_signal (customer_id);
