-- Base types over built-in C functions, shell types, arrays of them, every CREATE TYPE option.

create type never_defined;
comment on type never_defined is 'a shell';

create type label;
create function label_in(cstring) returns label language internal immutable strict parallel safe as 'textin';
create function label_out(label) returns cstring language internal immutable strict parallel safe as 'textout';
create function label_recv(internal) returns label language internal stable strict as 'textrecv';
create function label_send(label) returns bytea language internal stable strict as 'textsend';
create type label (
    input = label_in, output = label_out, receive = label_recv, send = label_send,
    internallength = variable, alignment = int4, storage = extended, category = 'S', preferred = false, delimiter = ';', collatable = true, default = 'none'
);
comment on type label is 'text by another name';

create type counter;
create function counter_in(cstring) returns counter language internal immutable strict as 'int4in';
create function counter_out(counter) returns cstring language internal immutable strict as 'int4out';
create type counter (input = counter_in, output = counter_out, internallength = 4, passedbyvalue, alignment = int4, storage = plain, category = 'N');
create type counter_like;
create function counter_like_in(cstring) returns counter_like language internal immutable strict as 'int4in';
create function counter_like_out(counter_like) returns cstring language internal immutable strict as 'int4out';
create type counter_like (input = counter_like_in, output = counter_like_out, like = integer);

create function counter_lt(counter, counter) returns boolean language internal immutable strict as 'int4lt';
create function counter_eq(counter, counter) returns boolean language internal immutable strict as 'int4eq';
create operator = (function = counter_eq, leftarg = counter, rightarg = counter, commutator = =, restrict = eqsel, join = eqjoinsel);
create cast (integer as counter) without function as implicit;
create cast (counter as integer) without function as assignment;

create table uses (a label default 'x', b counter default '5', c label[] default '{a;b}', d counter[] check (d is not null), e label collate "C");
create function next_counter(counter) returns counter language sql immutable as 'select ($1::integer + 1)::counter';
