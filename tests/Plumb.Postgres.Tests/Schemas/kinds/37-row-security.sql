-- Row-level security: enabled, forced, policies for every command, permissive and restrictive, roles, USING and WITH CHECK, sub-queries, comments.

do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "corpus Writer ü"; exception when duplicate_object or unique_violation then null; end $$;

create table members (id integer primary key, tenant integer, role text);
create table t (id integer primary key, tenant integer, owner name default current_user, secret boolean, "B b" text);
create function tenant() returns integer language sql stable as $$ select current_setting('app.tenant', true)::integer $$;
create function may_see(t) returns boolean language sql stable as 'select $1.tenant = tenant()';

create table enabled_only (a integer);
alter table enabled_only enable row level security;
create table forced_only (a integer);
alter table forced_only force row level security;
create table both_states (a integer);
alter table both_states enable row level security, force row level security;
create table policies_but_disabled (a integer);
create policy unused on policies_but_disabled using (a > 0);

alter table t enable row level security;
create policy for_all on t using (tenant = tenant());
create policy for_all_explicit on t as permissive for all to public using (true) with check (false);
create policy for_select on t for select using (owner = current_user);
create policy for_insert on t for insert with check (owner = current_user);
create policy for_update on t for update using (owner = current_user) with check (not secret);
create policy for_update_using on t for update using (secret);
create policy for_update_check on t for update with check (secret is not true);
create policy for_delete on t for delete using (false);
create policy nothing_said on t;
create policy to_one on t to corpus_reader using (true);
create policy to_many on t for select to corpus_reader, "corpus Writer ü" using (id > 0);
create policy to_current on t to current_user using (true);
create policy strict on t as restrictive using (tenant is not null);
create policy strict_insert on t as restrictive for insert to corpus_reader with check ("B b" <> 'it''s');
create policy with_subquery on t using (exists (select 1 from members m where m.tenant = t.tenant and m.role = any (array['admin', 'owner'])) or id in (select id from members));
create policy with_row on t for select using (may_see(t) and may_see(t.*) and t is not null);
create policy with_scalar on t for update using (tenant = (select tenant())) with check ((select count(*) from t as inner_t where inner_t.tenant = t.tenant) < 10);
create policy "Odd ""policy"" 'name'" on t using (case when secret then current_user = 'postgres' else true end);
comment on policy "Odd ""policy"" 'name'" on t is 'it''s odd';
create policy renamed on t using (true);
alter policy renamed on t rename to "after rename";
alter policy for_delete on t to corpus_reader using (id < 0);

create table p (a integer, b integer) partition by list (a);
create table p1 partition of p for values in (1);
alter table p enable row level security;
create policy on_root on p using (b = 1);
alter table p1 enable row level security, force row level security;
create policy on_leaf on p1 using (b = 2);

-- two tables whose policies look at each other
create table left_one (id integer, other integer);
create table right_one (id integer, other integer);
alter table left_one enable row level security;
alter table right_one enable row level security;
create policy looks_right on left_one using (exists (select from right_one where right_one.id = left_one.other));
create policy looks_left on right_one using (exists (select from left_one where left_one.id = right_one.other));
