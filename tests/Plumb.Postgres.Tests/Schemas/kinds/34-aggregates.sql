-- Aggregates: plain, over no argument, ordered-set, hypothetical, moving, parallel, sort operator, initial values, finalfunc_modify, variadic.

create schema s;
create type state as (total numeric, n bigint);
create function add_state(state, numeric) returns state language sql immutable return row (coalesce(($1).total, 0) + coalesce($2, 0), coalesce(($1).n, 0) + 1)::state;
create function remove_state(state, numeric) returns state language sql immutable return row (($1).total - $2, ($1).n - 1)::state;
create function merge_states(state, state) returns state language sql immutable return row (($1).total + ($2).total, ($1).n + ($2).n)::state;
create function finish(state) returns numeric language sql immutable return ($1).total / nullif(($1).n, 0);
create function finish_extra(state, numeric) returns numeric language sql immutable return ($1).total;
create function last_of(anyelement, anyelement) returns anyelement language sql immutable strict as 'select $2';
create function at_share(anyarray, double precision) returns anyelement language sql immutable as 'select $1[ceil($2 * cardinality($1))::integer]';
create function collect(anyarray, anyelement) returns anyarray language sql immutable as 'select array_append($1, $2)';
create function place(anyarray, anyelement) returns bigint language sql immutable as 'select count(*) from unnest($1) u where u < $2';

create function s.two(integer, integer, text) returns integer language sql immutable as 'select $2';

create function s.variadic_step(integer, variadic integer[]) returns integer language sql immutable as 'select $1';
create function s.share_final(anyarray, double precision) returns anyelement language sql immutable as 'select at_share($1, $2)';

create aggregate plain_sum(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create aggregate without_initial(integer) (sfunc = int4larger, stype = integer);
create aggregate named_argument("Odd arg" integer, more text) (sfunc = s.two, stype = integer);
create aggregate everything(numeric) (
    sfunc = add_state, stype = state, sspace = 128, finalfunc = finish, finalfunc_modify = shareable, combinefunc = merge_states, initcond = '(0,0)',
    msfunc = add_state, minvfunc = remove_state, mstype = state, msspace = 256, mfinalfunc = finish_extra, mfinalfunc_extra, mfinalfunc_modify = read_write, minitcond = '(1,"0")', parallel = safe
);
create aggregate no_moving_final(numeric) (sfunc = add_state, stype = state, finalfunc = finish, msfunc = add_state, minvfunc = remove_state, mstype = state, mfinalfunc = finish);
create aggregate serial_average(bigint) (sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg, combinefunc = int8_avg_combine, serialfunc = int8_avg_serialize, deserialfunc = int8_avg_deserialize, parallel = restricted);
create aggregate smallest(integer) (sfunc = int4smaller, stype = integer, sortop = <);
create aggregate largest_text(text) (sfunc = text_larger, stype = text, sortop = operator(pg_catalog.>), parallel = safe);
create aggregate my_count(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create aggregate my_count("any") (sfunc = int8inc_any, stype = bigint, initcond = '0');
create aggregate last_value(anyelement) (sfunc = last_of, stype = anyelement);
create aggregate odd_initial(text) (sfunc = textcat, stype = text, initcond = 'it''s \ "odd" $1');
create aggregate empty_initial(text) (sfunc = textcat, stype = text, initcond = '');
create aggregate over_two(double precision, double precision) (sfunc = float8_regr_accum, stype = double precision[], finalfunc = float8_corr, combinefunc = float8_regr_combine, initcond = '{0,0,0,0,0,0}');
create aggregate variadic_one(variadic integer[]) (sfunc = s.variadic_step, stype = integer);
create aggregate share(double precision order by anyelement) (sfunc = collect, stype = anyarray, finalfunc = s.share_final, initcond = '{}');
create aggregate hypothetical_place(anyelement order by anyelement) (sfunc = collect, stype = anyarray, finalfunc = place, initcond = '{}', hypothetical);
create aggregate built_in_percentile(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra, finalfunc_modify = read_only);
create aggregate built_in_rank(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, finalfunc_modify = read_write, hypothetical);
create aggregate s."Odd ""aggregate"""(integer) (sfunc = int4pl, stype = integer);
create aggregate old_style (basetype = integer, sfunc = int4pl, stype = integer, initcond = '5');
comment on aggregate plain_sum(integer) is 'a sum';
comment on aggregate my_count(*) is 'counts rows';
comment on aggregate share(double precision order by anyelement) is 'ordered set';
grant execute on function plain_sum(integer) to public;

create view uses as select plain_sum(a) as s, my_count(*) as c, share(0.5) within group (order by a) as m, everything(a order by a) as e, sum(everything(a)) over (order by count(*) rows 3 preceding) as w from generate_series(1, 3) a;
create function aggregate_in_body() returns integer language sql begin atomic select plain_sum(a) from (values (1), (2)) v (a); end;
