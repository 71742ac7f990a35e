-- Columns: every sort of type and modifier, collation, storage, statistics target, attribute options, NOT NULL, comments.

create collation german_phonebook (provider = icu, locale = 'de-u-co-phonebk');

create table types (
    c_smallint smallint, c_integer integer, c_bigint bigint, c_real real, c_double double precision,
    c_numeric numeric, c_numeric_10 numeric(10), c_numeric_10_2 numeric(10, 2), c_money money,
    c_text text, c_varchar varchar, c_varchar_20 varchar(20), c_char char, c_char_5 char(5), c_bpchar bpchar, c_name name, c_internal_char "char",
    c_bytea bytea, c_bit bit, c_bit_8 bit(8), c_varbit varbit, c_varbit_16 varbit(16),
    c_boolean boolean, c_uuid uuid, c_json json, c_jsonb jsonb, c_jsonpath jsonpath, c_xml xml,
    c_date date, c_time time, c_time_3 time(3), c_timetz timetz, c_timetz_0 timetz(0),
    c_timestamp timestamp, c_timestamp_0 timestamp(0), c_timestamptz timestamptz, c_timestamptz_6 timestamptz(6),
    c_interval interval, c_interval_3 interval(3), c_interval_year interval year, c_interval_ym interval year to month,
    c_interval_ds interval day to second(2), c_interval_second interval second(4), c_interval_hm interval hour to minute,
    c_inet inet, c_cidr cidr, c_macaddr macaddr, c_macaddr8 macaddr8,
    c_point point, c_line line, c_lseg lseg, c_box box, c_path path, c_polygon polygon, c_circle circle,
    c_tsvector tsvector, c_tsquery tsquery,
    c_int4range int4range, c_int8range int8range, c_numrange numrange, c_tsrange tsrange, c_tstzrange tstzrange, c_daterange daterange,
    c_int4multirange int4multirange, c_datemultirange datemultirange, c_tstzmultirange tstzmultirange,
    c_oid oid, c_regclass regclass, c_regproc regproc, c_regtype regtype, c_regrole regrole, c_regnamespace regnamespace, c_regconfig regconfig, c_regcollation regcollation,
    c_xid8 xid8, c_pg_lsn pg_lsn, c_pg_snapshot pg_snapshot, c_tid tid, c_xid xid, c_cid cid,
    c_refcursor refcursor, c_aclitem aclitem
);

create table arrays (
    a integer[], b integer[][], c integer[3], d text array, e text array[4], f varchar(10)[], g numeric(8, 3)[][], h timestamptz(2)[], i char(3)[],
    j interval day to hour[], k types[]
);

create table collations (
    a text collate "C",
    b text collate "POSIX",
    c varchar(10) collate german_phonebook,
    d text[] collate "C",
    e text collate "default",
    f name,
    g name collate "C"
);

create table storages (
    p_plain text, e_external text, m_main text, x_extended text, x_default text, b_external bytea, n_main numeric, j_external jsonb
);
alter table storages
    alter column p_plain set storage plain,
    alter column e_external set storage external,
    alter column m_main set storage main,
    alter column x_extended set storage extended,
    alter column b_external set storage external,
    alter column n_main set storage external,
    alter column j_external set storage external;

create table compressions (a text compression pglz, b text, c jsonb compression pglz);
alter table compressions alter column b set compression pglz, alter column c set compression default;

create table targets (a integer, b integer, c integer, d text);
alter table targets
    alter column a set statistics 0,
    alter column b set statistics 1000,
    alter column c set (n_distinct = -0.25),
    alter column d set (n_distinct = 500, n_distinct_inherited = -1);
alter table targets alter column c set statistics 10;

create table nullability (a integer not null, b integer null, c integer, d text not null default '', primary key (a, c));

create table comments (a integer, b integer, c integer);
comment on column comments.a is 'first';
comment on column comments.c is E'multi\nline\r\nand ''quotes''';
comment on column comments.b is 'to be removed';
comment on column comments.b is null;

create table column_grants (open_one integer, secret integer);
grant select (open_one), update (open_one) on column_grants to public;

create table wide (
    c01 integer, c02 integer, c03 integer, c04 integer, c05 integer, c06 integer, c07 integer, c08 integer, c09 integer, c10 integer,
    c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text, c20 text,
    c21 boolean default true, c22 boolean default false, c23 boolean default null, c24 date, c25 date, c26 date, c27 date, c28 date, c29 date, c30 date
);
