-- Text search: configurations, mappings, dictionaries with options, templates and parsers over built-in functions, columns that use them.

create schema s;
create text search dictionary plain (template = simple);
create text search dictionary with_options (template = pg_catalog.simple, stopwords = english, accept = false);
create text search dictionary snow (template = snowball, language = german, stopwords = german);
create text search dictionary s."Odd ""dictionary""" (template = simple, stopwords = 'english');
create text search dictionary synonyms (template = synonym, synonyms = synonym_sample, casesensitive = true);
create text search dictionary thesaurus_words (template = thesaurus, dictfile = thesaurus_sample, dictionary = pg_catalog.english_stem);
create text search dictionary spelled (template = ispell, dictfile = ispell_sample, afffile = ispell_sample, stopwords = english);
create text search dictionary altered (template = snowball, language = english);
alter text search dictionary altered (stopwords = english, language = french);
comment on text search dictionary snow is 'it''s German';

create text search template own_template (init = dsimple_init, lexize = dsimple_lexize);
create text search template lexize_only (lexize = dsimple_lexize);
comment on text search template own_template is 'simple by another name';
create text search dictionary of_own_template (template = own_template);
create text search parser own_parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
create text search parser without_headline (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
comment on text search parser own_parser is 'default by another name';

create text search configuration copied (copy = pg_catalog.german);
create text search configuration empty_one (parser = default);
create text search configuration of_own_parser (parser = own_parser);
create text search configuration s."Odd ""configuration""" (copy = simple);
alter text search configuration of_own_parser add mapping for asciiword, word, hword, numword with snow, s."Odd ""dictionary""", simple;
alter text search configuration copied alter mapping for asciiword, word with with_options, german_stem;
alter text search configuration copied drop mapping for email, url, url_path, sfloat;
alter text search configuration copied alter mapping replace german_stem with snow;
alter text search configuration s."Odd ""configuration""" alter mapping for int with plain, of_own_template;
comment on text search configuration copied is 'our own';

create table t (
    id integer, body text, lang regconfig default 'copied'::regconfig,
    search tsvector generated always as (to_tsvector('copied'::regconfig, body)) stored
);
create index on t using gin (to_tsvector('s."Odd ""configuration"""', body));
create function query(text) returns tsquery language sql stable as $$ select websearch_to_tsquery('copied', $1) $$;
create trigger keep before insert or update on t for each row execute function tsvector_update_trigger('search_2', 'pg_catalog.english', 'body');
create view found as select ts_headline('copied', body, plainto_tsquery('copied', 'x')) as h, ts_lexize('snow', 'Haus') as l from t;
