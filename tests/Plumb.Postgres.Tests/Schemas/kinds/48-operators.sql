-- Operators: prefix and infix, commutators, negators, estimators, hashes and merges, shells, odd symbols, several schemas, comments.

create schema s;
create type pair as (a integer, b integer);
create function pair_eq(pair, pair) returns boolean language sql immutable as 'select ($1).a = ($2).a and ($1).b = ($2).b';
create function pair_ne(pair, pair) returns boolean language sql immutable as 'select not pair_eq($1, $2)';
create function pair_lt(pair, pair) returns boolean language sql immutable as 'select ($1).a < ($2).a';
create function pair_gt(pair, pair) returns boolean language sql immutable as 'select ($1).a > ($2).a';
create function pair_plus(pair, pair) returns pair language sql immutable as 'select row (($1).a + ($2).a, ($1).b + ($2).b)::pair';
create function pair_minus(pair) returns pair language sql immutable as 'select row (- ($1).a, - ($1).b)::pair';
create function pair_times(pair, integer) returns pair language sql immutable as 'select $1';
create function times_pair(integer, pair) returns pair language sql immutable as 'select $2';
create function s."Odd ""function"""(text, text) returns boolean language sql immutable as 'select $1 > $2';

create operator === (function = pair_eq, leftarg = pair, rightarg = pair, commutator = ===, negator = !==, restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator !== (function = pair_ne, leftarg = pair, rightarg = pair, commutator = !==, negator = ===, restrict = neqsel, join = neqjoinsel);
create operator <<< (function = pair_lt, leftarg = pair, rightarg = pair, commutator = >>>, restrict = scalarltsel, join = scalarltjoinsel);
create operator >>> (procedure = pair_gt, leftarg = pair, rightarg = pair, commutator = <<<);
create operator + (function = pair_plus, leftarg = pair, rightarg = pair);
create operator - (function = pair_minus, rightarg = pair);
create operator * (function = pair_times, leftarg = pair, rightarg = integer, commutator = *);
create operator * (function = times_pair, leftarg = integer, rightarg = pair, commutator = *);
create operator s.~~> (function = s."Odd ""function""", leftarg = text, rightarg = text);
create operator s.+ (function = int4pl, leftarg = integer, rightarg = integer);
create operator !@#%^&|`?~<>+*/ (function = texteq, leftarg = text, rightarg = text);
create operator @-@@ (function = upper, rightarg = text);
create operator |<>| (function = int4eq, leftarg = integer, rightarg = integer, negator = |><|, commutator = operator(s.|<>|));
create operator === (function = texteq, leftarg = text, rightarg = text, hashes);
comment on operator === (pair, pair) is 'same';
comment on operator - (none, pair) is 'it''s negative';
comment on operator s.+ (integer, integer) is 'plus by another name';
alter operator >>> (pair, pair) set (restrict = scalargtsel, join = scalargtjoinsel);
alter operator === (text, text) set (restrict = none);

create table t (p pair check (p === p), q pair default - row (1, 2)::pair, a text check (a operator(s.~~>) 'it''s'), b integer);
create view v as select p + q as plus, p * 2 as times, 2 * p as times_2, - p as minus, 1 operator(s.+) 2 as three, p === q as same, @-@@ a as up, a !@#%^&|`?~<>+*/ 'x' as odd from t where p <<< q;
create function f(pair) returns pair language sql immutable return - $1 + $1 * 2;
create index on t ((b operator(s.+) 1)) where p === row (1, 2)::pair;
