-- Unlogged sequences, alone, as identity, and a logged one of an unlogged table (15).

create unlogged sequence plain start 3;
create unlogged table t (id integer generated always as identity, s serial);
create unlogged table u (id integer generated always as identity (sequence name u_numbers logged));
create unlogged sequence made_logged;
alter sequence made_logged set logged;
alter sequence t_s_seq set logged;
create table logged_owner (id integer);
create unlogged sequence owned_by_logged owned by logged_owner.id;
