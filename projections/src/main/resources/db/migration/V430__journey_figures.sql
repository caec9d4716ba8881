-- How customers pass through the elements of a journey's diagram.
CREATE TABLE journey_figure (
    journey text    NOT NULL COLLATE "C",
    version integer NOT NULL,
    element text    NOT NULL COLLATE "C",
    entered bigint  NOT NULL,
    active  bigint  NOT NULL,
    failed  bigint  NOT NULL,
    PRIMARY KEY (journey, version, element)
) WITH (fillfactor = 50);

-- What became of the customers of a launch.
CREATE TABLE launch_progress (
    launch_id text   NOT NULL COLLATE "C" PRIMARY KEY,
    started   bigint NOT NULL,
    completed bigint NOT NULL,
    failed    bigint NOT NULL,
    stopped   bigint NOT NULL,
    stuck     bigint NOT NULL,
    refused   bigint NOT NULL
) WITH (fillfactor = 50);
COMMENT ON COLUMN launch_progress.stuck IS 'stand at an element that failed and waits for a person';
