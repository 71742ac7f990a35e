-- Objects put into an extension by hand. pg_dump loses this.

create extension unaccent;
create function joined() returns integer language sql as 'select 1';
alter extension unaccent add function joined();
create table joined_table (a integer);
alter extension unaccent add table joined_table;
