-- Tables of other modules, as far as the workers read them; where the module itself brings one, its own stands.
CREATE TABLE IF NOT EXISTS event (
    index bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sequence bigint NOT NULL, event_id text NOT NULL,
    aggregate_type text, aggregate_id text NOT NULL, type text NOT NULL, payload text NOT NULL);
CREATE TABLE IF NOT EXISTS act_ru_execution (
    id_ varchar(64) PRIMARY KEY, root_proc_inst_id_ varchar(64), proc_inst_id_ varchar(64), business_key_ varchar(255),
    parent_id_ varchar(64), super_exec_ varchar(64));
CREATE TABLE IF NOT EXISTS act_ru_event_subscr (
    id_ varchar(64) PRIMARY KEY, event_type_ varchar(255), event_name_ varchar(255), execution_id_ varchar(64));
