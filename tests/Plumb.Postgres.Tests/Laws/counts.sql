-- How many objects of each kind people made, counted in the engine's catalogs; what extensions brought is left out.
WITH
own (oid) AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
mine AS (SELECT c.* FROM pg_class c WHERE relnamespace IN (SELECT oid FROM own) AND NOT EXISTS (
    SELECT FROM pg_depend WHERE deptype = 'e' AND (classid, objid) IN (('pg_class'::regclass, c.oid), ('pg_type'::regclass, c.reltype), ('pg_class'::regclass, (SELECT indrelid FROM pg_index WHERE indexrelid = c.oid))))),
brought (class, obj) AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
inside (class, obj) AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'i')
SELECT 'schemas', count(*) FROM pg_namespace WHERE oid IN (SELECT oid FROM own) AND ('pg_namespace'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'extensions', count(*) FROM pg_extension WHERE extname <> 'plpgsql'
UNION ALL SELECT 'tables', count(*) FROM mine WHERE relkind IN ('r', 'p', 'f')
UNION ALL SELECT 'partitions', count(*) FROM mine WHERE relispartition AND relkind IN ('r', 'p', 'f')
UNION ALL SELECT 'views', count(*) FROM mine WHERE relkind = 'v'
UNION ALL SELECT 'materialized views', count(*) FROM mine WHERE relkind = 'm'
UNION ALL SELECT 'composites', count(*) FROM mine WHERE relkind = 'c'
UNION ALL SELECT 'sequences', count(*) FROM mine WHERE relkind = 'S'
UNION ALL SELECT 'indexes', count(*) FROM mine WHERE relkind IN ('i', 'I')
UNION ALL SELECT 'columns', count(*) FROM pg_attribute a JOIN mine ON mine.oid = attrelid WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
UNION ALL SELECT 'defaults', count(*) FROM pg_attribute a JOIN mine ON mine.oid = attrelid WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND atthasdef
-- From 17 on partitions have the identities of their parent, and no sequence of their own.
UNION ALL SELECT 'identities', count(*) FROM pg_depend d JOIN mine ON mine.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i' AND a.attidentity <> ''
UNION ALL SELECT 'not nulls', count(*) FROM pg_attribute a JOIN mine ON mine.oid = attrelid WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f') AND attnotnull
UNION ALL SELECT 'primary keys', count(*) FROM pg_constraint JOIN mine ON mine.oid = conrelid WHERE contype = 'p'
UNION ALL SELECT 'unique keys', count(*) FROM pg_constraint JOIN mine ON mine.oid = conrelid WHERE contype = 'u'
UNION ALL SELECT 'exclusions', count(*) FROM pg_constraint JOIN mine ON mine.oid = conrelid WHERE contype = 'x'
UNION ALL SELECT 'checks', count(*) FROM pg_constraint JOIN mine ON mine.oid = conrelid WHERE contype = 'c'
UNION ALL SELECT 'foreign keys', count(*) FROM pg_constraint JOIN mine ON mine.oid = conrelid WHERE contype = 'f' AND conparentid = 0
UNION ALL SELECT 'domain checks', count(*) FROM pg_constraint k WHERE contype = 'c' AND contypid <> 0 AND connamespace IN (SELECT oid FROM own) AND ('pg_type'::regclass, contypid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'heirs', count(*) FROM pg_inherits JOIN mine ON mine.oid = inhrelid WHERE relkind IN ('r', 'f') AND NOT relispartition
UNION ALL SELECT 'enums', count(*) FROM pg_type t WHERE typtype = 'e' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT class, obj FROM brought) AND typnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'labels', count(*) FROM pg_enum e WHERE ('pg_type'::regclass, enumtypid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'domains', count(*) FROM pg_type t WHERE typtype = 'd' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT class, obj FROM brought) AND typnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'ranges', count(*) FROM pg_type t WHERE typtype = 'r' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT class, obj FROM brought) AND typnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'base types', count(*) FROM pg_type t WHERE (typtype = 'b' OR NOT typisdefined) AND typelem = 0 AND typcategory <> 'A' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT class, obj FROM brought) AND typnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'routines', count(*) FROM pg_proc p WHERE prokind <> 'a' AND pronamespace IN (SELECT oid FROM own) AND ('pg_proc'::regclass, oid) NOT IN (SELECT class, obj FROM brought UNION ALL SELECT class, obj FROM inside)
UNION ALL SELECT 'aggregates', count(*) FROM pg_proc p WHERE prokind = 'a' AND pronamespace IN (SELECT oid FROM own) AND ('pg_proc'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'operators', count(*) FROM pg_operator WHERE oprcode <> 0 AND oprnamespace IN (SELECT oid FROM own) AND ('pg_operator'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'operator classes', count(*) FROM pg_opclass WHERE opcnamespace IN (SELECT oid FROM own) AND ('pg_opclass'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'operator families', count(*) FROM pg_opfamily WHERE opfnamespace IN (SELECT oid FROM own) AND ('pg_opfamily'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'casts', count(*) FROM pg_cast WHERE oid >= 16384 AND ('pg_cast'::regclass, oid) NOT IN (SELECT class, obj FROM brought UNION ALL SELECT class, obj FROM inside)
UNION ALL SELECT 'collations', count(*) FROM pg_collation WHERE collnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'conversions', count(*) FROM pg_conversion WHERE connamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'languages', count(*) FROM pg_language WHERE oid >= 16384 AND ('pg_language'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'triggers', count(*) FROM pg_trigger JOIN mine ON mine.oid = tgrelid WHERE NOT tgisinternal AND tgparentid = 0
UNION ALL SELECT 'event triggers', count(*) FROM pg_event_trigger WHERE ('pg_event_trigger'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'rules', count(*) FROM pg_rewrite JOIN mine ON mine.oid = ev_class WHERE rulename <> '_RETURN'
UNION ALL SELECT 'policies', count(*) FROM pg_policy JOIN mine ON mine.oid = polrelid
UNION ALL SELECT 'statistics', count(*) FROM pg_statistic_ext WHERE stxnamespace IN (SELECT oid FROM own)
UNION ALL SELECT 'text search dictionaries', count(*) FROM pg_ts_dict WHERE dictnamespace IN (SELECT oid FROM own) AND ('pg_ts_dict'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'text search configurations', count(*) FROM pg_ts_config WHERE cfgnamespace IN (SELECT oid FROM own) AND ('pg_ts_config'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'text search parsers', count(*) FROM pg_ts_parser WHERE prsnamespace IN (SELECT oid FROM own) AND ('pg_ts_parser'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'text search templates', count(*) FROM pg_ts_template WHERE tmplnamespace IN (SELECT oid FROM own) AND ('pg_ts_template'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'access methods', count(*) FROM pg_am WHERE oid >= 16384 AND ('pg_am'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'transforms', count(*) FROM pg_transform WHERE ('pg_transform'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'wrappers', count(*) FROM pg_foreign_data_wrapper WHERE ('pg_foreign_data_wrapper'::regclass, oid) NOT IN (SELECT class, obj FROM brought)
UNION ALL SELECT 'servers', count(*) FROM pg_foreign_server
UNION ALL SELECT 'user mappings', count(*) FROM pg_user_mappings
UNION ALL SELECT 'publications', count(*) FROM pg_publication
UNION ALL SELECT 'published tables', count(*) FROM pg_publication_rel
UNION ALL SELECT 'subscriptions', count(*) FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'default privileges', count(*) FROM pg_default_acl
UNION ALL SELECT 'comments on relations', count(*) FROM pg_description JOIN mine ON objoid = mine.oid WHERE classoid = 'pg_class'::regclass AND relkind IN ('r', 'p', 'f', 'v', 'm') AND objsubid = 0
UNION ALL SELECT 'comments on columns', count(*) FROM pg_description JOIN mine ON objoid = mine.oid WHERE classoid = 'pg_class'::regclass AND relkind IN ('r', 'p', 'f', 'v', 'm') AND objsubid > 0
