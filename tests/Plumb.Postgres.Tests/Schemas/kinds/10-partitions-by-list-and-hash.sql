-- List and hash partitions: null, enums, booleans, several values, hash on several columns and expressions, foreign and nested ones.

create type colour as enum ('red', 'it''s green', 'blue');

create table by_list (kind text, v integer) partition by list (kind);
create table by_list_ab partition of by_list for values in ('a', 'b', 'it''s', '"quoted"', 'back\slash');
create table by_list_null partition of by_list for values in (null);
create table by_list_empty partition of by_list for values in ('');
create table by_list_rest partition of by_list default;

create table by_enum (c colour not null, v integer) partition by list (c);
create table by_enum_red partition of by_enum for values in ('red', 'it''s green');
create table by_enum_blue partition of by_enum for values in ('blue');

create table by_boolean (b boolean, v integer) partition by list (b);
create table by_boolean_true partition of by_boolean for values in (true);
create table by_boolean_false partition of by_boolean for values in (false, null);

create table by_integer_expression (a integer, b integer) partition by list ((a % 3));
create table by_integer_expression_0 partition of by_integer_expression for values in (0);
create table by_integer_expression_1 partition of by_integer_expression for values in (1, 2, -1, -2);

create table by_array (tags text[]) partition by list (tags);
create table by_array_1 partition of by_array for values in ('{a,b}', '{"c d",NULL}');

create table by_row_number (n numeric(10, 2)) partition by list (n);
create table by_row_number_1 partition of by_row_number for values in (1.10, 2, -3.5);

create table by_collated (a text collate "C") partition by list (a collate "POSIX");
create table by_collated_1 partition of by_collated for values in ('ä', 'ö');

create table by_hash (id uuid not null default gen_random_uuid() primary key, v text) partition by hash (id);
create table by_hash_0 partition of by_hash for values with (modulus 4, remainder 0);
create table by_hash_1 partition of by_hash for values with (modulus 4, remainder 1);
create table by_hash_2 partition of by_hash for values with (modulus 8, remainder 2);
create table by_hash_6 partition of by_hash for values with (modulus 8, remainder 6);

create table by_hash_of_many (a integer, b text, c timestamptz) partition by hash (a, lower(b), c timestamptz_ops);
create table by_hash_of_many_0 partition of by_hash_of_many for values with (modulus 2, remainder 0);
create table by_hash_of_many_1 partition of by_hash_of_many for values with (modulus 2, remainder 1);

-- three levels: list of ranges of hashes
create table tenants_data (tenant text not null, at date not null, id bigint not null, body jsonb, primary key (tenant, at, id)) partition by list (tenant);
create table tenants_data_a partition of tenants_data for values in ('a') partition by range (at);
create table tenants_data_a_2026 partition of tenants_data_a for values from ('2026-01-01') to ('2027-01-01') partition by hash (id);
create table tenants_data_a_2026_0 partition of tenants_data_a_2026 for values with (modulus 2, remainder 0);
create table tenants_data_a_2026_1 partition of tenants_data_a_2026 for values with (modulus 2, remainder 1);
create table tenants_data_a_rest partition of tenants_data_a default;
create table tenants_data_rest partition of tenants_data default partition by hash (tenant);
create table tenants_data_rest_0 partition of tenants_data_rest for values with (modulus 1, remainder 0);
create index tenants_data_body on tenants_data using gin (body);
alter table tenants_data_a add constraint only_a check (tenant = 'a');
alter table tenants_data_a_2026 alter column body set default '{}';
comment on table tenants_data_a_2026 is 'middle of three levels';

-- a sub-tree that is built first, attached last
create table late_root (a integer not null, b integer not null) partition by list (a);
create table late_middle (b integer not null, a integer not null) partition by list (b);
create table late_leaf (b integer not null, a integer not null);
alter table late_middle attach partition late_leaf for values in (10);
alter table late_root attach partition late_middle for values in (1);

create table key_uses_user_type (p colour[], r int4range) partition by hash (r);
create table key_uses_user_type_0 partition of key_uses_user_type for values with (modulus 3, remainder 0);
