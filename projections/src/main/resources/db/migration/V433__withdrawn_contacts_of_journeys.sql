-- The same for contacts that were withdrawn, whatever was decided about them before.
CREATE INDEX ON contact_log (journey, version, first_index) WHERE state = 'WITHDRAWN';
