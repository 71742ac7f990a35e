-- The builtin collation of full Unicode, and CASEFOLD (18).

create collation full_unicode (provider = builtin, locale = 'PG_UNICODE_FAST');
create table t (a text collate full_unicode, b text collate pg_unicode_fast, folded text collate pg_unicode_fast generated always as (casefold(b)) virtual);
