-- View expressions that came with 17: JSON_TABLE, JSON_QUERY, JSON_VALUE, JSON_EXISTS, JSON(), MERGE_ACTION is not one of them.

create table t (id integer, data jsonb);
create view sql_json as
    select json_query(data, '$.a' with unconditional array wrapper null on error) as q, json_value(data, '$.b' returning integer default 0 on empty error on error) as v, json_exists(data, '$.c ? (@ > $x)' passing 5 as x) as e, json('{}') as j, json_scalar(id) as s, json_serialize(data returning text) as z
      from t;
create view as_table as
    select jt.* from t, json_table(data, '$.items[*]' as root passing t.id as "x" columns (n for ordinality, a integer path '$.a' default 1 on empty, b text format json path '$.b' with wrapper, ok boolean exists path '$.c', nested path '$.d[*]' as inner_one columns (e text path '$.e'))) as jt;
create view at_local as select now() at local as l;
