-- The period of a campaign stands in its plan; nobody asked these columns.
ALTER TABLE campaign DROP COLUMN starts, DROP COLUMN ends;
