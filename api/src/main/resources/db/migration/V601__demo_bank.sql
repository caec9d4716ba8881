-- Whether the demo bank has been begun on this database, and finished: a start that was killed in between goes on.
CREATE TABLE demo_bank (
    one      boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    finished boolean NOT NULL
);
