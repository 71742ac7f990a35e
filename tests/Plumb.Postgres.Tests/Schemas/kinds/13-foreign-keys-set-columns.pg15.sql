-- FOREIGN KEY with ON DELETE SET NULL (columns) and SET DEFAULT (columns) (15).

create table parents (tenant integer, id integer, "X y" integer, primary key (tenant, id), unique (tenant, id, "X y"));
create table children (
    tenant integer not null, parent_id integer, other_id integer default 0, "z z" integer,
    constraint keep_tenant foreign key (tenant, parent_id) references parents on delete set null (parent_id),
    foreign key (tenant, other_id) references parents on delete set default (other_id) on update cascade,
    foreign key (tenant, other_id, "z z") references parents (tenant, id, "X y") on delete set null ("z z", other_id)
);
create table partitioned (tenant integer, parent_id integer, foreign key (tenant, parent_id) references parents on delete set null (parent_id) deferrable) partition by list (tenant);
-- The partition has the columns in the same order: the server copies the column list by number, not by name.
create table partitioned_1 partition of partitioned for values in (1);
