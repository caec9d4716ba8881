-- In the order in which news of a channel move a contact on; what is not yet approved comes before.
CREATE TYPE contact_state AS ENUM ('REQUESTED', 'DEFERRED', 'SUPPRESSED', 'WITHDRAWN', 'APPROVED', 'SENT', 'UNKNOWN',
                                   'FAILED', 'DELIVERED', 'OPENED', 'CLICKED', 'RESPONDED', 'COMPLAINED');
CREATE TYPE contact_answer AS ENUM ('APPROVED', 'DEFERRED', 'SUPPRESSED');

-- One row a contact, without personal data. Indices carry their default names, as a rebuild makes them anew.
CREATE TABLE contact_log (
    first_index    bigint        NOT NULL,
    last_index     bigint        NOT NULL,
    requested_at   timestamptz   NOT NULL,
    decided_at     timestamptz,
    until          timestamptz,
    policy_version integer,
    version        integer,
    state          contact_state NOT NULL,
    decision       contact_answer,
    contact_id     text          NOT NULL COLLATE "C" PRIMARY KEY,
    customer_id    text          NOT NULL COLLATE "C",
    channel        text          NOT NULL COLLATE "C",
    category       text          NOT NULL COLLATE "C",
    campaign_id    text          COLLATE "C",
    offer_id       text          COLLATE "C",
    journey        text          COLLATE "C",
    element        text          COLLATE "C",
    launch_id      text          COLLATE "C",
    reasons        text[]
) WITH (fillfactor = 90);
COMMENT ON COLUMN contact_log.decision IS 'null for a contact that was made before Tact';
COMMENT ON COLUMN contact_log.last_index IS 'the event that decided last';
CREATE INDEX ON contact_log (first_index);
CREATE INDEX ON contact_log (customer_id, first_index);
CREATE INDEX ON contact_log USING brin (requested_at) WITH (autosummarize = on);
CREATE INDEX ON contact_log (campaign_id, first_index) WHERE campaign_id IS NOT NULL;

-- Contacts by the day (UTC) of their request and what was decided. Reason '' counts every contact once.
CREATE TABLE contact_figure (
    journey  text    NOT NULL COLLATE "C",
    version  integer NOT NULL,
    day      date    NOT NULL,
    outcome  text    NOT NULL COLLATE "C",
    reason   text    NOT NULL COLLATE "C",
    contacts bigint  NOT NULL,
    PRIMARY KEY (journey, version, day, outcome, reason)
) WITH (fillfactor = 50);
COMMENT ON COLUMN contact_figure.journey IS 'empty, with version 0, for contacts that no journey asked for';
