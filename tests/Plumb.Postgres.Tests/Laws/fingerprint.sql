-- Everything that two equal databases must show alike, straight from the engine's catalogs and written by the engine's own functions.
-- Nothing of Plumb's reader is used here. Columns that only newer servers have are taken by name out of to_jsonb(row).
-- A line that ends in a version is for servers from that version on.
-- Access control lists are compared with the defaults filled in and sorted: their order has no meaning.
WITH
acl (item, class, obj) AS NOT MATERIALIZED (
    SELECT coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)), 'pg_class'::regclass, oid FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL SELECT coalesce(proacl, acldefault('f', proowner)), 'pg_proc'::regclass, oid FROM pg_proc p
        WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')
    UNION ALL SELECT coalesce(nspacl, acldefault('n', nspowner)), 'pg_namespace'::regclass, oid FROM pg_namespace WHERE nspname !~ '^pg_(toast|temp)'
    UNION ALL SELECT coalesce(typacl, acldefault('T', typowner)), 'pg_type'::regclass, t.oid FROM pg_type t WHERE typelem = 0 AND typtype <> 'm'
    UNION ALL SELECT coalesce(lanacl, acldefault('l', lanowner)), 'pg_language'::regclass, oid FROM pg_language
    UNION ALL SELECT coalesce(fdwacl, acldefault('F', fdwowner)), 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT coalesce(srvacl, acldefault('S', srvowner)), 'pg_foreign_server'::regclass, oid FROM pg_foreign_server
),
own (oid, nspname) AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
rel AS (SELECT c.*, format('%I.%I', n.nspname, c.relname) AS label FROM pg_class c JOIN own n ON n.oid = c.relnamespace),
typ AS (SELECT t.*, format('%I.%I', n.nspname, t.typname) AS label FROM pg_type t JOIN own n ON n.oid = t.typnamespace)
SELECT kind, label, facts FROM (

SELECT 'schema', quote_ident(nspname), jsonb_build_object('owner', CASE nspname WHEN 'public' THEN NULL ELSE nspowner::regrole END) FROM pg_namespace n JOIN own USING (oid, nspname)

UNION ALL
SELECT 'extension', extname, jsonb_build_object('schema', extnamespace::regnamespace, 'version', extversion) FROM pg_extension

UNION ALL
SELECT 'relation', label, jsonb_build_object('kind', relkind, 'persistence', relpersistence, 'owner', relowner::regrole, 'identity', relreplident,
    'security', relrowsecurity, 'forced', relforcerowsecurity, 'options', (SELECT array_agg(x ORDER BY x) FROM unnest(reloptions) x),
    'toast', (SELECT (SELECT array_agg(x ORDER BY x) FROM unnest(t.reloptions) x) FROM pg_class t WHERE t.oid = rel.reltoastrelid),
    'method', (SELECT amname FROM pg_am WHERE pg_am.oid = relam), 'of', NULLIF(reloftype, 0)::regtype,
    'bound', pg_get_expr(relpartbound, rel.oid), 'key', CASE relkind WHEN 'p' THEN pg_get_partkeydef(rel.oid) END,
    'view', CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(rel.oid) END,
    'checks', relchecks, 'triggers', relhastriggers AND EXISTS (SELECT FROM pg_trigger WHERE tgrelid = rel.oid),
    'server', (SELECT jsonb_build_array(srvname, ftoptions) FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = rel.oid))
FROM rel WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S')

UNION ALL
SELECT 'column', format('%s.%I', label, attname), jsonb_build_object(
    'place', row_number() OVER (PARTITION BY attrelid ORDER BY attnum), 'type', format_type(atttypid, atttypmod), 'not null', attnotnull,
    'default', pg_get_expr(d.adbin, attrelid), 'identity', attidentity, 'generated', attgenerated, 'collation', NULLIF(attcollation, 0)::regcollation,
    'storage', attstorage, 'compression', attcompression, 'target', NULLIF(attstattarget, -1), 'options', attoptions, 'foreign', attfdwoptions,
    'local', attislocal, 'parents', attinhcount,
    'acl', (SELECT array_agg(x::text ORDER BY x::text) FROM unnest(NULLIF(attacl, '{}'::aclitem[])) x))
FROM pg_attribute a JOIN rel ON rel.oid = attrelid LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'v', 'm', 'f', 'c')

UNION ALL
SELECT 'heir', inhrelid::regclass::text, to_jsonb(array_agg(inhparent::regclass ORDER BY inhseqno)) FROM pg_inherits GROUP BY inhrelid

UNION ALL
SELECT 'index', label, jsonb_build_object('definition', pg_get_indexdef(indexrelid), 'valid', indisvalid, 'clustered', indisclustered, 'identity', indisreplident,
    'primary', indisprimary, 'immediate', indimmediate, 'targets', (SELECT array_agg(NULLIF(attstattarget, -1) ORDER BY attnum) FROM pg_attribute WHERE attrelid = indexrelid))
FROM pg_index JOIN rel ON rel.oid = indexrelid

UNION ALL
SELECT 'constraint', format('%s.%I', coalesce(label, contypid::regtype::text), conname), jsonb_build_object('definition', pg_get_constraintdef(k.oid),
    'valid', convalidated, 'local', conislocal, 'parents', coninhcount, 'free heirs', contype IN ('c', 'n') AND connoinherit, 'deferrable', condeferrable, 'deferred', condeferred,
    'parent', (SELECT format('%s.%I', conrelid::regclass, conname) FROM pg_constraint p WHERE p.oid = k.conparentid))
FROM pg_constraint k JOIN own n ON n.oid = connamespace LEFT JOIN rel ON rel.oid = conrelid
-- Names that the engine gives to the copies of a foreign key on partitions depend on the order of making.
WHERE NOT (contype = 'f' AND conparentid <> 0)

UNION ALL
-- To a partition that is attached later, servers from 15 on take the numbers of the columns to set over as the parent has them.
SELECT 'foreign key copy', format('%s %s', conrelid::regclass, regexp_replace(pg_get_constraintdef(k.oid), '(ON DELETE SET (NULL|DEFAULT)) \([^)]*\)', '\1')), to_jsonb(count(*))
FROM pg_constraint k WHERE contype = 'f' AND conparentid <> 0 GROUP BY 2

UNION ALL
SELECT 'sequence', label, to_jsonb(s) - 'seqrelid' || jsonb_build_object('type', seqtypid::regtype,
    'owner', (SELECT format('%s %s %s', deptype, refobjid::regclass, (SELECT attname FROM pg_attribute WHERE attrelid = refobjid AND attnum = refobjsubid))
              FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = rel.oid AND deptype IN ('a', 'i') AND refobjsubid > 0))
FROM pg_sequence s JOIN rel ON rel.oid = seqrelid

UNION ALL
SELECT 'type', label, jsonb_build_object('type', typtype, 'owner', typowner::regrole,
    'labels', (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = typ.oid),
    'base', format_type(NULLIF(typbasetype, 0), typtypmod), 'not null', typnotnull,
    'default', CASE typtype WHEN 'd' THEN coalesce(pg_get_expr(typdefaultbin, 0), typdefault) END, 'collation', NULLIF(typcollation, 0)::regcollation,
    'range', (SELECT jsonb_build_array(rngsubtype::regtype, NULLIF(rngcollation, 0)::regcollation, rngcanonical, rngsubdiff, rngmultitypid::regtype, opcname)
              FROM pg_range JOIN pg_opclass o ON o.oid = rngsubopc WHERE rngtypid = typ.oid))
FROM typ WHERE typtype IN ('e', 'd', 'r', 'c') AND typelem = 0

UNION ALL
SELECT 'base type', label, to_jsonb(typ) - 'oid' - 'typnamespace' - 'typrelid' - 'typarray' - 'typacl' || jsonb_build_object('owner', typowner::regrole, 'typelem', typelem::regtype, 'array', typarray::regtype)
FROM typ WHERE typtype IN ('b', 'p') AND typcategory <> 'A'

UNION ALL
SELECT 'routine', p.oid::regprocedure::text, jsonb_build_object('owner', proowner::regrole, 'definition', pg_get_functiondef(p.oid)) FROM pg_proc p JOIN own n ON n.oid = pronamespace WHERE prokind <> 'a'

UNION ALL
SELECT 'aggregate', p.oid::regprocedure::text, jsonb_build_object('owner', proowner::regrole, 'arguments', pg_get_function_arguments(p.oid), 'result', pg_get_function_result(p.oid), 'parallel', proparallel) || (to_jsonb(a) - 'aggfnoid' - 'aggsortop' - 'aggtranstype' - 'aggmtranstype') || jsonb_build_object('state', aggtranstype::regtype, 'moving', aggmtranstype::regtype) || jsonb_build_object('sort', aggsortop::regoperator)
FROM pg_proc p JOIN own n ON n.oid = pronamespace JOIN pg_aggregate a ON a.aggfnoid = p.oid

UNION ALL
SELECT 'operator', o.oid::regoperator::text, jsonb_build_object('owner', oprowner::regrole, 'code', oprcode::regprocedure, 'commutator', oprcom::regoperator, 'negator', oprnegate::regoperator, 'restrict', oprrest, 'join', oprjoin, 'hashes', oprcanhash, 'merges', oprcanmerge)
FROM pg_operator o JOIN own n ON n.oid = oprnamespace

UNION ALL
SELECT 'operator class', format('%I.%I %s', nspname, opcname, amname), jsonb_build_object('owner', opcowner::regrole, 'default', opcdefault, 'type', opcintype::regtype, 'stored', opckeytype::regtype,
    'family', (SELECT format('%s.%I', opfnamespace::regnamespace, opfname) FROM pg_opfamily f WHERE f.oid = opcfamily))
FROM pg_opclass c JOIN own n ON n.oid = opcnamespace JOIN pg_am a ON a.oid = opcmethod

UNION ALL
SELECT 'operator family', format('%I.%I %s', nspname, opfname, amname), jsonb_build_object('owner', opfowner::regrole,
    'operators', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT format('%s %s %s %s', amopstrategy, amopopr::regoperator, amoppurpose, (SELECT opfname FROM pg_opfamily s WHERE s.oid = amopsortfamily)) x FROM pg_amop WHERE amopfamily = f.oid) y),
    'functions', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT format('%s %s %s %s', amprocnum, amproc::regprocedure, amproclefttype::regtype, amprocrighttype::regtype) x FROM pg_amproc WHERE amprocfamily = f.oid) y))
FROM pg_opfamily f JOIN own n ON n.oid = opfnamespace JOIN pg_am a ON a.oid = opfmethod

UNION ALL
SELECT 'cast', format('%s as %s', castsource::regtype, casttarget::regtype), jsonb_build_object('function', castfunc::regprocedure, 'context', castcontext, 'method', castmethod) FROM pg_cast WHERE oid >= 16384

UNION ALL
SELECT 'collation', format('%I.%I', nspname, collname), to_jsonb(c) - 'oid' - 'collnamespace' - 'collowner' || jsonb_build_object('owner', collowner::regrole) FROM pg_collation c JOIN own n ON n.oid = collnamespace

UNION ALL
SELECT 'conversion', format('%I.%I', nspname, conname), to_jsonb(c) - 'oid' - 'connamespace' - 'conowner' || jsonb_build_object('owner', conowner::regrole) FROM pg_conversion c JOIN own n ON n.oid = connamespace

UNION ALL
SELECT 'language', lanname, jsonb_build_object('owner', lanowner::regrole, 'trusted', lanpltrusted, 'handler', lanplcallfoid::regproc, 'inline', laninline::regproc, 'validator', lanvalidator::regproc) FROM pg_language

UNION ALL
SELECT 'transform', format('%s %s', trftype::regtype, lanname), jsonb_build_object('from', trffromsql::regprocedure, 'to', trftosql::regprocedure) FROM pg_transform t JOIN pg_language l ON l.oid = trflang

UNION ALL
SELECT 'access method', amname, jsonb_build_object('type', amtype, 'handler', amhandler::regproc) FROM pg_am

UNION ALL
SELECT 'trigger', format('%s.%I', label, tgname), jsonb_build_object('definition', pg_get_triggerdef(t.oid), 'enabled', tgenabled, 'parent', (SELECT p.tgrelid::regclass FROM pg_trigger p WHERE p.oid = t.tgparentid))
FROM pg_trigger t JOIN rel ON rel.oid = tgrelid WHERE NOT tgisinternal

UNION ALL
SELECT 'event trigger', evtname, jsonb_build_object('event', evtevent, 'owner', evtowner::regrole, 'function', evtfoid::regproc, 'enabled', evtenabled, 'tags', (SELECT array_agg(x ORDER BY x) FROM unnest(evttags) x)) FROM pg_event_trigger

UNION ALL
SELECT 'rule', format('%s.%I', label, rulename), jsonb_build_object('definition', pg_get_ruledef(r.oid), 'enabled', ev_enabled) FROM pg_rewrite r JOIN rel ON rel.oid = ev_class

UNION ALL
SELECT 'policy', format('%s.%I', label, polname), jsonb_build_object('command', polcmd, 'permissive', polpermissive, 'roles', (SELECT array_agg(x::regrole::text ORDER BY x::regrole::text) FROM unnest(polroles) x), 'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
FROM pg_policy JOIN rel ON rel.oid = polrelid

UNION ALL
SELECT 'statistics', format('%I.%I', nspname, stxname), jsonb_build_object('owner', stxowner::regrole, 'definition', pg_get_statisticsobjdef(s.oid), 'target', NULLIF(stxstattarget, -1)) FROM pg_statistic_ext s JOIN own n ON n.oid = stxnamespace

UNION ALL
SELECT 'parser', format('%I.%I', nspname, prsname), to_jsonb(p) - 'oid' - 'prsnamespace' FROM pg_ts_parser p JOIN own n ON n.oid = prsnamespace

UNION ALL
SELECT 'template', format('%I.%I', nspname, tmplname), to_jsonb(t) - 'oid' - 'tmplnamespace' FROM pg_ts_template t JOIN own n ON n.oid = tmplnamespace

UNION ALL
SELECT 'dictionary', format('%I.%I', nspname, dictname), jsonb_build_object('owner', dictowner::regrole, 'options', dictinitoption, 'template', (SELECT tmplname FROM pg_ts_template t WHERE t.oid = dicttemplate)) FROM pg_ts_dict d JOIN own n ON n.oid = dictnamespace

UNION ALL
SELECT 'configuration', format('%I.%I', nspname, cfgname), jsonb_build_object('owner', cfgowner::regrole, 'parser', (SELECT prsname FROM pg_ts_parser p WHERE p.oid = cfgparser),
    'map', (SELECT array_agg(format('%s %s %s', maptokentype, mapseqno, mapdict::regdictionary) ORDER BY maptokentype, mapseqno) FROM pg_ts_config_map WHERE mapcfg = c.oid))
FROM pg_ts_config c JOIN own n ON n.oid = cfgnamespace

UNION ALL
SELECT 'wrapper', fdwname, jsonb_build_object('owner', fdwowner::regrole, 'handler', fdwhandler::regproc, 'validator', fdwvalidator::regproc, 'options', fdwoptions) FROM pg_foreign_data_wrapper

UNION ALL
SELECT 'server', srvname, jsonb_build_object('owner', srvowner::regrole, 'wrapper', (SELECT fdwname FROM pg_foreign_data_wrapper f WHERE f.oid = srvfdw), 'type', srvtype, 'version', srvversion, 'options', srvoptions) FROM pg_foreign_server

UNION ALL
SELECT 'mapping', format('%s for %s', srvname, usename), to_jsonb((SELECT array_agg(x) FROM unnest(umoptions) x WHERE x !~ '^password=')) FROM pg_user_mappings -- Passwords are withheld.

UNION ALL
SELECT 'publication', pubname, to_jsonb(p) - 'oid' - 'pubowner' || jsonb_build_object('owner', pubowner::regrole) FROM pg_publication p

UNION ALL
SELECT 'published table', format('%s %s', pubname, prrelid::regclass), jsonb_build_object('all', puballtables
    , 'where', pg_get_expr(prqual, prrelid), 'columns', (SELECT array_agg(attname ORDER BY attname) FROM pg_attribute WHERE attrelid = prrelid AND attnum = ANY (prattrs::int2[])) -- since 15
    )
FROM pg_publication_rel r JOIN pg_publication p ON p.oid = prpubid

UNION ALL
SELECT 'published schema', format('%s %s', pubname, pnnspid::regnamespace), NULL FROM pg_publication_namespace JOIN pg_publication p ON p.oid = pnpubid -- since 15
UNION ALL -- since 15
SELECT 'default acl', format('%s %s %s', defaclrole::regrole, NULLIF(defaclnamespace, 0)::regnamespace, defaclobjtype), to_jsonb((SELECT array_agg(x::text ORDER BY x::text) FROM unnest(defaclacl) x)) FROM pg_default_acl

UNION ALL
SELECT 'acl', i.type || ' ' || i.identity, to_jsonb((SELECT array_agg(x::text ORDER BY x::text) FROM unnest(item) x))
FROM acl, pg_identify_object(class, obj, 0) i

UNION ALL
SELECT 'comment', i.type || ' ' || i.identity, to_jsonb(description) FROM pg_description d, pg_identify_object(classoid, objoid, objsubid) i WHERE objoid >= 16384 OR classoid = 'pg_namespace'::regclass

) AS everything (kind, label, facts)
ORDER BY kind, label, facts::text
