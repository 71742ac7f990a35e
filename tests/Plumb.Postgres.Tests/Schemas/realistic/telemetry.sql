-- A platform for telemetry: customers' devices, telephone and data networks, usage records, rating, analytics, alerts.
--
-- What is special here:
--   * hundreds of partitions: usage by operator, then by month, then by hash; metrics by day
--   * every index method: B-tree, hash, GIN, GiST, SP-GiST, BRIN, each where it pays
--   * ltree for the network's tree, hstore for labels, citext for names that people type
--   * a type of our own (tm.reading) with operators, an operator class, aggregates and casts
--   * views on views, six deep, from raw usage to the board's figures
--   * tables that refer to each other in rings

create schema tm;          -- telemetry: the core
create schema net;         -- the network
create schema usage;       -- usage records and rating
create schema crm;         -- accounts, contracts
create schema iot;         -- devices and what they send
create schema alerting;
create schema analytics;
create schema stage;       -- loading area
create schema ext;
create schema ops;

create extension ltree schema ext;
create extension hstore schema ext;
create extension citext schema ext;
create extension pg_trgm schema ext;
create extension btree_gin schema ext;
create extension btree_gist schema ext;
create extension intarray schema ext;
create extension unaccent schema ext;
create extension tablefunc schema ext;
create extension cube schema ext;

comment on schema tm is 'Types, functions and tables that all others use.';
comment on schema ext is 'Extensions.';

-- ============================================================================================================
-- Types of our own
-- ============================================================================================================

create domain tm.msisdn as text check (value ~ '^[1-9]\d{5,14}$');
create domain tm.imsi as char(15) check (value ~ '^\d{15}$');
create domain tm.iccid as text collate "C" constraint iccid_length check (length(value) >= 18 and length(value) <= 22) constraint iccid_digits check (value !~ '\D');
create domain tm.label_set as ext.hstore not null default '';
create domain tm.ratio as double precision check (value >= 0 and value <= 1);
create domain tm.cents as bigint;
create domain tm.unit as text default 'count' check (value <> '');

create type tm.granularity as enum ('raw', '1m', '5m', '1h', '1d', '30d');
create type tm.quality as enum ('good', 'uncertain', 'bad');
create type net.technology as enum ('GSM', 'UMTS', 'LTE', '5G NSA', '5G SA', 'LoRaWAN', 'NB-IoT', 'Wi-Fi');
create type usage.kind as enum ('voice', 'sms', 'mms', 'data', 'roaming voice', 'roaming data', 'premium');
create type alerting.severity as enum ('info', 'warning', 'critical');
alter type alerting.severity add value 'debug' before 'info';
create type tm.geo as (lat double precision, lon double precision, accuracy_m real);
create type tm.window_spec as (size interval, slide interval, granularity tm.granularity);
create type tm.version as (major integer, minor integer, patch integer);

create function tm.version_diff(a double precision, b double precision) returns double precision language sql immutable strict as 'select a - b';
create type tm.signal_range as range (subtype = double precision, subtype_diff = float8mi, multirange_type_name = tm.signal_ranges);
create type tm.version_range as range (subtype = tm.version);

-- tm.reading: a value with its quality, ordered by value
create type tm.reading as (value double precision, quality tm.quality);
create function tm.reading_cmp(tm.reading, tm.reading) returns integer language sql immutable strict parallel safe
    return btfloat8cmp(($1).value, ($2).value);
create function tm.reading_lt(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value < ($2).value;
create function tm.reading_le(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value <= ($2).value;
create function tm.reading_eq(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value = ($2).value;
create function tm.reading_ne(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value <> ($2).value;
create function tm.reading_ge(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value >= ($2).value;
create function tm.reading_gt(tm.reading, tm.reading) returns boolean language sql immutable strict parallel safe return ($1).value > ($2).value;
create function tm.reading_hash(tm.reading) returns integer language sql immutable strict parallel safe return hashfloat8(($1).value);
create operator tm.<~ (function = tm.reading_lt, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.>~), negator = operator(tm.>=~), restrict = scalarltsel, join = scalarltjoinsel);
create operator tm.<=~ (function = tm.reading_le, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.>=~), negator = operator(tm.>~), restrict = scalarlesel, join = scalarlejoinsel);
create operator tm.=~ (function = tm.reading_eq, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.=~), negator = operator(tm.<>~), restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator tm.<>~ (function = tm.reading_ne, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.<>~), negator = operator(tm.=~), restrict = neqsel, join = neqjoinsel);
create operator tm.>=~ (function = tm.reading_ge, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.<=~), negator = operator(tm.<~), restrict = scalargesel, join = scalargejoinsel);
create operator tm.>~ (function = tm.reading_gt, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.<~), negator = operator(tm.<=~), restrict = scalargtsel, join = scalargtjoinsel);
create operator class tm.reading_ops for type tm.reading using btree as
    operator 1 tm.<~, operator 2 tm.<=~, operator 3 tm.=~, operator 4 tm.>=~, operator 5 tm.>~, function 1 tm.reading_cmp(tm.reading, tm.reading);
create operator class tm.reading_hash_ops for type tm.reading using hash as operator 1 tm.=~, function 1 tm.reading_hash(tm.reading);
comment on operator class tm.reading_ops using btree is 'By value; the quality does not count.';

create function tm.to_number(tm.reading) returns double precision language sql immutable strict parallel safe
    return case when ($1).quality = 'bad' then null else ($1).value end;
create cast (tm.reading as double precision) with function tm.to_number(tm.reading) as assignment;
create function tm.good(double precision) returns tm.reading language sql immutable strict parallel safe return row ($1, 'good')::tm.reading;
create cast (double precision as tm.reading) with function tm.good(double precision);

create function tm.negate(tm.reading) returns tm.reading language sql immutable strict return row (- ($1).value, ($1).quality)::tm.reading;
create operator tm.- (function = tm.negate, rightarg = tm.reading);
create function tm.add(tm.reading, tm.reading) returns tm.reading language sql immutable strict
    return row (($1).value + ($2).value, greatest(($1).quality, ($2).quality))::tm.reading;
create operator tm.+ (function = tm.add, leftarg = tm.reading, rightarg = tm.reading, commutator = operator(tm.+));
comment on operator tm.+ (tm.reading, tm.reading) is 'As good as the worse of the two.';

-- aggregates
create aggregate tm.sum(tm.reading) (sfunc = tm.add, stype = tm.reading, combinefunc = tm.add, parallel = safe);
create function tm.worse(tm.quality, tm.quality) returns tm.quality language sql immutable strict return greatest($1, $2);
create aggregate tm.worst(tm.quality) (sfunc = tm.worse, stype = tm.quality, combinefunc = tm.worse, parallel = safe);
create function tm.ewma_step(state double precision[], value double precision, alpha double precision) returns double precision[] language plpgsql immutable as $$
begin
    if value is null then
        return state;
    end if;
    return array[case when state[1] is null then value else alpha * value + (1 - alpha) * state[1] end];
end
$$;
create function tm.ewma_final(state double precision[], value double precision, alpha double precision) returns double precision language sql immutable as $$ select state[1] $$;
create aggregate tm.ewma(value double precision, alpha double precision) (
    sfunc = tm.ewma_step, stype = double precision[], finalfunc = tm.ewma_final, finalfunc_extra, finalfunc_modify = read_only, initcond = '{NULL}'
);
comment on aggregate tm.ewma(double precision, double precision) is 'Exponentially weighted moving average; the order of rows matters.';
create aggregate tm.moving_total(double precision) (
    sfunc = float8pl, stype = double precision, initcond = '0', msfunc = float8pl, minvfunc = float8mi, mstype = double precision, minitcond = '0'
);
create aggregate tm.share_below(double precision order by double precision) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final, finalfunc_modify = read_write
);
create function tm.merge_labels(ext.hstore, ext.hstore) returns ext.hstore language sql immutable return coalesce($1, '') operator(ext.||) coalesce($2, '');
create aggregate tm.all_labels(ext.hstore) (sfunc = tm.merge_labels, stype = ext.hstore, initcond = '');

-- text search that knows how engineers write
create text search dictionary tm.part_numbers (template = simple, accept = true);
create text search dictionary tm.english_words (template = snowball, language = english, stopwords = english);
create text search configuration tm.tickets (copy = pg_catalog.english);
alter text search configuration tm.tickets alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword with ext.unaccent, tm.english_words;
alter text search configuration tm.tickets alter mapping for numword, numhword, hword_numpart, int, uint with tm.part_numbers;
alter text search configuration tm.tickets drop mapping for email, url, url_path, host, file;
comment on text search configuration tm.tickets is 'English, plus part numbers as they stand.';

create collation tm.natural_order (provider = icu, locale = 'en-u-kn-true');
create collation tm.ignore_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

create sequence tm.global_ids as bigint start with 1000000 increment by 1 cache 100;
create function tm.next_id(shard integer default 0) returns bigint
    language sql volatile parallel unsafe
    as $$ select (nextval('tm.global_ids') << 10) | (shard & 1023) $$;

-- ============================================================================================================
-- crm
-- ============================================================================================================

create table crm.operators (
    operator_id smallint primary key,
    name ext.citext not null unique,
    country char(2) not null,
    plmn integer[] not null default '{}'
);
create index operators_plmn on crm.operators using gin (plmn ext.gin__int_ops);

create table crm.accounts (
    account_id bigint primary key default tm.next_id(1),
    operator_id smallint not null references crm.operators,
    parent_id bigint references crm.accounts on delete set null,
    name text not null collate tm.natural_order,
    legal_name ext.citext,
    path ext.ltree not null,
    main_contact bigint,
    main_contract bigint,
    labels tm.label_set,
    search tsvector generated always as (to_tsvector('tm.tickets'::regconfig, name)) stored,
    constraint accounts_not_own_parent check (account_id <> parent_id)
);
create index accounts_path on crm.accounts using gist (path ext.gist_ltree_ops (siglen = 64));
create index accounts_path_btree on crm.accounts (path);
create index accounts_labels on crm.accounts using gin (labels ext.gin_hstore_ops);
create index accounts_search on crm.accounts using gin (search) with (fastupdate = off);

create table crm.contacts (
    contact_id bigint primary key default tm.next_id(),
    account_id bigint not null references crm.accounts on delete cascade,
    email ext.citext not null,
    name text not null,
    roles text[] not null default '{}',
    unique (account_id, email),
    unique (account_id, contact_id)
);
create table crm.contracts (
    contract_id bigint generated always as identity primary key,
    account_id bigint not null references crm.accounts on delete restrict,
    signed_by bigint,
    runs daterange not null,
    notice interval month not null default '3 months',
    terms jsonb not null,
    unique (account_id, contract_id),
    constraint contracts_signed_by foreign key (account_id, signed_by) references crm.contacts (account_id, contact_id) match full deferrable
);
-- a ring of three: account -> main contact -> account -> main contract -> contact
alter table crm.accounts
    add constraint accounts_main_contact foreign key (account_id, main_contact) references crm.contacts (account_id, contact_id) deferrable initially deferred,
    add constraint accounts_main_contract foreign key (account_id, main_contract) references crm.contracts (account_id, contract_id) deferrable initially deferred;
alter table crm.contracts alter constraint contracts_signed_by deferrable initially deferred;

create table crm.plans (
    plan_code text primary key collate "C",
    title text not null,
    allowance ext.hstore not null default 'data=>"1073741824"',
    monthly tm.cents not null,
    sold daterange not null default '[2020-01-01,)',
    replaced_by text collate "C" references crm.plans
);
create table crm.subscriptions (
    subscription_id bigint primary key default tm.next_id(2),
    account_id bigint not null references crm.accounts,
    plan_code text not null collate "C" references crm.plans on update cascade,
    msisdn tm.msisdn not null,
    active tstzrange not null,
    iccid tm.iccid,
    constraint one_owner_for_a_number exclude using gist (msisdn with =, active with &&)
);
create index subscriptions_account on crm.subscriptions (account_id) where upper_inf(active);
create index subscriptions_number on crm.subscriptions using spgist (msisdn);
create index subscriptions_number_suffix on crm.subscriptions (reverse(msisdn::text) text_pattern_ops);
create table crm.plan_changes (
    subscription_id bigint references crm.subscriptions on delete cascade,
    at timestamptz,
    from_plan text collate "C", to_plan text collate "C" references crm.plans,
    primary key (subscription_id, at)
);
create table crm.tickets (
    ticket_id bigserial primary key,
    account_id bigint references crm.accounts on delete set null,
    opened timestamptz not null default now(),
    closed timestamptz,
    subject text not null,
    body text,
    watchers bigint[],
    words tsvector,
    cause bigint
);
create index tickets_words on crm.tickets using gist (words tsvector_ops (siglen = 124));
create index tickets_subject on crm.tickets using gist (subject ext.gist_trgm_ops (siglen = 48)) where closed is null;
create trigger tickets_words before insert or update on crm.tickets for each row execute function tsvector_update_trigger('words', 'tm.tickets', 'subject', 'body');
create table crm.ticket_events (ticket_id bigint not null references crm.tickets on delete cascade, at timestamptz not null default clock_timestamp(), what text not null, details jsonb, primary key (ticket_id, at));
create table crm.surveys (survey_id serial primary key, ticket_id bigint unique references crm.tickets on delete cascade, score smallint, comment text, constraint score_0_to_10 check (score >= 0 and score <= 10));
create table crm.blocked_numbers (msisdn tm.msisdn primary key, because text not null, until timestamptz default 'infinity');
create table crm.number_blocks (block int8range primary key, operator_id smallint references crm.operators, exclude using gist (block with &&));

-- ============================================================================================================
-- net: the network
-- ============================================================================================================

create table net.sites (
    site_id integer primary key,
    code text not null unique collate tm.natural_order,
    place point not null,
    owner text,
    rent tm.cents,
    photos text[]
);
create index sites_place on net.sites using gist (place);
create index sites_place_kd on net.sites using spgist (place kd_point_ops);
create table net.regions (region ext.ltree primary key, outline polygon, population bigint);
create index regions_outline on net.regions using gist (outline);
create table net.equipment (
    equipment_id bigint primary key default tm.next_id(3),
    site_id integer references net.sites on delete restrict,
    parent_id bigint,
    path ext.ltree not null,
    vendor ext.citext not null,
    model text not null,
    firmware tm.version,
    supports tm.version_range,
    management inet,
    macs macaddr[],
    config jsonb,
    xml_config xml,
    constraint equipment_path_key unique (path),
    constraint equipment_parent foreign key (parent_id) references net.equipment on delete cascade deferrable initially immediate
);
create index equipment_path on net.equipment using gist (path ext.gist_ltree_ops);
create index equipment_management on net.equipment using spgist (management);
create index equipment_config on net.equipment using gin (config jsonb_path_ops);
create index equipment_vendor on net.equipment (vendor, model collate tm.natural_order desc);
create table net.cells (
    cell_id bigint primary key,
    site_id integer not null references net.sites,
    equipment_id bigint references net.equipment on delete set null,
    technology net.technology not null,
    azimuth smallint check (azimuth >= 0 and azimuth < 360),
    band int4range,
    coverage circle,
    live tstzrange not null default tstzrange(now(), null)
);
create index cells_coverage on net.cells using gist (coverage);
create index cells_technology on net.cells (technology, site_id) include (cell_id) where upper_inf(live);
create statistics net.cells_stats (dependencies, ndistinct, mcv) on site_id, equipment_id, technology from net.cells;
create table net.neighbours (cell_id bigint references net.cells on delete cascade, neighbour_id bigint references net.cells on delete cascade, handovers bigint not null default 0, blocked boolean not null default false, primary key (cell_id, neighbour_id), check (cell_id <> neighbour_id));
create index neighbours_back on net.neighbours (neighbour_id, cell_id);
create table net.links (
    link_id integer generated always as identity primary key,
    a bigint not null references net.equipment, b bigint not null references net.equipment,
    capacity_mbps integer not null, medium text not null default 'fibre', backup_for integer references net.links,
    constraint links_undirected unique (a, b), constraint links_order check (a < b)
);
create table net.vlans (vlan smallint not null check (vlan > 0 and vlan < 4095), site_id integer not null references net.sites, network cidr not null, purpose text, primary key (site_id, vlan), exclude using gist (network inet_ops with &&));
create table net.ip_pools (pool_id serial primary key, network cidr not null unique, apn text not null, free int8multirange not null default '{}');
create table net.outages (outage_id bigserial primary key, equipment_id bigint references net.equipment on delete cascade, during tstzrange not null, planned boolean not null default false, ticket_id bigint references crm.tickets on delete set null, affected ext.lquery, exclude using gist (equipment_id with =, during with &&));
create index outages_during on net.outages using gist (during) where not planned;
alter table crm.tickets add constraint tickets_cause foreign key (cause) references net.outages on delete set null not valid;
create table net.measurements_drive_test (run_id bigint, at timestamptz, place tm.geo, signal tm.signal_range, technology net.technology, primary key (run_id, at));
create table net.firmware (vendor ext.citext, model text, version tm.version, image bytea, released date, primary key (vendor, model, version));
alter table net.firmware alter column image set storage external;
create table net.maintenance_windows (equipment_id bigint references net.equipment on delete cascade, windows tstzmultirange not null, primary key (equipment_id));
create table net.spectrum_licences (licence_id serial primary key, operator_id smallint references crm.operators, band numrange not null, region ext.ltree references net.regions, valid daterange, exclude using gist (region with operator(ext.=), band with &&, valid with &&));

-- ============================================================================================================
-- usage: records by operator, then by month, then by hash of the number
-- ============================================================================================================

create table usage.records (
    at timestamptz not null,
    operator_id smallint not null,
    msisdn text not null,
    kind usage.kind not null,
    cell_id bigint,
    other_party text,
    seconds integer,
    octets bigint,
    rated tm.cents,
    batch_id bigint,
    extra ext.hstore,
    constraint records_something check (seconds > 0 or octets > 0 or kind = 'sms' or kind = 'mms')
) partition by list (operator_id);
comment on table usage.records is 'One row for each call, message or data session.';
comment on column usage.records.rated is 'Price in cents; null until rated.';

create table usage.records_op1 partition of usage.records for values in (1) partition by range (at);
create table usage.records_op2 partition of usage.records for values in (2) partition by range (at);
create table usage.records_op3_4 partition of usage.records for values in (3, 4) partition by range (at);
create table usage.records_others partition of usage.records default;
create table usage.records_op1_rest partition of usage.records_op1 default;

create procedure usage.make_month(operator_table regclass, month date, parts integer default 0)
    language plpgsql
    as $$
declare
    name text := format('%s_%s', split_part(operator_table::text, '.', 2), to_char(month, 'YYYYMM'));
    bounds text := format('for values from (%L) to (%L)', month || ' 00:00:00+00', (month + interval '1 month')::date || ' 00:00:00+00');
begin
    execute format('create table usage.%I partition of %s %s %s', name, operator_table, bounds, case when parts > 0 then 'partition by hash (msisdn)' end);
    for part in 0 .. parts - 1 loop
        execute format('create table usage.%I partition of usage.%I for values with (modulus %s, remainder %s)', name || '_p' || part, name, parts, part);
    end loop;
end
$$;
comment on procedure usage.make_month(regclass, date, integer) is 'Called by the scheduler on the 20th for the month after next.';

-- operator 1 is large: eight parts a month; 2 has four; 3 and 4 share whole months
do $$
declare
    month date;
begin
    for month in select generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') loop
        call usage.make_month('usage.records_op1', month, 8);
        call usage.make_month('usage.records_op2', month, 4);
        call usage.make_month('usage.records_op3_4', month);
    end loop;
end
$$;

create index records_number on usage.records (msisdn, at desc);
create index records_at on usage.records using brin (at, octets int8_minmax_multi_ops (values_per_range = 32)) with (pages_per_range = 16, autosummarize = on);
create index records_unrated on only usage.records (batch_id) where rated is null;
create index records_op1_unrated on only usage.records_op1 (batch_id) where rated is null;
alter index usage.records_unrated attach partition usage.records_op1_unrated;
create index records_others_extra on usage.records_others using gin (extra ext.gin_hstore_ops);
alter table usage.records_others alter column rated set default 0;
alter table usage.records_op1 alter column cell_id set statistics 1000;
create statistics usage.records_kinds (mcv) on operator_id, kind from usage.records;

create table usage.batches (
    batch_id bigint generated by default as identity primary key,
    file_name text not null,
    checksum bytea not null,
    received timestamptz not null default now(),
    rows bigint,
    rejected bigint not null default 0,
    supersedes bigint references usage.batches,
    constraint batches_file unique (file_name, checksum)
);
alter table usage.records add constraint records_batch foreign key (batch_id) references usage.batches on delete restrict;
create table usage.rejects (batch_id bigint not null references usage.batches on delete cascade, line bigint not null, raw text not null, because text[] not null, primary key (batch_id, line)) with (toast_tuple_target = 256);
create table usage.tariffs (
    plan_code text not null collate "C" references crm.plans on update cascade,
    kind usage.kind not null,
    zone ext.ltree not null default 'world',
    valid daterange not null,
    per_unit numeric(12, 6) not null,
    unit_size integer not null default 60,
    free_units integer not null default 0,
    constraint tariffs_unambiguous exclude using gist (plan_code with =, kind with =, zone with operator(ext.=), valid with &&)
);
create table usage.zones (zone ext.ltree primary key, title text not null, prefixes text[] not null default '{}');
create index zones_prefixes on usage.zones using gin (prefixes);
create table usage.allowances (subscription_id bigint references crm.subscriptions on delete cascade, period daterange, kind usage.kind, used bigint not null default 0, granted bigint, primary key (subscription_id, period, kind)) with (fillfactor = 50);
create table usage.invoices (invoice_id bigint primary key default tm.next_id(4), account_id bigint not null references crm.accounts, period daterange not null, total tm.cents not null, lines jsonb, exclude using gist (account_id with =, period with &&));
create table usage.disputes (dispute_id serial primary key, invoice_id bigint references usage.invoices, ticket_id bigint references crm.tickets, amount tm.cents);

create function usage.rate(r usage.records) returns tm.cents
    language plpgsql
    stable
    as $$
declare
    t usage.tariffs;
    units bigint;
begin
    select f.* into t
      from usage.tariffs f
      join crm.subscriptions s on s.plan_code = f.plan_code
     where s.msisdn = r.msisdn and s.active @> r.at and f.kind = r.kind and f.valid @> r.at::date
     order by ext.nlevel(f.zone) desc
     limit 1;
    if not found then
        return null;
    end if;
    units := ceil(coalesce(r.seconds, r.octets, 1)::numeric / t.unit_size);
    return round(greatest(units - t.free_units, 0) * t.per_unit * 100);
end
$$;
create function usage.count_rejected() returns trigger language plpgsql as $$
begin
    update usage.batches b set rejected = b.rejected + n.n from (select batch_id, count(*) as n from added group by batch_id) n where n.batch_id = b.batch_id;
    return null;
end
$$;
create trigger rejects_counted after insert on usage.rejects referencing new table as added for each statement execute function usage.count_rejected();
create function usage.never_in_the_future() returns trigger language plpgsql as $$ begin raise exception 'record of % is in the future', new.at; end $$;
create trigger records_future before insert on usage.records for each row when (new.at > '2100-01-01 00:00:00+00') execute function usage.never_in_the_future();
alter table usage.records_others disable trigger records_future;

-- ============================================================================================================
-- iot: devices and what they send
-- ============================================================================================================

create table iot.vendors (vendor_id smallserial primary key, name ext.citext not null unique);
create table iot.device_types (
    type_id integer generated always as identity primary key,
    vendor_id smallint not null references iot.vendors,
    model text not null,
    default_template integer,
    schema jsonb not null default '{"type": "object"}',
    unique (vendor_id, model)
);
create table iot.templates (
    template_id integer generated always as identity primary key,
    type_id integer references iot.device_types on delete cascade,
    name text not null,
    reporting tm.window_spec not null default row ('5 min', '1 min', '1m'),
    based_on integer references iot.templates
);
alter table iot.device_types add constraint device_types_template foreign key (default_template) references iot.templates on delete set null;
create table iot.devices (
    device_id uuid primary key default gen_random_uuid(),
    account_id bigint not null references crm.accounts on delete cascade,
    type_id integer not null references iot.device_types,
    name text not null collate tm.ignore_case,
    place tm.geo,
    location ext.cube generated always as (ext.cube(array[(place).lat, (place).lon])) stored,
    tree ext.ltree,
    labels tm.label_set,
    tags integer[],
    firmware tm.version,
    last_seen timestamptz,
    shadow jsonb not null default '{}',
    key_hash bytea unique,
    gateway_id uuid references iot.devices on delete set null
);
create index devices_labels on iot.devices using gist (labels ext.gist_hstore_ops (siglen = 32));
create index devices_tags on iot.devices using gist (tags ext.gist__intbig_ops (siglen = 252));
create index devices_location on iot.devices using gist (location);
create index devices_account on iot.devices using gin (account_id ext.int8_ops, (shadow -> 'reported') jsonb_ops);
create index devices_silent on iot.devices (last_seen nulls first) where last_seen is not null;
create index devices_key on iot.devices using hash (key_hash);
create table iot.sims (iccid tm.iccid primary key, imsi tm.imsi not null unique, device_id uuid unique references iot.devices on delete set null, subscription_id bigint references crm.subscriptions, pin bytea);
alter table crm.subscriptions add constraint subscriptions_sim foreign key (iccid) references iot.sims deferrable initially deferred;
create table iot.metrics (metric_id integer generated always as identity primary key, name ext.citext not null unique, unit tm.unit, kind "char" not null default 'g', keep interval day not null default '400 days', constraint metric_kinds check (kind = any (array['g'::"char", 'c'::"char", 'h'::"char"])));
create table iot.device_metrics (device_id uuid references iot.devices on delete cascade, metric_id integer references iot.metrics on delete restrict, scale double precision not null default 1, allowed tm.signal_range, primary key (device_id, metric_id));

-- one partition a day for raw samples, one a month for the hourly ones
create table iot.samples (
    at timestamptz not null,
    device_id uuid not null,
    metric_id integer not null,
    reading tm.reading not null,
    received timestamptz not null default now()
) partition by range (at);
create table iot.samples_hourly (
    hour timestamptz not null,
    device_id uuid not null,
    metric_id integer not null,
    n bigint not null,
    total tm.reading,
    lowest tm.reading,
    highest tm.reading,
    histogram bigint[],
    primary key (device_id, metric_id, hour)
) partition by range (hour);
do $$
begin
    for d in 0 .. 59 loop
        execute format('create table iot.samples_%s partition of iot.samples for values from (%L) to (%L)',
            to_char(date '2026-05-01' + d, 'YYYYMMDD'), (date '2026-05-01' + d) || ' 00:00:00+00', (date '2026-05-02' + d) || ' 00:00:00+00');
    end loop;
    for m in 0 .. 11 loop
        execute format('create table iot.samples_hourly_%s partition of iot.samples_hourly for values from (%L) to (%L) with (fillfactor = 100)',
            to_char(date '2026-01-01' + m * interval '1 month', 'YYYYMM'), (date '2026-01-01' + m * interval '1 month')::date || ' 00:00:00+00', (date '2026-02-01' + m * interval '1 month')::date || ' 00:00:00+00');
    end loop;
end
$$;
create unlogged table iot.samples_late (received timestamptz not null default now(), reading tm.reading not null, metric_id integer not null, device_id uuid not null, at timestamptz not null);
alter table iot.samples attach partition iot.samples_late default;
create index samples_device on iot.samples (device_id, metric_id, at desc) include (reading);
create index samples_at on iot.samples using brin (at) with (pages_per_range = 8);
create index samples_reading on iot.samples_late (reading tm.reading_ops desc nulls last) where (reading).quality <> 'bad';
create index samples_bloom on iot.samples_hourly using brin (device_id uuid_bloom_ops (n_distinct_per_range = 1000, false_positive_rate = 0.05));

create table iot.events (
    event_id bigint not null default tm.next_id(5),
    device_id uuid not null,
    at timestamptz not null default now(),
    topic ext.ltree not null,
    payload jsonb not null,
    primary key (device_id, event_id)
) partition by hash (device_id);
do $$
begin
    for r in 0 .. 15 loop
        execute format('create table iot.events_%s partition of iot.events for values with (modulus 16, remainder %s)', to_char(r, 'FM00'), r);
    end loop;
end
$$;
create index events_topic on iot.events using gist (topic, at);
create index events_payload on iot.events using gin (payload);
alter table iot.events alter column payload set compression pglz;
create table iot.commands (command_id bigserial primary key, device_id uuid not null references iot.devices on delete cascade, sent timestamptz, acknowledged timestamptz, body jsonb not null, answers bigint, answered_device uuid, constraint commands_answer foreign key (answered_device, answers) references iot.events (device_id, event_id));
create index commands_open on iot.commands (device_id, command_id) where acknowledged is null;
create table iot.firmware_campaigns (campaign_id serial primary key, target tm.version not null, applies_to tm.version_range, selector ext.lquery, rollout tm.ratio not null default 0.01, state text not null default 'planned');
create table iot.firmware_attempts (campaign_id integer references iot.firmware_campaigns on delete cascade, device_id uuid references iot.devices on delete cascade, attempt smallint default 1, finished timestamptz, error text, primary key (campaign_id, device_id, attempt));
create table iot.geofences (fence_id serial primary key, account_id bigint references crm.accounts on delete cascade, name text not null, area polygon not null, active daterange);
create index geofences_area on iot.geofences using spgist (area poly_ops);
create table iot.groups (group_id serial primary key, account_id bigint references crm.accounts on delete cascade, path ext.ltree not null, rule text, unique (account_id, path));
create table iot.group_members (group_id integer references iot.groups on delete cascade, device_id uuid references iot.devices on delete cascade, primary key (group_id, device_id));

create function iot.scale_reading() returns trigger language plpgsql as $$
declare
    factor double precision;
begin
    select d.scale into factor from iot.device_metrics d where d.device_id = new.device_id and d.metric_id = new.metric_id;
    new.reading := row ((new.reading).value * coalesce(factor, 1), (new.reading).quality)::tm.reading;
    return new;
end
$$;
create trigger samples_scale before insert on iot.samples for each row when ((new.reading).quality <> 'bad') execute function iot.scale_reading();
create function iot.merge_hourly(tm.granularity default '1h', variadic metrics integer[] default '{}') returns bigint language sql as $$
with s as (
    select date_trunc('hour', at) as hour, device_id, metric_id, count(*) as n, tm.sum(reading) as total
      from iot.samples
     where metrics = '{}' or metric_id = any (metrics)
     group by 1, 2, 3
), i as (
    insert into iot.samples_hourly as h (hour, device_id, metric_id, n, total) select * from s
    on conflict (device_id, metric_id, hour) do update set n = h.n + excluded.n, total = h.total operator(tm.+) excluded.total
    returning 1
)
select count(*) from i
$$;

-- what the devices of an old product line send, as a table per kind with a common parent
create table iot.legacy_messages (message_id bigserial, received timestamptz not null default now(), serial text not null, checksum integer, constraint legacy_serial check (serial ~ '^[A-Z]{3}'));
create table iot.legacy_meter (message_id bigint default tm.next_id(9), counter bigint not null, tariff smallint default 1, primary key (message_id)) inherits (iot.legacy_messages);
create table iot.legacy_alarm (code integer not null, text text, constraint known_code check (code > 0) no inherit) inherits (iot.legacy_messages);
create table iot.legacy_meter_alarm (message_id bigint default tm.next_id(10), severity alerting.severity default 'warning') inherits (iot.legacy_meter, iot.legacy_alarm);
create index legacy_meter_serial on iot.legacy_meter (serial collate "C", received desc);
create rule legacy_route as on insert to iot.legacy_messages where new.checksum is null do instead nothing;

-- ============================================================================================================
-- alerting
-- ============================================================================================================

create table alerting.channels (channel_id serial primary key, account_id bigint references crm.accounts on delete cascade, kind text not null, target text not null, secret text);
create table alerting.rules (
    rule_id serial primary key,
    account_id bigint references crm.accounts on delete cascade,
    metric_id integer references iot.metrics,
    name text not null,
    severity alerting.severity not null default 'warning',
    outside tm.signal_ranges not null,
    "window" tm.window_spec not null default row ('10 min', '1 min', 'raw'),
    enabled boolean not null default true,
    muted tstzmultirange not null default '{}',
    escalates_to integer references alerting.rules on delete set null
);
create table alerting.rule_channels (rule_id integer references alerting.rules on delete cascade, channel_id integer references alerting.channels on delete cascade, delay interval minute not null default '0', primary key (rule_id, channel_id));
create table alerting.incidents (
    incident_id bigint generated always as identity primary key,
    rule_id integer not null references alerting.rules,
    device_id uuid references iot.devices on delete set null,
    opened timestamptz not null default now(),
    closed timestamptz,
    open boolean generated always as (closed is null) stored,
    root_cause bigint references alerting.incidents on delete set null,
    constraint incidents_time check (closed > opened)
);
create unique index incidents_one_open on alerting.incidents (rule_id, device_id) where closed is null;
create table alerting.notifications (incident_id bigint references alerting.incidents on delete cascade, channel_id integer references alerting.channels, at timestamptz default now(), ok boolean, primary key (incident_id, channel_id, at));
create table alerting.on_call (account_id bigint references crm.accounts, contact_id bigint references crm.contacts on delete cascade, during tstzrange not null, level smallint default 1, exclude using gist (account_id with =, level with =, during with &&));
create table alerting.silences (silence_id serial primary key, matcher ext.lquery not null, during tstzrange not null, reason text not null);
create function alerting.tell() returns trigger language plpgsql as $$
begin
    perform pg_notify('incident', json_build_object('id', new.incident_id, 'rule', new.rule_id)::text);
    return null;
end
$$;
create constraint trigger incidents_tell after insert on alerting.incidents deferrable initially deferred for each row when (new.closed is null) execute function alerting.tell();

-- ============================================================================================================
-- tm: users, dashboards, settings
-- ============================================================================================================

create table tm.users (user_id bigint primary key default tm.next_id(6), login ext.citext not null unique, contact_id bigint references crm.contacts on delete set null, settings jsonb not null default '{}', dashboard_id integer);
create table tm.dashboards (dashboard_id serial primary key, owner_id bigint not null references tm.users on delete cascade, title text not null, layout jsonb not null, shared_with bigint[]);
alter table tm.users add foreign key (dashboard_id) references tm.dashboards on delete set null deferrable initially deferred;
create index dashboards_shared on tm.dashboards using gin (shared_with);
create table tm.panels (panel_id serial primary key, dashboard_id integer not null references tm.dashboards on delete cascade, position box not null, query text not null, kind text not null default 'line', exclude using gist (dashboard_id with =, position with &&));
create table tm.saved_queries (query_id serial primary key, owner_id bigint references tm.users on delete cascade, text text not null, fingerprint bigint generated always as (hashtextextended(text, 0)) stored);
create table tm.api_tokens (token_hash bytea primary key, user_id bigint not null references tm.users on delete cascade, scopes text[] not null, expires timestamptz not null default now() + interval '90 days');
create table tm.settings (name text primary key, value jsonb not null, changed timestamptz default now());
create table tm.calendar (day date primary key, week text generated always as ((extract(isoyear from day))::text || '-W' || lpad((extract(week from day))::text, 2, '0')) stored, is_workday boolean not null);
create unlogged table tm.cache (key text primary key, value bytea, expires timestamptz not null) with (autovacuum_enabled = false);
create index cache_expires on tm.cache (expires);
create table tm.node_versions of tm.version (constraint node_versions_key primary key (major, minor, patch), patch with options default 0);
create table tm.markers ();
comment on table tm.markers is 'No columns: only its row count is used, by the load test.';

-- ============================================================================================================
-- stage and ops
-- ============================================================================================================

create unlogged table stage.usage_csv (line bigint generated always as identity, c1 text, c2 text, c3 text, c4 text, c5 text, c6 text, c7 text) with (autovacuum_enabled = false);
create unlogged table stage.devices_json (doc json);
create table stage.mappings (source text, field text, target regclass, expression text, primary key (source, field));
create function stage.valid_line(stage.usage_csv) returns boolean language sql immutable as $$ select ($1).c1 ~ '^\d+$' and ($1).c2 is not null $$;
create view stage.usage_valid as select l.line, l.c1::bigint as number, to_timestamp(l.c2, 'YYYYMMDDHH24MISS') as at from stage.usage_csv l where stage.valid_line(l);
create table ops.jobs (job_id serial primary key, name text not null unique, every interval not null, next_run timestamptz not null default now(), last_error text, depends_on integer[] not null default '{}');
create table ops.job_runs (job_id integer references ops.jobs on delete cascade, started timestamptz default now(), finished timestamptz, rows bigint, primary key (job_id, started));
create table ops.slow_queries (at timestamptz default now(), fingerprint bigint, ms double precision, plan json);
create index slow_queries_at on ops.slow_queries using brin (at) with (autosummarize = true);
create table ops.migrations (version text primary key collate "C", applied timestamptz not null default now(), by name not null default current_user);
create view ops.partition_sizes as
    select p.oid::regclass as parent, c.oid::regclass as part, pg_get_expr(c.relpartbound, c.oid) as bound, pg_total_relation_size(c.oid::regclass) as bytes
      from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent where c.relispartition;

-- ============================================================================================================
-- analytics: from raw usage to the board, six views deep
-- ============================================================================================================

create view analytics.v1_usage as
    select r.at, r.operator_id, r.msisdn, r.kind, r.cell_id, coalesce(r.seconds, 0) as seconds, coalesce(r.octets, 0) as octets, coalesce(r.rated, usage.rate(r.*)) as cents
      from usage.records r
     where r.at >= now() - interval '400 days';
create view analytics.v2_usage_by_subscription as
    select s.subscription_id, s.account_id, s.plan_code, u.operator_id, u.kind, u.cell_id, u.at, u.seconds, u.octets, u.cents
      from analytics.v1_usage u join crm.subscriptions s on s.msisdn::text = u.msisdn and s.active @> u.at;
create view analytics.v3_daily as
    select account_id, plan_code, operator_id, date_trunc('day', at, 'UTC')::date as day, sum(seconds) as seconds, sum(octets) as octets, sum(cents) as cents, count(distinct subscription_id) as subscriptions
      from analytics.v2_usage_by_subscription
     group by account_id, plan_code, operator_id, date_trunc('day', at, 'UTC')::date;
create materialized view analytics.v4_monthly as
    select account_id, plan_code, operator_id, date_trunc('month', day)::date as month, sum(seconds) as seconds, sum(octets) as octets, sum(cents) as cents, max(subscriptions) as subscriptions
      from analytics.v3_daily group by 1, 2, 3, 4
  with no data;
create unique index v4_monthly_key on analytics.v4_monthly (account_id, plan_code, operator_id, month);
create index v4_monthly_month on analytics.v4_monthly using brin (month);
alter materialized view analytics.v4_monthly cluster on v4_monthly_key;
create view analytics.v5_by_account as
    select a.account_id, a.name, a.path, m.month, sum(m.cents) as cents, sum(m.octets) as octets,
           sum(sum(m.cents)) over (partition by a.account_id order by m.month rows between 11 preceding and current row) as cents_12_months,
           rank() over (partition by m.month order by sum(m.cents) desc nulls last) as place
      from analytics.v4_monthly m join crm.accounts a using (account_id)
     group by a.account_id, m.month;
create view analytics.v6_board as
    with ranked as (
        select v.*, ntile(10) over (partition by v.month order by v.cents) as decile from analytics.v5_by_account v
    ), by_month as materialized (
        select month, grouping(decile) as is_total, decile, sum(cents) as cents, count(*) as accounts from ranked group by month, rollup (decile)
    )
    select b.month, b.decile, b.cents, b.accounts, b.cents - lag(b.cents) over (partition by b.decile, b.is_total order by b.month) as change
      from by_month b
     order by b.month desc, b.decile nulls first;
comment on view analytics.v6_board is 'What the board sees; six views above the records.';
create function analytics.board(of_month date) returns setof analytics.v6_board language sql stable rows 11 begin atomic select b.* from analytics.v6_board b where b.month = of_month; end;
create view analytics.v7_headline as select (analytics.board(date_trunc('month', now())::date)).*;

create recursive view analytics.network_tree (equipment_id, path, depth, root) as
    select e.equipment_id, e.path, 0, e.equipment_id from net.equipment e where e.parent_id is null
    union all
    select e.equipment_id, e.path, t.depth + 1, t.root from net.equipment e join network_tree t on t.equipment_id = e.parent_id where t.depth < 32;
create view analytics.reachable as
    with recursive hops (a, b, via, cost) as (
        select l.a, l.b, array[l.link_id], 1.0 / l.capacity_mbps from net.links l
        union all
        select h.a, l.b, h.via || l.link_id, h.cost + 1.0 / l.capacity_mbps from hops h join net.links l on l.a = h.b where l.link_id <> all (h.via) and cardinality(h.via) < 8
    ) search depth first by a, b set visiting cycle a, b set looped using route
    select distinct on (a, b) a, b, via, cost from hops where not looped order by a, b, cost;
create view analytics.impact as
    select o.outage_id, o.during, t.root, count(c.cell_id) as cells, array_agg(distinct c.technology order by c.technology) as technologies, tm.all_labels(a.labels) as labels
      from net.outages o
      join analytics.network_tree t on t.equipment_id = o.equipment_id
      join net.equipment e on e.path operator(ext.<@) t.path
      join net.cells c on c.equipment_id = e.equipment_id
      left join crm.accounts a on a.path operator(ext.~) o.affected
     group by o.outage_id, t.root;
create view analytics.device_health with (security_barrier = true) as
    select d.device_id, d.account_id, d.labels operator(ext.->) 'site' as site, l.metric_id, l.last_reading, l.smooth, s.p95, case when d.last_seen < now() - interval '1 hour' then 'silent' else 'alive' end as state
      from iot.devices d
      left join lateral (
               select x.metric_id, (array_agg(x.reading order by x.at desc))[1] as last_reading, tm.ewma((x.reading).value, 0.2 order by x.at) as smooth
                 from iot.samples x where x.device_id = d.device_id and x.at > now() - interval '1 day' group by x.metric_id) l on true
      left join lateral (select percentile_cont(0.95) within group (order by (y.total).value) as p95 from iot.samples_hourly y where y.device_id = d.device_id and y.metric_id = l.metric_id) s on true;
create view analytics.kinds_by_month as
    select * from ext.crosstab('select month, kind, n from analytics.kind_counts order by 1', 'select unnest(enum_range(null::usage.kind))') as ct (month date, voice bigint, sms bigint, mms bigint, data bigint, roaming_voice bigint, roaming_data bigint, premium bigint);
create view analytics.best_readings as select s.device_id, max((s.reading).value) as best, tm.worst((s.reading).quality) as worst, tm.sum(s.reading) as total from iot.samples s where s.reading operator(tm.>~) tm.good(0) group by s.device_id;
create view iot.active_devices as select d.device_id, d.account_id, d.type_id, d.name, d.labels, d.last_seen from iot.devices d where d.last_seen > now() - interval '1 day' with cascaded check option;
alter view iot.active_devices alter column name set default 'unnamed';
create rule active_devices_retire as on delete to iot.active_devices do instead update iot.devices set last_seen = null, labels = devices.labels operator(ext.||) 'retired=>yes'::ext.hstore where devices.device_id = old.device_id;
create rule active_devices_log as on update to iot.active_devices where old.name is distinct from new.name do also insert into ops.slow_queries (fingerprint, ms) values (hashtext(new.name), 0);

create materialized view analytics.cell_load as
    select c.cell_id, c.technology, h.hour, count(r.*) as records, sum(r.octets) as octets
      from net.cells c
      cross join generate_series(0, 23) as h (hour)
      left join usage.records r on r.cell_id = c.cell_id and extract(hour from r.at)::integer = h.hour
     group by c.cell_id, h.hour
  with no data;
create index cell_load_busy on analytics.cell_load (octets desc nulls last) include (hour) where octets > 0;
create table analytics.kind_counts (month date, kind usage.kind, n bigint, primary key (month, kind));
create table analytics.forecasts (model text not null, account_id bigint references crm.accounts on delete cascade, made date default current_date, horizon daterange not null, cents tm.cents[], primary key (model, account_id, made)) partition by list (model);
create table analytics.forecasts_arima partition of analytics.forecasts for values in ('arima', 'sarima');
create table analytics.forecasts_ml partition of analytics.forecasts for values in ('gbm', 'lstm') partition by range (made);
create table analytics.forecasts_ml_2026 partition of analytics.forecasts_ml for values from ('2026-01-01') to ('2027-01-01');
create table analytics.experiments (experiment_id serial primary key, hypothesis text not null, variants jsonb not null, runs daterange not null, winner text);
create table analytics.exposures (experiment_id integer references analytics.experiments on delete cascade, account_id bigint references crm.accounts on delete cascade, variant text not null, at timestamptz default now(), primary key (experiment_id, account_id));
create statistics analytics.exposures_variant on experiment_id, variant from analytics.exposures;
create statistics analytics.samples_hours (ndistinct) on (date_trunc('day', hour at time zone 'UTC')), metric_id from iot.samples_hourly;

create publication lake_usage for table usage.records with (publish = 'insert', publish_via_partition_root = true);
create publication lake_devices for table iot.devices, iot.device_types, iot.vendors, crm.accounts;
create publication parts_of_operator_1 for table usage.records_op1;
create publication nothing_yet with (publish = 'truncate');
comment on publication lake_usage is 'To the lake, as one table.';
alter table iot.devices replica identity full;
alter table crm.plans replica identity using index plans_pkey;
alter table usage.records_others replica identity full;
alter table usage.invoices cluster on invoices_pkey;
comment on column iot.samples.reading is 'Value and quality; compared by value only.';
comment on index usage.records_number is 'The customer''s "what did I call?" page.';
comment on constraint one_owner_for_a_number on crm.subscriptions is 'Numbers are ported: at any time one owner.';
comment on trigger records_future on usage.records is 'Clocks of network elements are wrong more often than one thinks.';
comment on statistics net.cells_stats is 'Equipment decides the site.';
comment on rule active_devices_retire on iot.active_devices is 'Devices are never deleted.';

-- ============================================================================================================
-- Roaming and interconnection: added when the second operator joined
-- ============================================================================================================

create schema roaming;
create table roaming.agreements (
    agreement_id serial primary key,
    home smallint not null references crm.operators,
    visited smallint not null references crm.operators,
    valid daterange not null,
    technologies net.technology[] not null default enum_range('GSM'::net.technology, 'LTE'::net.technology),
    document oid,
    constraint agreements_not_with_oneself check (home <> visited),
    constraint agreements_one_at_a_time exclude using gist (home with =, visited with =, valid with &&)
);
create table roaming.rates (agreement_id integer not null references roaming.agreements on delete cascade, kind usage.kind not null, per_unit numeric(12, 6) not null, surcharge numeric(12, 6) generated always as (per_unit * 0.1) stored, primary key (agreement_id, kind));
create table roaming.files (file_id bigserial primary key, agreement_id integer references roaming.agreements, direction char(3) not null check (direction = any (array['in'::bpchar, 'out'::bpchar])), sequence integer not null, body bytea, unique (agreement_id, direction, sequence));
alter table roaming.files alter column body set storage external;
create table roaming.settlements (settlement_id serial primary key, agreement_id integer not null references roaming.agreements, month date not null, owed tm.cents not null, agreed boolean, disputed_by smallint references crm.operators, unique (agreement_id, month));
create table roaming.fraud_signals (msisdn tm.msisdn not null, at timestamptz not null, score tm.ratio not null, reasons ext.hstore, primary key (msisdn, at)) partition by range (at);
create table roaming.fraud_signals_all partition of roaming.fraud_signals for values from (minvalue) to (maxvalue);
create index fraud_signals_score on roaming.fraud_signals (score desc) where score > 0.9;
create table roaming.steering (imsi_prefix text primary key, prefer smallint[] not null, avoid smallint[] not null default '{}', check (not prefer && avoid));
create table net.number_portability (msisdn tm.msisdn, ported daterange, from_operator smallint references crm.operators, to_operator smallint references crm.operators, primary key (msisdn, ported));
create table net.coverage_tiles (z smallint, x integer, y integer, technology net.technology, signal tm.signal_range, primary key (z, x, y, technology)) partition by hash (x, y);
create table net.coverage_tiles_0 partition of net.coverage_tiles for values with (modulus 2, remainder 0);
create table net.coverage_tiles_1 partition of net.coverage_tiles for values with (modulus 2, remainder 1);
create table crm.loyalty (account_id bigint primary key references crm.accounts on delete cascade, points integer not null default 0, tier text generated always as (case when points > 10000 then 'gold' when points > 1000 then 'silver' else 'none' end) stored);
create table crm.account_moves (account_id bigint not null references crm.accounts on delete cascade, moved timestamptz not null default now(), old_path ext.ltree, new_path ext.ltree, primary key (account_id, moved));
create table ops.locks (name text primary key, holder integer not null default pg_backend_pid(), since timestamptz not null default clock_timestamp());
create function crm.note_move() returns trigger language plpgsql as $$
begin
    insert into crm.account_moves (account_id, old_path, new_path) values (new.account_id, old.path, new.path);
    update crm.accounts a set path = new.path operator(ext.||) ext.subpath(a.path, ext.nlevel(old.path)) where a.path operator(ext.<@) old.path and a.account_id <> new.account_id;
    return null;
end
$$;
create trigger accounts_moved after update of path on crm.accounts for each row when (pg_trigger_depth() < 1 and old.path::text <> new.path::text) execute function crm.note_move();
create view roaming.balance as
    select s.month, a.home, a.visited, sum(s.owed) filter (where s.agreed) as agreed, sum(s.owed) filter (where not s.agreed) as open, count(*) filter (where s.disputed_by is not null) as disputes
      from roaming.settlements s join roaming.agreements a using (agreement_id)
     group by cube (s.month, a.home, a.visited);

-- ============================================================================================================
-- Self-service for customers: the only part that strangers reach, and so the only one with row security
-- ============================================================================================================

do $$ begin create role telemetry_portal nologin; exception when duplicate_object or unique_violation then null; end $$;

create schema portal;
create table portal.sessions (session_id uuid primary key default gen_random_uuid(), contact_id bigint not null references crm.contacts on delete cascade, opened timestamptz not null default now(), address inet not null default inet_client_addr());
create table portal.requests (
    request_id bigint generated always as identity primary key,
    account_id bigint not null references crm.accounts on delete cascade,
    asked_by bigint,
    kind text not null default 'question',
    body jsonb not null,
    answered timestamptz,
    constraint requests_asked_by foreign key (account_id, asked_by) references crm.contacts (account_id, contact_id)
);
create table portal.documents (document_id uuid primary key default gen_random_uuid(), account_id bigint not null references crm.accounts on delete cascade, title text not null, media bytea, shown_from date not null default current_date);
create table portal.preferences (contact_id bigint primary key references crm.contacts on delete cascade, choices ext.hstore not null default 'mail=>on, sms=>off');
create table portal.exports (export_id bigserial primary key, account_id bigint not null references crm.accounts on delete cascade, filter tm.window_spec, ready timestamptz, rows bigint);
create table portal.export_files (export_id bigint not null references portal.exports on delete cascade, part smallint not null, body bytea not null, primary key (export_id, part));
create table portal.login_failures (at timestamptz not null default clock_timestamp(), address inet not null, login ext.citext not null);
create index login_failures_recent on portal.login_failures using brin (at) with (pages_per_range = 2);
create index login_failures_network on portal.login_failures using gist (address inet_ops, (login::text) ext.gist_trgm_ops);
create table portal.announcements (announcement_id serial primary key, audience ext.lquery not null default '*', shown tstzrange not null, text_by_language jsonb not null, constraint announcements_in_english check (text_by_language ? 'en'));
create table portal.announcement_reads (announcement_id integer references portal.announcements on delete cascade, contact_id bigint references crm.contacts on delete cascade, primary key (announcement_id, contact_id));

create function portal.my_account() returns bigint language sql stable parallel safe as $$ select nullif(current_setting('portal.account', true), '')::bigint $$;
alter table portal.requests enable row level security;
alter table portal.documents enable row level security;
alter table portal.exports enable row level security, force row level security;
alter table portal.export_files enable row level security;
create policy own_account on portal.requests to telemetry_portal using (account_id = (select portal.my_account())) with check (account_id = (select portal.my_account()) and answered is null);
create policy own_account on portal.documents for select to telemetry_portal using (account_id = (select portal.my_account()) and shown_from <= current_date);
create policy and_of_branches on portal.documents for select to telemetry_portal using (exists (
    select from crm.accounts mine, crm.accounts theirs
     where mine.account_id = portal.my_account() and theirs.account_id = documents.account_id and theirs.path operator(ext.<@) mine.path));
create policy own_account on portal.exports using (account_id = (select portal.my_account()));
create policy no_giants on portal.exports as restrictive for insert with check ((filter).size <= interval '1 year');
create policy of_own_exports on portal.export_files for select using (export_id in (select x.export_id from portal.exports x));
grant usage on schema portal to telemetry_portal;
grant select, insert on portal.requests, portal.exports to telemetry_portal;
grant select on portal.documents, portal.export_files, portal.announcements to telemetry_portal;
grant select (contact_id, choices), update (choices) on portal.preferences to telemetry_portal;
grant usage on all sequences in schema portal to telemetry_portal;
alter default privileges in schema portal grant select on tables to telemetry_portal;
