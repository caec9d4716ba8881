-- The customers behind the figures of a journey. Most of them go the same way, so that the ways are few, and a step of
-- the history is kept as the way that it went.
CREATE TABLE journey_way (
    way      bigint  NOT NULL PRIMARY KEY,
    journey  text    NOT NULL COLLATE "C",
    version  integer NOT NULL,
    elements text[]  NOT NULL
);
COMMENT ON COLUMN journey_way.way IS 'a hash of the rest';
COMMENT ON COLUMN journey_way.elements IS 'entered within one step of the history, an entry for each time';
CREATE INDEX ON journey_way (journey, version);

CREATE TABLE journey_entry (
    way   bigint NOT NULL,
    index bigint NOT NULL
);
COMMENT ON COLUMN journey_entry.index IS 'the event that tells it';
CREATE INDEX ON journey_entry (way, index);

-- Who stands where now.
CREATE TABLE journey_stand (
    since       bigint  NOT NULL,
    version     integer NOT NULL,
    tokens      integer NOT NULL,
    failed      integer NOT NULL,
    instance_id text    NOT NULL COLLATE "C",
    journey     text    NOT NULL COLLATE "C",
    element     text    NOT NULL COLLATE "C",
    PRIMARY KEY (instance_id, element)
) WITH (fillfactor = 90);
COMMENT ON COLUMN journey_stand.since IS 'the event with which the customer came, or failed';
COMMENT ON COLUMN journey_stand.failed IS 'how often it waits there for a person';
CREATE INDEX ON journey_stand (journey, version, element, since);
CREATE INDEX ON journey_stand (journey, version, element, since) WHERE failed > 0;
