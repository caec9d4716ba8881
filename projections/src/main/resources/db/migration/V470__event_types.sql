-- The types of events that channels have told of, for who draws journeys to choose from.
CREATE TABLE event_type (
    type   text   NOT NULL COLLATE "C" PRIMARY KEY,
    events bigint NOT NULL
) WITH (fillfactor = 50);
