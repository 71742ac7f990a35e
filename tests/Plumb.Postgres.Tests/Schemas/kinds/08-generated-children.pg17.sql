-- Generated columns whose expression differs in a child or a partition, and one that was changed later (17).

create table events (at date not null, v integer, kind text generated always as ('parent') stored) partition by range (at);
create table events_1 partition of events (kind generated always as ('first half') stored) for values from ('2026-01-01') to ('2026-07-01');
create table events_2 (at date not null, v integer, kind text generated always as ('second' || ' half') stored);
alter table events attach partition events_2 for values from ('2026-07-01') to ('2027-01-01');

create table base (a integer, doubled integer generated always as (a * 2) stored);
create table derived (doubled integer generated always as (a * 2 + 1) stored) inherits (base);

create table changed (a integer, b integer generated always as (a + 1) stored);
alter table changed alter column b set expression as (a + 100);
