-- The engine looks for due jobs by their due date, for which it has no index of its own.
CREATE INDEX job_due ON act_ru_job (duedate_) WHERE retries_ > 0;

-- Customers on their way in a launch (it travels as the instance's case).
CREATE INDEX execution_launch ON act_ru_execution (case_inst_id_) WHERE case_inst_id_ IS NOT NULL;
