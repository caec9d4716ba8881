-- How far each read model has followed the history, and how far its rebuild has come.
CREATE TABLE read_model (
    name             text        NOT NULL PRIMARY KEY,
    position         bigint      NOT NULL DEFAULT 0,
    rebuild_state    text        NOT NULL DEFAULT 'NONE',
    rebuild_position bigint      NOT NULL DEFAULT 0,
    rebuild_target   bigint      NOT NULL DEFAULT 0,
    rebuild_started  timestamptz,
    rebuild_ended    timestamptz,
    rebuild_problem  text
);
COMMENT ON COLUMN read_model.position IS 'every event up to this index is in the model';

-- Compliance asks by time. All but the everyday types are rare, and found by type.
CREATE INDEX event_time ON event USING brin (time) WITH (autosummarize = on);
CREATE INDEX event_rare_type ON event (type, index)
    WHERE type NOT IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactImported', 'ReceiptRecorded',
                       'JourneyAdvanced', 'InteractionRecorded', 'CustomerRegistered', 'ProfileChanged',
                       'ConsentGranted');
