-- The launches of one journey, and the last of them.
CREATE INDEX launch_journey ON launch (journey, launch_id);
