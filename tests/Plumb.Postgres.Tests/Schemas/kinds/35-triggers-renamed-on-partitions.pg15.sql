-- Triggers renamed with their copies on partitions, and states of those copies (15).

create function note() returns trigger language plpgsql as 'begin return new; end';
create table p (a integer not null) partition by list (a);
create table p1 partition of p for values in (1) partition by list (a);
create table p11 partition of p1 for values in (1);
create trigger old_name after insert on p for each row execute function note();
alter trigger old_name on p rename to "New Name";
create trigger states after insert on p for each row execute function note();
alter table p enable always trigger states;
alter table p11 disable trigger states;
alter table only p1 enable replica trigger states;
