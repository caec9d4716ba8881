-- Where the clock stands, on a database that runs on the manual clock.
CREATE TABLE manual_clock (
    one boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    now timestamptz NOT NULL
);
