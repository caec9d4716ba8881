-- From a figure of the whole bank to the contacts behind it, however rare they are. Contacts that were approved and not
-- withdrawn, which are most, stand in none of these.
CREATE INDEX ON contact_log (decision, first_index) WHERE decision <> 'APPROVED';
CREATE INDEX ON contact_log (state, first_index) WHERE state = 'WITHDRAWN';
CREATE INDEX ON contact_log USING gin (reasons) WHERE reasons <> '{}';
