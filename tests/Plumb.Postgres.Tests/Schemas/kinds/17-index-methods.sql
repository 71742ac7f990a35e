-- Indexes by method: btree, hash, gist, gin, spgist, brin, bloom; operator classes with and without parameters; own access method.

create extension pg_trgm;
create extension bloom;
create schema ext;
create extension ltree schema ext;
create extension btree_gin schema ext;
create extension hstore schema ext;
create extension intarray schema ext;

create table everything (
    i integer, b bigint, t text, v varchar(50), ts timestamptz, d date, p point, bx box, pg polygon, c circle, r int4range, mr int4multirange, ip inet, j jsonb, a integer[], ta text[], tsv tsvector, tsq tsquery, u uuid, l ext.ltree, la ext.ltree[], h ext.hstore, m macaddr, n numeric, bo boolean
);

create index bt_plain on everything (i);
create index bt_pattern on everything (t text_pattern_ops, v varchar_pattern_ops);
create index bt_several on everything using btree (i, t collate "C", ts desc, lower(v) collate "POSIX" text_pattern_ops desc nulls last);
create index bt_range on everything (r, mr);
create index bt_jsonb on everything (j);
create index bt_array on everything (ta);

create index ha on everything using hash (t);
create index ha_pattern on everything using hash (t text_pattern_ops) with (fillfactor = 60) where i > 0;

create index gi_point on everything using gist (p);
create index gi_mixed on everything using gist (p, bx, c, pg) include (i, t);
create index gi_range on everything using gist (r, mr);
create index gi_inet on everything using gist (ip inet_ops);
create index gi_tsv on everything using gist (tsv tsvector_ops (siglen = 200), tsq);
create index gi_trgm on everything using gist (t gist_trgm_ops (siglen = 64), v gist_trgm_ops);
create index gi_ltree on everything using gist (l ext.gist_ltree_ops (siglen = 100), la ext.gist__ltree_ops (siglen = 60));
create index gi_hstore on everything using gist (h ext.gist_hstore_ops (siglen = 32));
create index gi_intarray on everything using gist (a ext.gist__int_ops (numranges = 50));
create index gi_intbig on everything using gist (a ext.gist__intbig_ops (siglen = 512));
create index gi_options on everything using gist (bx) with (buffering = on, fillfactor = 75);

create index gn_tsv on everything using gin (tsv);
create index gn_jsonb on everything using gin (j);
create index gn_jsonb_path on everything using gin (j jsonb_path_ops) with (fastupdate = off, gin_pending_list_limit = 1024);
create index gn_array on everything using gin (a, ta);
create index gn_intarray on everything using gin (a ext.gin__int_ops);
create index gn_trgm on everything using gin (t gin_trgm_ops, lower(v) gin_trgm_ops);
create index gn_mixed on everything using gin (i ext.int4_ops, ts ext.timestamptz_ops, tsv);
create index gn_hstore on everything using gin (h ext.gin_hstore_ops);
create index gn_expression on everything using gin (to_tsvector('english', t), (j -> 'tags'), string_to_array(v, ','));

create index sp_point on everything using spgist (p);
create index sp_point_kd on everything using spgist (p kd_point_ops);
create index sp_text on everything using spgist (t);
create index sp_range on everything using spgist (r) include (i);
create index sp_inet on everything using spgist (ip) with (fillfactor = 85);
create index sp_box on everything using spgist (bx);
create index sp_polygon on everything using spgist (pg poly_ops);

create index br_plain on everything using brin (ts);
create index br_many on everything using brin (i, b, d, ip inet_inclusion_ops, u, m) with (pages_per_range = 16, autosummarize = on);
create index br_bloom on everything using brin (t text_bloom_ops (n_distinct_per_range = 500, false_positive_rate = 0.02), u uuid_bloom_ops (n_distinct_per_range = -0.5));
create index br_multi on everything using brin (i int4_minmax_multi_ops (values_per_range = 64), ts timestamptz_minmax_multi_ops, n numeric_minmax_multi_ops (values_per_range = 8));
create index br_inclusion on everything using brin (bx, r, ip inet_minmax_ops);

create index bl on everything using bloom (i, t) with (length = 200, col1 = 3, col2 = 5);

create access method hash_twin type index handler hashhandler;
comment on access method hash_twin is 'Hash by another name.';
create operator class int4_twin_ops default for type integer using hash_twin as operator 1 =, function 1 hashint4(integer);
create index twin on everything using hash_twin (i);
