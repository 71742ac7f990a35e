-- Publications of generated columns (18).

create table t (id integer primary key, doubled integer generated always as (id * 2) stored);
create publication generated_stored for table t with (publish_generated_columns = stored);
create publication generated_none for all tables with (publish_generated_columns = none);
create publication generated_listed for table t (id, doubled) where (id > 0);
