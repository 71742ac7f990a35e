-- Triggers: timings, events, columns, conditions, transition tables, constraint triggers, arguments, states, partitions, views, comments.

create table parents (id integer primary key);
create table t (id integer primary key, a integer, b text, "C c" jsonb, "select" integer, g integer generated always as (a + 1) stored);
create table log (at timestamptz default now(), what text);
create view v as select id, a from t;
create schema s;
create function note() returns trigger language plpgsql as 'begin return coalesce(new, old); end';
create function s."Odd ""function"""() returns trigger language plpgsql as 'begin return null; end';

create trigger before_insert before insert on t for each row execute function note();
create trigger before_update before update on t for each row execute function note();
create trigger before_delete before delete on t for each row execute function note();
create trigger after_insert after insert on t for each row execute function note();
create trigger after_all after insert or update or delete on t for each row execute procedure note();
create trigger statement_before before insert or update or delete or truncate on t for each statement execute function note();
create trigger statement_after after truncate on t execute function note();
create trigger of_columns before update of a, "C c", "select" on t for each row execute function note();
create trigger of_columns_and_more after insert or delete or update of b on t for each row execute function note();
create trigger with_condition after update on t for each row when (old.* is distinct from new.*) execute function note();
create trigger with_long_condition after update of a on t for each row when (new.a > 0 and old."C c" ->> 'k' is not null and new."select" <> old."select" and pg_trigger_depth() = 0 or new.b = 'it''s') execute function note('x');
create trigger insert_condition before insert on t for each row when (new.a is not null) execute function note();
create trigger after_generated after insert on t for each row when (new.g > 5) execute function note();
create trigger statement_condition before update on t for each statement when (current_user <> 'nobody') execute function note();
create trigger with_arguments before insert on t for each row execute function note('plain', 'it''s', 'back\slash', '', ' ', 'dou"ble', '日本語', 'new
line', 42, 1.5, some_word, '$1', '%', '\n', '\\', '\000');
create trigger "Odd ""trigger"" 'name'" after insert on t for each row execute function s."Odd ""function"""();
comment on trigger "Odd ""trigger"" 'name'" on t is 'odd; -- but legal';

-- transition tables
create trigger tables_insert after insert on t referencing new table as new_rows for each statement execute function note();
create trigger tables_update after update on t referencing old table as "Old Rows" new table as "New Rows" for each statement execute function note();
create trigger tables_delete after delete on t referencing old table as gone for each statement execute function note();
create trigger tables_row after update on t referencing old table as o new table as n for each row execute function note();

-- constraint triggers
create constraint trigger plain_constraint after insert on t for each row execute function note();
create constraint trigger deferred after insert or update of a on t deferrable initially deferred for each row when (new.a > 0) execute function note();
create constraint trigger immediate after delete on t deferrable initially immediate for each row execute function note();
create constraint trigger from_parents after insert or delete or update on t from parents not deferrable for each row execute function note('a');

-- states
create trigger is_disabled before insert on t for each row execute function note();
create trigger is_replica before insert on t for each row execute function note();
create trigger is_always before insert on t for each row execute function note();
create trigger was_disabled before insert on t for each row execute function note();
alter table t disable trigger is_disabled, enable replica trigger is_replica, enable always trigger is_always, disable trigger was_disabled;
alter table t enable trigger was_disabled;
create trigger renamed before insert on t for each row execute function note();
alter trigger renamed on t rename to renamed_to;

-- on views
create trigger v_insert instead of insert on v for each row execute function note();
create trigger v_update instead of update or delete on v for each row execute function note('view');
create trigger v_statement after insert or update or delete on v for each statement execute function note();
comment on trigger v_insert on v is 'writes through';

-- foreign keys' own triggers, some switched off
create table children (id integer primary key, parent integer references parents on delete cascade);
create trigger children_note after insert on children for each row execute function note();
create trigger "RI_ConstraintTrigger_c_1" after insert on children for each row execute function note();

-- partitioned tables
create table p (a integer not null, b text) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 (b text, a integer not null) ;
alter table p attach partition p2 for values in (2);
create table p3 partition of p for values in (3) partition by list (b);
create table p3x partition of p3 for values in ('x');
create trigger on_root after insert or update of b on p for each row when (new.b <> 'x') execute function note('root');
create trigger before_root before insert on p for each row execute function note();
create trigger statement_root after insert on p for each statement execute function note();
create trigger tables_root after insert on p referencing new table as n for each statement execute function note();
create constraint trigger constraint_root after insert on p deferrable initially deferred for each row execute function note();
create trigger leaf_only before update on p1 for each row execute function note();
create trigger middle_only after delete on p3 for each row execute function note();
comment on trigger on_root on p is 'root comment';
alter table p1 disable trigger on_root;
alter table p2 enable always trigger before_root;
alter table p disable trigger statement_root;
create trigger all_off after delete on p for each row execute function note();
alter table p disable trigger all_off;

-- on foreign tables, and on inheritance children
create table child_of () inherits (parents);
create trigger on_child before insert on child_of for each row execute function note();
