-- Conversions over built-in functions: default and not, quoted, commented.

create schema s;
create conversion plain for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create default conversion s.default_one for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
create conversion s."Odd ""conversion"" 'name'" for 'WIN1252' to 'UTF8' from pg_catalog.win_to_utf8;
comment on conversion s."Odd ""conversion"" 'name'" is 'it''s odd';
