-- The history: every event, append-only. Never updated, never deleted.
CREATE SEQUENCE event_index AS bigint CACHE 1;

CREATE TABLE event (
    index          bigint      NOT NULL PRIMARY KEY,
    sequence       bigint      NOT NULL,
    time           timestamptz NOT NULL,
    event_id       text        NOT NULL,
    aggregate_type text,
    aggregate_id   text        NOT NULL COLLATE "C",
    type           text        NOT NULL,
    revision       text,
    customer_id    text        COLLATE "C",
    metadata       text        NOT NULL,
    payload        text        NOT NULL
);
COMMENT ON COLUMN event.customer_id IS 'the customer of an event that belongs to no aggregate';

CREATE UNIQUE INDEX event_stream ON event (aggregate_id, sequence);
CREATE INDEX event_customer ON event (customer_id, index) WHERE customer_id IS NOT NULL;

-- The latest snapshot of an aggregate: a short cut to its state that may be deleted at any time.
CREATE TABLE snapshot (
    aggregate_id   text        NOT NULL COLLATE "C" PRIMARY KEY,
    sequence       bigint      NOT NULL,
    time           timestamptz NOT NULL,
    event_id       text        NOT NULL,
    aggregate_type text        NOT NULL,
    type           text        NOT NULL,
    revision       text,
    payload        text        NOT NULL
);
-- Packed already: compressing it again costs time and gains nothing.
ALTER TABLE snapshot ALTER COLUMN payload SET STORAGE EXTERNAL;
