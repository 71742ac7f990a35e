-- View expressions that came with 16: JSON constructors and IS JSON, ANY_VALUE, anonymous subqueries, digits with underscores.

create table t (id integer, name text, data jsonb);
create view constructors as
    select json_object('k' : name, 'n' value id absent on null) as o, json_array(id, name null on null returning jsonb) as a, json_objectagg(name : id absent on null with unique keys) over () as oa,
           json_arrayagg(name) over () as aa, name is json as is_json, name is not json object with unique keys as is_object
      from t;
create view query_array as select json_array(select id from t) as a;
create view any_of as select any_value(name) as n, 1_000_000 as million, 0xff as hex from (select * from t) group by id;
