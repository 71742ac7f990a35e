-- Virtual generated columns: explicit, by omission, beside stored ones, in children and partitions, with a named NOT NULL (18).

create table invoices (
    net numeric(10, 2) not null,
    rate numeric(4, 3) not null default 0.19,
    tax numeric generated always as (net * rate) virtual,
    gross numeric generated always as (net * (1 + rate)),
    rounded numeric generated always as (round(net, 0)) stored,
    label text collate "C" generated always as ('net ' || net::text) virtual,
    constraint gross_not_negative check (gross >= 0)
);
comment on column invoices.tax is 'Never stored.';
alter table invoices add column cents bigint generated always as ((net * 100)::bigint) virtual;

create table readings (at date not null, celsius numeric, fahrenheit numeric generated always as (celsius * 9 / 5 + 32) virtual) partition by range (at);
create table readings_1 partition of readings for values from ('2026-01-01') to ('2027-01-01');
create table readings_2 partition of readings (fahrenheit generated always as (celsius * 1.8 + 32) virtual) for values from ('2027-01-01') to ('2028-01-01');

create table parent (a integer, b integer generated always as (a + 1) virtual);
create table child (c integer) inherits (parent);
create view over_virtual as select tax, gross from invoices;
