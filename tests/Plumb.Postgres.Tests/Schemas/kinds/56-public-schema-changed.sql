-- A schema public with another owner, other grants and no comment.

do $$ begin create role corpus_owner; exception when duplicate_object or unique_violation then null; end $$;
alter schema public owner to corpus_owner;
revoke all on schema public from public;
grant usage on schema public to public;
grant create on schema public to corpus_owner;
comment on schema public is null;
create table t (a integer);
