-- A database whose schema public was dropped. pg_dump does not say so.

drop schema public;
create schema app;
create table app.t (id integer primary key);
create extension citext schema app;
