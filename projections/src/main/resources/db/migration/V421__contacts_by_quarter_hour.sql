-- Contacts by the quarter of an hour of their last decision: from these the days of every zone are added up, since all zones are
-- whole quarters of an hour apart (IANA time zone database; none has been otherwise since 1972).
CREATE TABLE contact_quarter (
    quarter  timestamptz NOT NULL,
    journey  text        NOT NULL COLLATE "C",
    outcome  text        NOT NULL COLLATE "C",
    reason   text        NOT NULL COLLATE "C",
    contacts bigint      NOT NULL,
    PRIMARY KEY (quarter, journey, outcome, reason)
) WITH (fillfactor = 50);
COMMENT ON COLUMN contact_quarter.journey IS 'empty for contacts that no journey asked for';
COMMENT ON COLUMN contact_quarter.reason IS 'empty for every contact once';
INSERT INTO contact_quarter
SELECT date_bin('15 minutes', decided_at, timestamptz 'epoch'), coalesce(journey, ''),
       CASE state WHEN 'WITHDRAWN' THEN 'WITHDRAWN' ELSE decision::text END, reason, count(*)
FROM contact_log CROSS JOIN LATERAL unnest(array_prepend(''::text, coalesce(reasons, '{}'))) AS reason
WHERE decision IS NOT NULL
GROUP BY 1, 2, 3, 4;

-- From a day to the contacts that were decided on it.
CREATE INDEX ON contact_log USING brin (decided_at) WITH (autosummarize = on);

-- What is told of a journey from its beginning needs no days any more.
CREATE TEMPORARY TABLE without_days ON COMMIT DROP AS
SELECT journey, version, outcome, reason, sum(contacts) AS contacts
FROM contact_figure GROUP BY journey, version, outcome, reason;
TRUNCATE contact_figure;
ALTER TABLE contact_figure DROP COLUMN day, ADD PRIMARY KEY (journey, version, outcome, reason);
INSERT INTO contact_figure (journey, version, outcome, reason, contacts)
SELECT journey, version, outcome, reason, contacts FROM without_days;
