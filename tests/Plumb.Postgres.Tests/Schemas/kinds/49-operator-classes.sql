-- Operator classes and families: btree, hash, gist, gin, spgist and brin; own types, defaults, storage, loose members, cross-type, FOR ORDER BY.

create schema s;
create type pair as (a integer, b integer);
create function pair_lt(pair, pair) returns boolean language sql immutable strict as 'select ($1).a < ($2).a';
create function pair_le(pair, pair) returns boolean language sql immutable strict as 'select ($1).a <= ($2).a';
create function pair_eq(pair, pair) returns boolean language sql immutable strict as 'select ($1).a = ($2).a';
create function pair_ge(pair, pair) returns boolean language sql immutable strict as 'select ($1).a >= ($2).a';
create function pair_gt(pair, pair) returns boolean language sql immutable strict as 'select ($1).a > ($2).a';
create function pair_cmp(pair, pair) returns integer language sql immutable strict as 'select ($1).a - ($2).a';
create function pair_hash(pair) returns integer language sql immutable strict as 'select hashint4(($1).a)';
create function pair_hash_extended(pair, bigint) returns bigint language sql immutable strict as 'select hashint4extended(($1).a, $2)';
create function pair_integer_eq(pair, integer) returns boolean language sql immutable strict as 'select ($1).a = $2';
create function pair_integer_cmp(pair, integer) returns integer language sql immutable strict as 'select ($1).a - $2';
create operator <# (function = pair_lt, leftarg = pair, rightarg = pair, commutator = >#, negator = >=#);
create operator <=# (function = pair_le, leftarg = pair, rightarg = pair, commutator = >=#, negator = >#);
create operator =# (function = pair_eq, leftarg = pair, rightarg = pair, commutator = =#, hashes, merges);
create operator >=# (function = pair_ge, leftarg = pair, rightarg = pair, commutator = <=#, negator = <#);
create operator ># (function = pair_gt, leftarg = pair, rightarg = pair, commutator = <#, negator = <=#);
create operator =# (function = pair_integer_eq, leftarg = pair, rightarg = integer);

create operator family pair_family using btree;
comment on operator family pair_family using btree is 'a family';
create operator class pair_ops for type pair using btree family pair_family as
    operator 1 <#, operator 2 <=#, operator 3 =#, operator 4 >=#, operator 5 >#, function 1 pair_cmp(pair, pair);
alter operator family pair_family using btree add operator 3 =# (pair, integer), function 1 (pair, integer) pair_integer_cmp(pair, integer);
comment on operator class pair_ops using btree is 'it''s a class';
create operator class pair_hash_ops for type pair using hash as operator 1 =#, function 1 pair_hash(pair), function 2 pair_hash_extended(pair, bigint);
create function integer_reverse(integer, integer) returns integer language sql immutable strict as 'select $2 - $1';
create operator class s."Odd ""class""" for type integer using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 integer_reverse(integer, integer), function 4 btequalimage(oid);
create operator family empty_family using hash;
create operator family s."Odd ""family""" using gist;
create operator class box_again for type box using gist family s."Odd ""family""" as
    operator 3 &&, operator 7 @>, operator 15 <-> (box, point) for order by float_ops,
    function 1 gist_box_consistent(internal, box, smallint, oid, internal), function 2 gist_box_union(internal, internal), function 5 gist_box_penalty(internal, internal, internal),
    function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), function 8 gist_box_distance(internal, box, smallint, oid, internal);
create operator class array_again for type anyarray using gin as
    operator 1 &&, operator 2 @>, operator 4 =, function 2 pg_catalog.ginarrayextract(anyarray, internal, internal), function 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
    function 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), storage anyelement;
create operator class text_storage for type tsvector using gist as
    operator 1 @@ (tsvector, tsquery), function 1 gtsvector_consistent(internal, tsvector, smallint, oid, internal), function 2 gtsvector_union(internal, internal), function 3 gtsvector_compress(internal), function 4 gtsvector_decompress(internal),
    function 5 gtsvector_penalty(internal, internal, internal), function 6 gtsvector_picksplit(internal, internal), function 7 gtsvector_same(gtsvector, gtsvector, internal), function 10 gtsvector_options(internal), storage gtsvector;
create operator class integer_brin for type integer using brin as
    operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 brin_minmax_opcinfo(internal), function 2 brin_minmax_add_value(internal, internal, internal, internal), function 3 brin_minmax_consistent(internal, internal, internal), function 4 brin_minmax_union(internal, internal, internal);

create type mood as enum ('low', 'high');
create operator class mood_again for type mood using btree as operator 1 < (anyenum, anyenum), operator 2 <= (anyenum, anyenum), operator 3 = (anyenum, anyenum), operator 4 >= (anyenum, anyenum), operator 5 > (anyenum, anyenum), function 1 (mood, mood) enum_cmp(anyenum, anyenum);
create operator class pair_default default for type pair using btree as operator 1 <#, operator 2 <=#, operator 3 =#, operator 4 >=#, operator 5 >#, function 1 pair_cmp(pair, pair);
create operator class loose for type integer using btree as operator 3 =, function 1 btint4cmp(integer, integer);
create operator class nothing_in_it for type integer using hash as storage integer;

create table t (p pair, i integer, b box, a integer[], v tsvector, m mood);
create index on t (p pair_ops, i s."Odd ""class""");
create unique index on t using btree (i s."Odd ""class""" desc) where p <# row (1, 2)::pair;
create index on t using hash (p pair_hash_ops);
create index on t using gist (b box_again);
create index on t using gin (a array_again);
create index on t using gist (v text_storage (siglen = 100));
create index on t using brin (i integer_brin);
create index on t (m);
create index on t (p);
create table hashed (p pair) partition by hash (p pair_hash_ops);
create table hashed_0 partition of hashed for values with (modulus 1, remainder 0);
create table ranged (i integer) partition by range (i s."Odd ""class""");
create table ranged_1 partition of ranged for values from (10) to (1);
create table excluded (p pair, exclude using btree (p pair_ops with =#));
create type pair_range as range (subtype = pair, subtype_opclass = pair_ops);
create view v as select array_agg(p order by p using <#) as l from t order by max(i);
