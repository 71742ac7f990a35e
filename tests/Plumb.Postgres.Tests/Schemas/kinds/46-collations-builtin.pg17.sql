-- Collations of the builtin provider (17).

create collation builtin_c (provider = builtin, locale = 'C');
create collation builtin_utf8 (provider = builtin, locale = 'C.UTF-8');
create collation copied from pg_c_utf8;
create table t (a text collate builtin_c, b text collate builtin_utf8, c text collate copied, d text collate pg_c_utf8, e text collate ucs_basic);
create index on t (lower(b));
