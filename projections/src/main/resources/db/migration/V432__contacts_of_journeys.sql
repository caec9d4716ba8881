-- From the contact figures of a journey to the contacts behind them.
CREATE INDEX ON contact_log (journey, version, decision, first_index) WHERE journey IS NOT NULL;
