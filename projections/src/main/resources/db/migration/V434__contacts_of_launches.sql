-- From a launch to the contacts of those who entered by it.
CREATE INDEX ON contact_log (launch_id, first_index) WHERE launch_id IS NOT NULL;
