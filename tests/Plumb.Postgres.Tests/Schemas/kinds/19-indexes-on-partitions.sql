-- Indexes on partitioned tables: inherited, attached with another name, ON ONLY left invalid, leaf-only, comments and options on parts.

create table p (a integer not null, b integer, c text, d jsonb) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 (d jsonb, c text, gone integer, b integer, a integer not null);
alter table p2 drop column gone;
create index p2_already_there on p2 (b, lower(c));
create index p2_other on p2 (c);
alter table p attach partition p2 for values from (10) to (20);
create table p3 partition of p for values from (20) to (30) partition by list (b);
create table p3_1 partition of p3 for values in (1);

create index everywhere on p (b, lower(c));
create index with_options on p using gin (d jsonb_path_ops) with (fastupdate = off);
create unique index unique_one on p (a, b) include (c) where a > 0;
create index brin_one on p using brin (a) with (pages_per_range = 8);

-- only on the parent, not valid because no part has it
create index nowhere on only p (c desc);
-- only on the parent, one part attached, still not valid
create index partly on only p (b desc);
create index p1_partly on p1 (b desc);
alter index partly attach partition p1_partly;
-- only on the parent, all parts attached by hand with names of their own
create index wholly on only p (c, b);
create index "p1 wholly" on p1 (c, b);
create index p2_wholly on p2 (c, b) with (fillfactor = 66);
create index p3_wholly on only p3 (c, b);
create index p31_wholly on p3_1 (c, b);
alter index wholly attach partition "p1 wholly";
alter index wholly attach partition p2_wholly;
alter index p3_wholly attach partition p31_wholly;
alter index wholly attach partition p3_wholly;

create index leaf_only on p1 (b) where c is not null;
create index middle_only on p3 (d);
alter index p1_b_lower_idx rename to "renamed part";
alter index "renamed part" set (fillfactor = 55);
comment on index everywhere is 'on the root';
comment on index "renamed part" is 'on a part';
alter index everywhere alter column 2 set statistics 77;
alter index "renamed part" alter column 2 set statistics 88;
alter table p1 cluster on "renamed part";

alter table p1 add constraint p1_key primary key (a);
alter table p1 replica identity using index p1_key;
create unique index p2_identity on p2 (a);
alter table p2 replica identity using index p2_identity;
alter table p3_1 replica identity full;

create table key_only (a integer not null, b integer) partition by list (a);
create table key_only_1 partition of key_only for values in (1);
create table key_only_2 partition of key_only for values in (2);
alter table key_only_1 add constraint key_1 primary key (a);
alter table only key_only add constraint key_root primary key (a);
alter index key_root attach partition key_1;
