-- View option security_invoker, alone and with others (15).

create table t (id integer primary key, v text);
create view invoker with (security_invoker) as select * from t;
create view invoker_off with (security_invoker = false) as select * from t;
create view all_options with (security_invoker = true, security_barrier = true, check_option = cascaded) as select * from t where id > 0;
create view later as select * from t where id > 0 with local check option;
alter view later set (security_invoker = on);
alter view later reset (check_option);
