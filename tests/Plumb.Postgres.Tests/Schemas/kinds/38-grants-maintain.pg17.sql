-- The MAINTAIN privilege (17).

do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
create table t (a integer);
grant maintain on t to corpus_reader;
create table u (a integer);
grant all on u to corpus_reader with grant option;
revoke maintain on u from corpus_reader;
revoke maintain on u from current_user;
create materialized view m as select 1 as a;
grant maintain, select on m to corpus_reader with grant option;
alter default privileges grant maintain on tables to corpus_reader;
