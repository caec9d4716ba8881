-- Diagrams by the SHA-256 of their bytes; what is read out of them once, so that it can be asked for.
CREATE TABLE journey_diagram (
  sha256 text PRIMARY KEY,
  bpmn bytea NOT NULL,
  starts text[] NOT NULL,   -- messages that start the journey
  awaited text[] NOT NULL   -- messages that start it or that it waits for
);

-- The versions of every journey, written in the transactions that change them.
CREATE TABLE journey_version (
  key text NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  status text NOT NULL,
  sha256 text NOT NULL,
  findings text NOT NULL,
  by text NOT NULL,
  definition_id text UNIQUE, -- what the process engine calls it, once it was published
  PRIMARY KEY (key, version)
);

-- Journeys whose event starts are on.
CREATE TABLE journey_active (key text PRIMARY KEY);

-- The event starts that are on now: of the newest published version of each active journey.
CREATE TABLE journey_start (
  message text NOT NULL,
  journey text NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (message, journey)
);

-- Every message that any published version was ever interested in.
CREATE TABLE journey_message (message text PRIMARY KEY);
