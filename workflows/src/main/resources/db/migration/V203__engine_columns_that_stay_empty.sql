-- Columns of the engine that are empty in nearly all rows, for what Tact has none or few of (tenants, batches, cases, tasks,
-- called journeys). Whole indexes over them cost each write, and the engine's question for the variables of an execution that
-- are no task's was answered by one of them, which read every variable there is.
DROP INDEX act_idx_variable_task_id, act_idx_variable_task_name_type, act_idx_variable_tenant_id, act_idx_batch_id,
           act_idx_var_case_exe, act_idx_var_case_inst_id, act_idx_exe_super, act_idx_exec_tenant_id,
           act_idx_job_tenant_id, act_idx_job_exception, act_idx_event_subscr_tenant_id, act_idx_event_subscr_config_,
           act_idx_bytearray_rm_time, act_idx_bytearray_root_pi, act_idx_bytear_depl;
CREATE INDEX act_idx_variable_task_id ON act_ru_variable (task_id_) WHERE task_id_ IS NOT NULL;
CREATE INDEX act_idx_variable_task_name_type ON act_ru_variable (task_id_, name_, type_) WHERE task_id_ IS NOT NULL;
CREATE INDEX act_idx_variable_tenant_id ON act_ru_variable (tenant_id_) WHERE tenant_id_ IS NOT NULL;
CREATE INDEX act_idx_batch_id ON act_ru_variable (batch_id_) WHERE batch_id_ IS NOT NULL;
CREATE INDEX act_idx_var_case_exe ON act_ru_variable (case_execution_id_) WHERE case_execution_id_ IS NOT NULL;
CREATE INDEX act_idx_var_case_inst_id ON act_ru_variable (case_inst_id_) WHERE case_inst_id_ IS NOT NULL;
CREATE INDEX act_idx_exe_super ON act_ru_execution (super_exec_) WHERE super_exec_ IS NOT NULL;
CREATE INDEX act_idx_exec_tenant_id ON act_ru_execution (tenant_id_) WHERE tenant_id_ IS NOT NULL;
CREATE INDEX act_idx_job_tenant_id ON act_ru_job (tenant_id_) WHERE tenant_id_ IS NOT NULL;
CREATE INDEX act_idx_job_exception ON act_ru_job (exception_stack_id_) WHERE exception_stack_id_ IS NOT NULL;
CREATE INDEX act_idx_event_subscr_tenant_id ON act_ru_event_subscr (tenant_id_) WHERE tenant_id_ IS NOT NULL;
CREATE INDEX act_idx_event_subscr_config_ ON act_ru_event_subscr (configuration_) WHERE configuration_ IS NOT NULL;
CREATE INDEX act_idx_bytearray_rm_time ON act_ge_bytearray (removal_time_) WHERE removal_time_ IS NOT NULL;
CREATE INDEX act_idx_bytearray_root_pi ON act_ge_bytearray (root_proc_inst_id_) WHERE root_proc_inst_id_ IS NOT NULL;
CREATE INDEX act_idx_bytear_depl ON act_ge_bytearray (deployment_id_) WHERE deployment_id_ IS NOT NULL;
