-- The history, as far as the workers read it; it belongs to another module.
CREATE TABLE event (
    index bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sequence bigint NOT NULL, event_id text NOT NULL,
    aggregate_type text, aggregate_id text NOT NULL, type text NOT NULL, payload text NOT NULL);
