-- Customers on their way in a launch are listed in the order in which they entered, a page at a time.
DROP INDEX execution_launch;
CREATE INDEX execution_launch ON act_ru_execution (case_inst_id_, id_) WHERE case_inst_id_ IS NOT NULL;
