-- A marketplace with an ERP behind it: many tenants, row-level security in the way of hosted back ends, partitioned orders and ledgers.
--
-- Schemas: auth (who is asking), core (tenants and people), catalog, inventory, sales, billing, ledger, booking, content,
-- marketing, support, hr, private (never exposed), reporting, extensions.
-- The web API signs in as "anon" or "authenticated"; jobs run as "service_role", which bypasses row security.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['anon', 'authenticated', 'service_role', 'marketplace_owner', 'marketplace_reporting'] loop
        begin
            execute format('create role %I nologin', wanted);
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
end
$$;

create schema extensions;
create schema auth;
create schema core;
create schema catalog;
create schema inventory;
create schema sales;
create schema billing;
create schema ledger;
create schema booking;
create schema content;
create schema marketing;
create schema support;
create schema hr;
create schema private;
create schema reporting;

comment on schema extensions is 'Extensions live here, out of everybody''s way.';
comment on schema auth is 'Identities, sessions and the functions that policies ask.';
comment on schema core is 'Tenants, members, and what all other schemas need.';
comment on schema private is 'Never exposed by the API.';

create extension pgcrypto with schema extensions;
create extension citext with schema extensions;
create extension pg_trgm with schema extensions;
create extension btree_gist with schema extensions;
create extension btree_gin with schema extensions;
create extension unaccent with schema extensions;
create extension hstore with schema extensions;
create extension "uuid-ossp" with schema extensions;

-- ============================================================================================================
-- Types
-- ============================================================================================================

create domain core.currency as char(3) check (value ~ '^[A-Z]{3}$');
create domain core.country as char(2) check (value ~ '^[A-Z]{2}$');
create domain core.money_amount as numeric(18, 4);
create domain core.positive_money as numeric(18, 4) constraint not_negative check (value >= 0);
create domain core.percentage as numeric(6, 3) default 0 constraint between_0_and_100 check (value >= 0 and value <= 100);
create domain core.slug as text constraint slug_shape check (value ~ '^[a-z0-9](-?[a-z0-9])*$') constraint slug_length check (length(value) <= 120);
create domain core.email as extensions.citext constraint email_shape check (value ~ '^[^@\s]+@[^@\s]+$');
create domain core.phone as text check (value ~ '^\+[1-9]\d{6,14}$');
create domain core.language_tag as text default 'en' check (value ~ '^[a-z]{2}(-[A-Z]{2})?$');
create domain core.sha256 as bytea check (octet_length(value) = 32);
create domain inventory.quantity as numeric(16, 3);
create domain ledger.account_number as text constraint four_to_ten_digits check (value ~ '^\d{4,10}$');
comment on domain core.money_amount is 'May be negative; four places so that unit prices below a cent survive.';
comment on domain core.email is 'Compared without regard to case.';

create type core.tenant_status as enum ('trial', 'active', 'past_due', 'suspended', 'closed');
create type core.member_role as enum ('viewer', 'support', 'editor', 'accountant', 'admin', 'owner');
create type auth.factor_type as enum ('totp', 'webauthn', 'recovery code');
create type catalog.product_kind as enum ('physical', 'digital', 'service', 'bundle', 'gift card');
create type inventory.movement_kind as enum ('receipt', 'sale', 'return', 'transfer', 'adjustment', 'write-off');
create type sales.order_status as enum ('draft', 'placed', 'confirmed', 'paid', 'picking', 'shipped', 'delivered', 'returned', 'cancelled');
alter type sales.order_status add value 'partly shipped' before 'shipped';
create type sales.channel as enum ('web', 'app', 'point of sale', 'phone', 'EDI');
create type billing.invoice_status as enum ('draft', 'open', 'paid', 'void', 'uncollectible');
create type ledger.side as enum ('debit', 'credit');
create type ledger.account_class as enum ('asset', 'liability', 'equity', 'income', 'expense');
create type support.ticket_state as enum ('new', 'open', 'waiting for customer', 'solved', 'closed');

create type core.postal_address as (
    line_1 text,
    line_2 text,
    city text,
    region text,
    postal_code text,
    country core.country
);
comment on type core.postal_address is 'Kept by value where an address must not change later, as on an invoice.';
create type core.monetary as (amount core.money_amount, currency core.currency);
create type catalog.dimensions as (length_mm integer, width_mm integer, height_mm integer, weight_g integer);
create type core.timerange as range (subtype = time, multirange_type_name = core.timemultirange);

-- ============================================================================================================
-- auth: who is asking
-- ============================================================================================================

create table auth.users (
    id uuid primary key default extensions.gen_random_uuid(),
    email core.email unique,
    phone core.phone unique,
    encrypted_password text,
    email_confirmed_at timestamptz,
    phone_confirmed_at timestamptz,
    confirmed_at timestamptz generated always as (least(email_confirmed_at, phone_confirmed_at)) stored,
    raw_app_meta_data jsonb not null default '{}',
    raw_user_meta_data jsonb not null default '{}',
    is_anonymous boolean not null default false,
    banned_until timestamptz,
    last_sign_in_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    constraint users_reachable check (is_anonymous or email is not null or phone is not null)
);
comment on table auth.users is 'Everybody who can sign in, for all tenants.';
comment on column auth.users.raw_app_meta_data is 'Set by us only; goes into the token.';

create table auth.identities (
    provider text not null,
    provider_id text not null,
    user_id uuid not null references auth.users on delete cascade,
    identity_data jsonb not null,
    email core.email generated always as ((identity_data ->> 'email')::core.email) stored,
    last_sign_in_at timestamptz,
    primary key (provider, provider_id)
);
create index identities_user_id on auth.identities (user_id);
create index identities_email on auth.identities (email extensions.citext_pattern_ops);

create table auth.sessions (
    id uuid primary key default extensions.gen_random_uuid(),
    user_id uuid not null references auth.users on delete cascade,
    created_at timestamptz not null default now(),
    refreshed_at timestamp,
    not_after timestamptz,
    user_agent text,
    ip inet,
    assurance smallint not null default 1 check (assurance = any (array[1, 2, 3]))
);
create index sessions_user on auth.sessions (user_id, created_at);
create index sessions_not_after on auth.sessions (not_after desc) where not_after is not null;

create table auth.refresh_tokens (
    id bigserial primary key,
    token text not null unique,
    session_id uuid references auth.sessions on delete cascade,
    parent text,
    revoked boolean not null default false,
    created_at timestamptz not null default now(),
    constraint refresh_tokens_parent foreign key (parent) references auth.refresh_tokens (token) on delete set null
);
create index refresh_tokens_session on auth.refresh_tokens (session_id, revoked);
create index refresh_tokens_parent_idx on auth.refresh_tokens (parent);

create table auth.factors (
    id uuid primary key default extensions.gen_random_uuid(),
    user_id uuid not null references auth.users on delete cascade,
    kind auth.factor_type not null,
    friendly_name text,
    secret text,
    verified boolean not null default false
);
create unique index factors_name on auth.factors (friendly_name, user_id) where trim(friendly_name) <> '';

create table auth.challenges (
    id uuid primary key default extensions.gen_random_uuid(),
    factor_id uuid not null references auth.factors on delete cascade,
    created_at timestamptz not null default now(),
    verified_at timestamptz,
    ip_address inet not null
);

create table auth.one_time_tokens (
    id uuid primary key,
    user_id uuid not null references auth.users on delete cascade,
    purpose text not null,
    token_hash text not null check (char_length(token_hash) > 0),
    expires_at timestamptz not null default now() + interval '1 hour',
    unique (user_id, purpose)
);
create index one_time_tokens_hash on auth.one_time_tokens using hash (token_hash);

create unlogged table auth.rate_limits (
    key text primary key,
    hits integer not null default 0,
    window_ends timestamptz not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01);

create table auth.audit_log_entries (
    id uuid not null default extensions.gen_random_uuid(),
    at timestamptz not null default now(),
    payload json,
    ip_address inet,
    primary key (at, id)
) partition by range (at);
create table auth.audit_log_entries_default partition of auth.audit_log_entries default;
create index on auth.audit_log_entries using brin (at) with (pages_per_range = 32);

create function auth.jwt() returns jsonb
    language sql
    stable
    as $$
select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
)::jsonb
$$;

create function auth.uid() returns uuid
    language sql
    stable
    parallel safe
    as $$ select nullif(auth.jwt() ->> 'sub', '')::uuid $$;
comment on function auth.uid() is 'The user of the token, or null.';

create function auth.role() returns text
    language sql
    stable
    as $$ select coalesce(nullif(auth.jwt() ->> 'role', ''), 'anon') $$;

create function auth.email() returns extensions.citext
    language sql
    stable
    as $$ select (auth.jwt() ->> 'email')::extensions.citext $$;

create function auth.has_assurance(wanted integer) returns boolean
    language sql
    stable
    return coalesce(("auth"."jwt"() ->> 'aal')::integer, 1) >= wanted;

-- ============================================================================================================
-- core: tenants and people
-- ============================================================================================================

create table core.plans (
    code core.slug primary key,
    title text not null,
    monthly_price core.positive_money not null,
    limits extensions.hstore not null default 'orders=>100, members=>3',
    retired boolean not null default false
);
comment on column core.plans.limits is 'What a plan allows; absent means no limit.';

create table core.tenants (
    id uuid primary key default extensions.uuid_generate_v4(),
    slug core.slug not null unique,
    name text not null check (name <> ''),
    status core.tenant_status not null default 'trial',
    plan_code core.slug not null references core.plans on update cascade,
    parent_id uuid references core.tenants on delete restrict,
    owner_user_id uuid references auth.users on delete set null,
    home_currency core.currency not null default 'EUR',
    home_country core.country not null,
    address core.postal_address,
    settings jsonb not null default '{"invoice": {"prefix": "INV-"}, "week_starts": "monday"}',
    trial_ends_at timestamptz default now() + interval '30 days',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    search tsvector generated always as (to_tsvector('simple', name || ' ' || slug::text)) stored,
    constraint tenants_trial_has_end check (status <> 'trial' or trial_ends_at is not null),
    constraint tenants_not_own_parent check (parent_id <> id)
);
create index tenants_search on core.tenants using gin (search);
create index tenants_parent on core.tenants (parent_id) where parent_id is not null;
create index tenants_name_trgm on core.tenants using gist (name extensions.gist_trgm_ops (siglen = 32));
comment on table core.tenants is 'One shop owner; everything else hangs on it.';

create table core.members (
    tenant_id uuid not null references core.tenants on delete cascade,
    user_id uuid not null references auth.users on delete cascade,
    role core.member_role not null default 'viewer',
    permissions text[] not null default '{}',
    invited_by uuid,
    joined_at timestamptz,
    primary key (tenant_id, user_id),
    constraint members_invited_by foreign key (tenant_id, invited_by) references core.members (tenant_id, user_id)
);
create index members_user on core.members (user_id);
create unique index members_one_owner on core.members (tenant_id) where role = 'owner';
alter table core.members replica identity full;

create table core.invitations (
    id uuid primary key default extensions.gen_random_uuid(),
    tenant_id uuid not null references core.tenants on delete cascade,
    email core.email not null,
    role core.member_role not null default 'viewer',
    token_hash core.sha256 not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    unique (tenant_id, email)
);

create table core.profiles (
    user_id uuid primary key references auth.users on delete cascade,
    display_name text,
    language core.language_tag,
    time_zone text not null default 'UTC',
    avatar_path text,
    preferences jsonb not null default '{}'::jsonb,
    updated_at timestamptz
);

create table core.api_keys (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    label text not null,
    prefix char(8) not null,
    hash core.sha256 not null unique,
    scopes text[] not null check (cardinality(scopes) > 0),
    created_by uuid references auth.users on delete set null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint api_keys_label unique (tenant_id, label)
);
create index api_keys_live on core.api_keys (prefix) include (hash, scopes) where revoked_at is null;

create table core.webhooks (
    id bigint generated by default as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    url text not null check (url ~ '^https://'),
    events text[] not null default array['order.placed', 'order.paid'],
    secret text not null default encode(extensions.gen_random_bytes(24), 'hex'),
    enabled boolean not null default true
);

create table core.webhook_deliveries (
    webhook_id bigint not null references core.webhooks on delete cascade,
    at timestamptz not null default now(),
    attempt smallint not null default 1,
    status_code smallint,
    request jsonb not null,
    response text,
    primary key (webhook_id, at, attempt)
) partition by hash (webhook_id);
alter table core.webhook_deliveries alter column response set storage external;
create table core.webhook_deliveries_0 partition of core.webhook_deliveries for values with (modulus 4, remainder 0);
create table core.webhook_deliveries_1 partition of core.webhook_deliveries for values with (modulus 4, remainder 1);
create table core.webhook_deliveries_2 partition of core.webhook_deliveries for values with (modulus 4, remainder 2);
create table core.webhook_deliveries_3 partition of core.webhook_deliveries for values with (modulus 4, remainder 3);

create table core.feature_flags (
    name core.slug primary key,
    description text,
    enabled_for jsonb not null default '[]',
    rollout core.percentage not null default 0
);

create table core.currencies (
    code core.currency primary key,
    name text not null,
    digits smallint not null default 2 check (digits >= 0 and digits < 5),
    symbol text
);
alter table core.tenants add constraint tenants_home_currency foreign key (home_currency) references core.currencies (code);

create table core.exchange_rates (
    base core.currency not null references core.currencies,
    quote core.currency not null references core.currencies,
    valid daterange not null,
    rate numeric(20, 10) not null check (rate > 0),
    primary key (base, quote, valid),
    constraint exchange_rates_no_overlap exclude using gist (base extensions.gist_bpchar_ops with =, quote extensions.gist_bpchar_ops with =, valid with &&)
);
comment on constraint exchange_rates_no_overlap on core.exchange_rates is 'One rate for one day.';

create table core.countries (
    code core.country primary key,
    name text not null,
    in_union boolean not null default false,
    vat_rates numeric(5, 2)[] not null default '{}',
    address_format text not null default E'%N\n%A\n%Z %C'
);

create function core.is_member(tenant uuid, least_role core.member_role default 'viewer') returns boolean
    language sql
    stable
    security definer
    set search_path = ''
    as $$
select exists (
    select 1
      from core.members m
     where m.tenant_id = $1
       and m.user_id = auth.uid()
       and m.role >= $2
       and m.joined_at is not null)
$$;
comment on function core.is_member(uuid, core.member_role) is 'Whether the user of the token belongs to a tenant, with at least this role.';
revoke execute on function core.is_member(uuid, core.member_role) from public;
grant execute on function core.is_member(uuid, core.member_role) to authenticated, service_role;

create function core.my_tenants(least_role core.member_role default 'viewer') returns setof uuid
    language sql
    stable
    security definer
    rows 5
    set search_path to 'core', 'pg_temp'
    as $$ select tenant_id from members where user_id = auth.uid() and role >= least_role and joined_at is not null $$;

create function core.current_tenant() returns uuid
    language plpgsql
    stable
    as $$
declare
    claimed text := auth.jwt() -> 'app_metadata' ->> 'tenant';
begin
    if claimed is null then
        raise exception using errcode = 'insufficient_privilege', message = 'the token names no tenant', hint = 'Sign in again and pick one.';
    end if;
    return claimed::uuid;
end
$$;

create function core.touch() returns trigger
    language plpgsql
    as $$
begin
    new.updated_at := clock_timestamp();
    return new;
end
$$;

create function core.setting(tenant uuid, variadic path text[]) returns text
    language sql
    stable
    begin atomic
        select t.settings #>> path from core.tenants t where t.id = tenant;
    end;

create function core.convert(amount core.money_amount, from_currency core.currency, to_currency core.currency, on_day date default current_date) returns core.money_amount
    language sql
    stable
    as $$
select case
           when from_currency = to_currency then amount
           else (select amount * r.rate from core.exchange_rates r where r.base = from_currency and r.quote = to_currency and r.valid @> on_day)
       end
$$;

create function core.add(core.monetary, core.monetary) returns core.monetary
    language plpgsql
    immutable
    strict
    as $$
begin
    if ($1).currency <> ($2).currency then
        raise exception 'cannot add % to %', ($2).currency, ($1).currency;
    end if;
    return row (($1).amount + ($2).amount, ($1).currency);
end
$$;
create operator core.+ (function = core.add, leftarg = core.monetary, rightarg = core.monetary, commutator = operator(core.+));
create aggregate core.sum(core.monetary) (sfunc = core.add, stype = core.monetary, combinefunc = core.add, parallel = safe);

create trigger tenants_touch before update on core.tenants for each row execute function core.touch();
create trigger profiles_touch before update on core.profiles for each row when (old.* is distinct from new.*) execute function core.touch();
create trigger users_touch before update on auth.users for each row execute function core.touch();

create function auth.make_profile() returns trigger
    language plpgsql
    security definer
    set search_path = ''
    as $function$
begin
    insert into core.profiles (user_id, display_name, language)
    values (new.id, coalesce(new.raw_user_meta_data ->> 'name', split_part(new.email::text, '@', 1)), coalesce(new.raw_user_meta_data ->> 'lang', 'en'))
    on conflict (user_id) do nothing;
    return new;
end
$function$;
create trigger on_auth_user_created after insert on auth.users for each row execute function auth.make_profile();

-- ============================================================================================================
-- catalog
-- ============================================================================================================

create table catalog.brands (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name extensions.citext not null,
    website text,
    unique (tenant_id, name)
);

create table catalog.categories (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    parent_id bigint,
    slug core.slug not null,
    position integer not null default 0,
    unique (tenant_id, id),
    constraint categories_slug unique (tenant_id, parent_id, slug),
    constraint categories_parent foreign key (tenant_id, parent_id) references catalog.categories (tenant_id, id) match simple on delete cascade
);
create index categories_tree on catalog.categories (tenant_id, parent_id nulls first, position);

create table catalog.category_texts (
    category_id bigint not null references catalog.categories on delete cascade,
    language core.language_tag not null,
    title text not null,
    body text,
    primary key (category_id, language)
);

create table catalog.tax_classes (
    id smallint generated by default as identity primary key,
    tenant_id uuid references core.tenants on delete cascade,
    name text not null
);
comment on column catalog.tax_classes.tenant_id is 'Null: offered to everybody.';

create table catalog.tax_rates (
    tax_class_id smallint not null references catalog.tax_classes on delete cascade,
    country core.country not null references core.countries,
    valid daterange not null default daterange(current_date, null),
    rate core.percentage not null,
    primary key (tax_class_id, country, valid),
    exclude using gist (tax_class_id extensions.gist_int2_ops with =, country extensions.gist_bpchar_ops with =, valid with &&)
);

create table catalog.products (
    id bigint generated always as identity (start with 100000 cache 20) primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    brand_id bigint references catalog.brands on delete set null,
    tax_class_id smallint not null references catalog.tax_classes on delete restrict,
    kind catalog.product_kind not null default 'physical',
    slug core.slug not null,
    default_language core.language_tag not null default 'en',
    attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
    tags text[] not null default '{}',
    size catalog.dimensions,
    published_at timestamptz,
    archived_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint products_slug unique (tenant_id, slug),
    constraint products_tenant unique (tenant_id, id),
    constraint physical_has_size check (kind <> 'physical' or published_at is null or (size).weight_g > 0),
    constraint archived_after_published check (archived_at >= published_at)
) with (autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = true);
create index products_tags on catalog.products using gin (tenant_id extensions.uuid_ops, tags);
create index products_attributes on catalog.products using gin (attributes jsonb_path_ops) with (fastupdate = off);
create index products_published on catalog.products (tenant_id, published_at desc nulls last) include (slug, kind) where archived_at is null;
create statistics catalog.products_kinds (mcv, dependencies) on tenant_id, kind, tax_class_id from catalog.products;
alter table catalog.products alter column tenant_id set statistics 500;

create table catalog.product_texts (
    product_id bigint not null references catalog.products on delete cascade,
    language core.language_tag not null,
    title text not null,
    summary text,
    body text,
    meta jsonb,
    search tsvector,
    primary key (product_id, language)
);
alter table catalog.product_texts alter column body set compression pglz;

create text search configuration catalog.plain_german (copy = pg_catalog.german);
alter text search configuration catalog.plain_german alter mapping for hword, hword_part, word with extensions.unaccent, german_stem;
create text search configuration catalog.plain_english (copy = pg_catalog.english);
alter text search configuration catalog.plain_english alter mapping for hword, hword_part, word with extensions.unaccent, english_stem;
comment on text search configuration catalog.plain_german is 'Finds "Muesli" for "Müsli".';

create function catalog.search_configuration(language core.language_tag) returns regconfig
    language sql
    immutable
    parallel safe
    return case left(language, 2) when 'de' then 'catalog.plain_german'::regconfig when 'en' then 'catalog.plain_english'::regconfig else 'simple'::regconfig end;

create function catalog.index_words() returns trigger
    language plpgsql
    as $$
declare
    config regconfig := catalog.search_configuration(new.language);
begin
    new.search := setweight(to_tsvector(config, new.title), 'A')
        || setweight(to_tsvector(config, coalesce(new.summary, '')), 'B')
        || setweight(to_tsvector(config, coalesce(new.body, '')), 'D');
    return new;
end
$$;
create trigger product_texts_words before insert or update of title, summary, body, language on catalog.product_texts for each row execute function catalog.index_words();
create index product_texts_search on catalog.product_texts using gin (search);
create index product_texts_title on catalog.product_texts using gin (title extensions.gin_trgm_ops);

create table catalog.product_categories (
    tenant_id uuid not null,
    product_id bigint not null,
    category_id bigint not null,
    is_primary boolean not null default false,
    primary key (product_id, category_id),
    constraint product_categories_product foreign key (tenant_id, product_id) references catalog.products (tenant_id, id) on delete cascade,
    constraint product_categories_category foreign key (tenant_id, category_id) references catalog.categories (tenant_id, id) on delete cascade
);
comment on table catalog.product_categories is 'The tenant is in both keys, so that nobody''s product can stand in somebody else''s category.';
create unique index product_categories_one_primary on catalog.product_categories (product_id) where is_primary;
create index product_categories_category on catalog.product_categories (category_id, product_id);

create table catalog.options (
    id bigint generated always as identity primary key,
    product_id bigint not null references catalog.products on delete cascade,
    name text not null,
    position smallint not null default 0,
    unique (product_id, name),
    constraint options_position unique (product_id, position) deferrable initially deferred
);

create table catalog.option_values (
    id bigint generated always as identity primary key,
    option_id bigint not null references catalog.options on delete cascade,
    label text not null,
    position smallint not null default 0,
    swatch char(7) check (swatch ~ '^#[0-9a-f]{6}$'),
    unique (option_id, label),
    unique (option_id, position) deferrable
);

create table catalog.variants (
    id bigint generated always as identity primary key,
    product_id bigint not null references catalog.products on delete cascade,
    sku text not null,
    gtin text collate "C" check (gtin ~ '^\d{8}(\d{4,6})?$'),
    option_value_ids bigint[] not null default '{}',
    size catalog.dimensions,
    position integer not null default 0,
    is_active boolean not null default true,
    unique (product_id, option_value_ids)
);
create unique index variants_sku on catalog.variants (upper(sku));
create index variants_gtin on catalog.variants using hash (gtin);
create index variants_options on catalog.variants using gin (option_value_ids);

create table catalog.bundle_items (
    bundle_id bigint not null references catalog.products on delete cascade,
    variant_id bigint not null references catalog.variants on delete restrict,
    quantity inventory.quantity not null default 1 check (quantity > 0),
    primary key (bundle_id, variant_id)
);

create table catalog.price_lists (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    currency core.currency not null references core.currencies,
    includes_tax boolean not null default true,
    priority smallint not null default 0,
    unique (tenant_id, name)
);

create table catalog.prices (
    price_list_id bigint not null references catalog.price_lists on delete cascade,
    variant_id bigint not null references catalog.variants on delete cascade,
    from_quantity inventory.quantity not null default 1,
    valid tstzrange not null default tstzrange(now(), null),
    amount core.positive_money not null,
    compare_at core.positive_money,
    primary key (price_list_id, variant_id, from_quantity, valid),
    constraint prices_no_overlap exclude using gist (price_list_id extensions.gist_int8_ops with =, variant_id extensions.gist_int8_ops with =, from_quantity extensions.gist_numeric_ops with =, valid with &&) deferrable initially deferred,
    constraint prices_compare check (compare_at > amount)
);
create index prices_variant on catalog.prices (variant_id) include (amount);

create table catalog.reviews (
    id bigint generated always as identity primary key,
    product_id bigint not null references catalog.products on delete cascade,
    user_id uuid references auth.users on delete set null,
    rating smallint not null check (rating >= 1 and rating <= 5),
    title text,
    body text check (length(body) <= 5000),
    helpful integer not null default 0,
    approved_at timestamptz,
    created_at timestamptz not null default now(),
    unique (product_id, user_id)
);
create index reviews_waiting on catalog.reviews (created_at) where approved_at is null;

create table catalog.attribute_definitions (
    tenant_id uuid not null references core.tenants on delete cascade,
    code core.slug not null,
    kind text not null check (kind = any (array['text', 'number', 'boolean', 'choice'])),
    choices text[],
    is_filter boolean not null default false,
    primary key (tenant_id, code),
    constraint choices_for_choice check ((kind = 'choice') = (choices is not null))
);

-- ============================================================================================================
-- inventory
-- ============================================================================================================

create table inventory.warehouses (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    code text not null,
    address core.postal_address not null,
    opening core.timemultirange,
    place point,
    unique (tenant_id, code)
);
create index warehouses_place on inventory.warehouses using gist (place);

create table inventory.bins (
    id bigint generated always as identity primary key,
    warehouse_id bigint not null references inventory.warehouses on delete cascade,
    aisle text not null,
    rack smallint not null,
    level smallint not null,
    label text generated always as (aisle || '-' || lpad(rack::text, 3, '0') || '-' || level::text) stored,
    max_weight_kg numeric(8, 2),
    unique (warehouse_id, aisle, rack, level)
);

create table inventory.lots (
    id bigint generated always as identity primary key,
    variant_id bigint not null references catalog.variants on delete restrict,
    lot_number text not null,
    produced_on date,
    best_before date,
    unique (variant_id, lot_number),
    check (best_before > produced_on)
);

create table inventory.stock (
    bin_id bigint not null references inventory.bins on delete restrict,
    variant_id bigint not null references catalog.variants on delete restrict,
    lot_id bigint references inventory.lots on delete restrict,
    on_hand inventory.quantity not null default 0,
    reserved inventory.quantity not null default 0,
    available inventory.quantity generated always as (on_hand - reserved) stored,
    constraint stock_key unique (bin_id, variant_id, lot_id),
    constraint stock_not_negative check (on_hand >= 0 and reserved >= 0),
    constraint stock_not_oversold check (reserved <= on_hand)
) with (fillfactor = 70);
create unique index stock_without_lot on inventory.stock (bin_id, variant_id) where lot_id is null;
create index stock_by_variant on inventory.stock (variant_id) include (available) where on_hand > reserved;

create table inventory.movements (
    id bigint generated always as identity,
    at timestamptz not null default now(),
    tenant_id uuid not null,
    kind inventory.movement_kind not null,
    variant_id bigint not null,
    from_bin_id bigint,
    to_bin_id bigint,
    lot_id bigint,
    quantity inventory.quantity not null check (quantity > 0),
    reference text,
    by_user uuid default auth.uid(),
    primary key (at, id),
    constraint movements_go_somewhere check (num_nonnulls(from_bin_id, to_bin_id) > 0)
) partition by range (at);
comment on table inventory.movements is 'Every change of stock; stock itself is only the sum of these.';
create index movements_variant on inventory.movements (variant_id, at desc);
create index movements_at on inventory.movements using brin (at timestamptz_minmax_multi_ops (values_per_range = 16)) with (pages_per_range = 64);

-- one partition for each month
do $$
declare
    month date;
begin
    for month in select generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') loop
        execute format('create table inventory.movements_%s partition of inventory.movements for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month || ' 00:00:00+00', (month + interval '1 month')::date || ' 00:00:00+00');
    end loop;
end
$$;
create table inventory.movements_rest partition of inventory.movements default;

create table inventory.suppliers (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    vat_number text,
    contact jsonb,
    payment_days smallint not null default 30
);

create table inventory.supplier_items (
    supplier_id bigint not null references inventory.suppliers on delete cascade,
    variant_id bigint not null references catalog.variants on delete cascade,
    supplier_sku text not null,
    cost core.monetary not null,
    lead_time interval day not null default interval '7 days',
    pack_size inventory.quantity not null default 1,
    primary key (supplier_id, variant_id)
);

create table inventory.purchase_orders (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    supplier_id bigint not null references inventory.suppliers on delete restrict,
    warehouse_id bigint not null references inventory.warehouses on delete restrict,
    number text not null,
    ordered_on date,
    expected daterange,
    closed boolean not null default false,
    unique (tenant_id, number)
);

create table inventory.purchase_order_lines (
    purchase_order_id bigint not null references inventory.purchase_orders on delete cascade,
    line smallint not null,
    variant_id bigint not null references catalog.variants on delete restrict,
    quantity inventory.quantity not null,
    received inventory.quantity not null default 0,
    cost core.monetary not null,
    primary key (purchase_order_id, line),
    check (received <= quantity * 1.1)
);

create table inventory.stock_counts (
    id bigint generated always as identity primary key,
    warehouse_id bigint not null references inventory.warehouses on delete cascade,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    counted_by uuid[] not null default array[auth.uid()]
);
create unique index stock_counts_one_open on inventory.stock_counts (warehouse_id) where finished_at is null;

create table inventory.stock_count_lines (
    stock_count_id bigint not null references inventory.stock_counts on delete cascade,
    bin_id bigint not null references inventory.bins on delete restrict,
    variant_id bigint not null references catalog.variants on delete restrict,
    expected inventory.quantity not null,
    counted inventory.quantity,
    difference inventory.quantity generated always as (counted - expected) stored,
    primary key (stock_count_id, bin_id, variant_id)
);

-- ============================================================================================================
-- sales
-- ============================================================================================================

create table sales.customers (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    user_id uuid references auth.users on delete set null,
    number text not null,
    email core.email,
    phone core.phone,
    name text not null,
    company text,
    vat_number text,
    price_list_id bigint references catalog.price_lists on delete set null,
    credit_limit core.monetary,
    blocked_because text,
    custom extensions.hstore,
    search tsvector generated always as (to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(number, ''))) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    anonymised_at timestamptz,
    constraint customers_number unique (tenant_id, number),
    constraint customers_id unique (tenant_id, id) include (name)
);
create unique index customers_email on sales.customers (tenant_id, email) where email is not null and anonymised_at is null;
create index customers_search on sales.customers using gin (search);
create index customers_custom on sales.customers using gin (custom extensions.gin_hstore_ops);
comment on column sales.customers.blocked_because is 'Null: not blocked.';

create table sales.customer_addresses (
    id bigint generated always as identity primary key,
    customer_id bigint not null references sales.customers on delete cascade,
    label text,
    address core.postal_address not null check ((address).country is not null),
    is_billing boolean not null default false,
    is_shipping boolean not null default false
);
create unique index customer_addresses_billing on sales.customer_addresses (customer_id) where is_billing;

create table sales.customer_groups (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    rule jsonb
);
create table sales.customer_group_members (
    group_id bigint references sales.customer_groups on delete cascade,
    customer_id bigint references sales.customers on delete cascade,
    primary key (group_id, customer_id)
);

create table sales.carts (
    id uuid primary key default extensions.gen_random_uuid(),
    tenant_id uuid not null references core.tenants on delete cascade,
    customer_id bigint references sales.customers on delete cascade,
    user_id uuid default auth.uid(),
    currency core.currency not null,
    expires_at timestamptz not null default now() + '14 days'::interval,
    updated_at timestamptz not null default now()
);
create table sales.cart_lines (
    cart_id uuid references sales.carts on delete cascade,
    variant_id bigint references catalog.variants on delete cascade,
    quantity inventory.quantity not null check (quantity > 0),
    note text,
    primary key (cart_id, variant_id)
);

-- orders: by tenant size first, then by quarter
create table sales.orders (
    id bigint generated by default as identity,
    placed_on date not null default current_date,
    tenant_id uuid not null,
    tier text not null default 'small' check (tier = any (array['small', 'large'])),
    number text not null,
    customer_id bigint,
    channel sales.channel not null default 'web',
    status sales.order_status not null default 'draft',
    currency core.currency not null,
    billing_address core.postal_address,
    shipping_address core.postal_address,
    net core.money_amount not null default 0,
    tax core.money_amount not null default 0,
    gross core.money_amount generated always as (net::numeric + tax::numeric) stored,
    metadata jsonb,
    placed_by uuid default auth.uid(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint orders_pk primary key (tier, placed_on, id),
    constraint orders_number unique (tier, placed_on, tenant_id, number),
    constraint orders_tenant foreign key (tenant_id) references core.tenants on delete restrict,
    constraint orders_customer foreign key (tenant_id, customer_id) references sales.customers (tenant_id, id) on delete restrict,
    constraint orders_drafts_are_free check (status <> 'draft' or gross >= 0)
) partition by list (tier);
comment on table sales.orders is 'Large tenants'' orders have partitions of their own by quarter; those of small ones lie by year.';
comment on column sales.orders.tier is 'Copied from the tenant when the order is made.';

create table sales.orders_small partition of sales.orders for values in ('small') partition by range (placed_on);
create table sales.orders_small_2025 partition of sales.orders_small for values from ('2025-01-01') to ('2026-01-01');
create table sales.orders_small_2026 partition of sales.orders_small for values from ('2026-01-01') to ('2027-01-01');
create table sales.orders_small_rest partition of sales.orders_small default;
create table sales.orders_large partition of sales.orders for values in ('large') partition by range (placed_on);
create table sales.orders_large_2026_q1 partition of sales.orders_large for values from ('2026-01-01') to ('2026-04-01') with (fillfactor = 100);
create table sales.orders_large_2026_q2 partition of sales.orders_large for values from ('2026-04-01') to ('2026-07-01');
create table sales.orders_large_2026_q3 partition of sales.orders_large for values from ('2026-07-01') to ('2026-10-01');
create table sales.orders_large_2026_q4 partition of sales.orders_large for values from ('2026-10-01') to ('2027-01-01');
create table sales.orders_large_rest partition of sales.orders_large default;

create index orders_customer_idx on sales.orders (customer_id, placed_on desc);
create index orders_open on sales.orders (tenant_id, status) where status < 'delivered';
create index orders_metadata on sales.orders using gin (metadata jsonb_path_ops);
create index orders_small_by_hand on sales.orders_small_2025 (created_at);

create table sales.order_lines (
    tier text not null,
    placed_on date not null,
    order_id bigint not null,
    line smallint not null,
    variant_id bigint not null references catalog.variants on delete restrict,
    title text not null,
    quantity inventory.quantity not null check (quantity > 0),
    unit_price core.positive_money not null,
    discount core.percentage not null,
    tax_rate core.percentage not null,
    net core.money_amount generated always as (round(quantity::numeric * unit_price::numeric * (1 - discount::numeric / 100), 2)) stored,
    constraint order_lines_pk primary key (tier, placed_on, order_id, line),
    constraint order_lines_order foreign key (tier, placed_on, order_id) references sales.orders on update cascade on delete cascade
);
create index order_lines_variant on sales.order_lines (variant_id, placed_on);

create table sales.order_events (
    id bigint generated always as identity primary key,
    tier text not null,
    placed_on date not null,
    order_id bigint not null,
    at timestamptz not null default clock_timestamp(),
    from_status sales.order_status,
    to_status sales.order_status not null,
    actor uuid,
    note text,
    foreign key (tier, placed_on, order_id) references sales.orders on update cascade on delete cascade deferrable initially deferred
);
create index order_events_order on sales.order_events (order_id, at);

create table sales.status_flow (
    from_status sales.order_status not null,
    to_status sales.order_status not null,
    least_role core.member_role not null default 'editor',
    primary key (from_status, to_status),
    check (from_status <> to_status)
);
comment on table sales.status_flow is 'The steps that an order may take; a step that is not here is refused.';

create function sales.check_status() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and not exists (select from sales.status_flow f where f.from_status = old.status and f.to_status = new.status) then
        raise exception 'order % cannot go from "%" to "%"', new.number, old.status, new.status
            using errcode = 'check_violation', constraint = 'status_flow', table = tg_table_name, schema = tg_table_schema;
    end if;
    return new;
end
$$;
create trigger orders_status before update of status on sales.orders for each row when (old.status is distinct from new.status) execute function sales.check_status();

create function sales.write_event() returns trigger
    language plpgsql
    security definer
    set search_path = sales, pg_temp
    as $$
begin
    insert into order_events (tier, placed_on, order_id, from_status, to_status, actor)
    values (new.tier, new.placed_on, new.id, case tg_op when 'UPDATE' then old.status end, new.status, auth.uid());
    perform pg_notify('orders', json_build_object('id', new.id, 'status', new.status)::text);
    return null;
end
$$;
create trigger orders_event after insert or update of status on sales.orders for each row execute function sales.write_event();

create function sales.sum_up() returns trigger
    language plpgsql
    as $$
begin
    update sales.orders o
       set net = s.net, tax = s.tax
      from (select l.tier, l.placed_on, l.order_id, sum(l.net) as net, sum(round(l.net * l.tax_rate / 100, 2)) as tax
              from sales.order_lines l
              join (select distinct tier, placed_on, order_id from changed) c using (tier, placed_on, order_id)
             group by 1, 2, 3) s
     where (o.tier, o.placed_on, o.id) = (s.tier, s.placed_on, s.order_id);
    return null;
end
$$;
create trigger order_lines_inserted after insert on sales.order_lines referencing new table as changed for each statement execute function sales.sum_up();
create trigger order_lines_updated after update on sales.order_lines referencing old table as before new table as changed for each statement execute function sales.sum_up();
create trigger order_lines_deleted after delete on sales.order_lines referencing old table as changed for each statement execute function sales.sum_up();
alter table sales.orders_small_2025 disable trigger orders_event;

create table sales.shipments (
    id bigint generated always as identity primary key,
    tier text not null,
    placed_on date not null,
    order_id bigint not null,
    warehouse_id bigint not null references inventory.warehouses on delete restrict,
    carrier text not null,
    tracking_number text,
    packed_at timestamptz,
    shipped_at timestamptz,
    delivered_at timestamptz,
    constraint shipments_order foreign key (tier, placed_on, order_id) references sales.orders on update cascade on delete restrict,
    constraint shipments_in_order check (packed_at <= shipped_at and shipped_at <= delivered_at)
);
create table sales.shipment_lines (
    shipment_id bigint not null references sales.shipments on delete cascade,
    order_line smallint not null,
    lot_id bigint references inventory.lots,
    quantity inventory.quantity not null,
    primary key (shipment_id, order_line)
);
create table sales.tracking_events (
    shipment_id bigint not null references sales.shipments on delete cascade,
    at timestamptz not null,
    code text not null,
    place text,
    raw xml,
    primary key (shipment_id, at, code)
);

create table sales.return_requests (
    id bigint generated always as identity primary key,
    tier text not null,
    placed_on date not null,
    order_id bigint not null,
    line smallint not null,
    quantity inventory.quantity not null,
    reason text not null,
    photos text[],
    approved boolean,
    refunded_at timestamptz,
    constraint return_requests_line foreign key (tier, placed_on, order_id, line) references sales.order_lines on update cascade on delete restrict
);

create table sales.coupons (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    code extensions.citext not null,
    percent_off core.percentage,
    amount_off core.monetary,
    valid tstzrange not null default '[,)',
    max_uses integer,
    uses integer not null default 0,
    applies_to jsonpath,
    unique (tenant_id, code),
    constraint coupons_one_benefit check (num_nonnulls(nullif(percent_off, 0), amount_off) = 1),
    constraint coupons_not_used_up check (uses <= max_uses)
);
create table sales.coupon_uses (
    coupon_id bigint not null references sales.coupons on delete cascade,
    tier text not null,
    placed_on date not null,
    order_id bigint not null,
    saved core.positive_money not null,
    primary key (coupon_id, order_id),
    foreign key (tier, placed_on, order_id) references sales.orders on update cascade on delete cascade
);

create table sales.quotes (
    id bigint generated always as identity primary key,
    tenant_id uuid not null,
    customer_id bigint not null,
    number text not null,
    version smallint not null default 1,
    lines jsonb not null check (jsonb_array_length(lines) > 0),
    valid_until date not null default (current_date + 30),
    accepted_at timestamptz,
    foreign key (tenant_id, customer_id) references sales.customers (tenant_id, id) on delete cascade,
    unique (tenant_id, number, version)
);
create table sales.wish_lists (
    user_id uuid not null references auth.users on delete cascade,
    variant_id bigint not null references catalog.variants on delete cascade,
    added_at timestamptz not null default now(),
    primary key (user_id, variant_id)
);

-- ============================================================================================================
-- billing
-- ============================================================================================================

create sequence billing.invoice_numbers as bigint start with 10001 minvalue 10000 no cycle;
create function billing.next_invoice_number(tenant uuid) returns text
    language sql
    volatile
    as $$ select coalesce(core.setting(tenant, 'invoice', 'prefix'), '') || to_char(now(), 'YYYY-') || nextval('billing.invoice_numbers') $$;

create table billing.payment_providers (
    code core.slug primary key,
    title text not null,
    fee core.percentage not null default 1.4,
    supports_refunds boolean not null default true
);
create table billing.payment_accounts (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    provider core.slug not null references billing.payment_providers on update cascade,
    credentials bytea not null,
    is_live boolean not null default false
);
comment on column billing.payment_accounts.credentials is 'Encrypted by the application; no role but service_role may read it.';

create table billing.invoices (
    id bigint generated always as identity primary key,
    tenant_id uuid not null,
    customer_id bigint not null,
    number text not null default 'draft',
    status billing.invoice_status not null default 'draft',
    issued_on date,
    due_on date,
    currency core.currency not null references core.currencies,
    seller core.postal_address not null,
    buyer core.postal_address not null,
    total core.money_amount not null default 0,
    paid core.money_amount not null default 0,
    due core.money_amount generated always as (total::numeric - paid::numeric) stored,
    cancels_id bigint unique references billing.invoices on delete restrict,
    pdf_path text,
    foreign key (tenant_id, customer_id) references sales.customers (tenant_id, id) on delete restrict,
    constraint issued_when_open check (status = 'draft' or issued_on is not null),
    constraint due_after_issue check (due_on >= issued_on)
);
create unique index invoices_number on billing.invoices (tenant_id, number) where status <> 'draft';
create index invoices_overdue on billing.invoices (due_on) where status = 'open';

create table billing.invoice_lines (
    invoice_id bigint not null references billing.invoices on delete cascade,
    line smallint not null,
    description text not null,
    quantity inventory.quantity not null,
    unit_price core.money_amount not null,
    tax_rate core.percentage not null,
    tier text,
    placed_on date,
    order_id bigint,
    order_line smallint,
    primary key (invoice_id, line),
    constraint invoice_lines_order_line foreign key (tier, placed_on, order_id, order_line) references sales.order_lines match full on update cascade on delete restrict
);

create table billing.payments (
    id uuid primary key default extensions.gen_random_uuid(),
    account_id bigint not null references billing.payment_accounts on delete restrict,
    provider_reference text not null,
    amount core.monetary not null,
    state text not null default 'pending',
    authorised_at timestamptz,
    captured_at timestamptz,
    failed_because jsonb,
    idempotency_key uuid not null unique,
    unique (account_id, provider_reference),
    constraint payment_states check (state = any (array['pending', 'authorised', 'captured', 'failed', 'refunded']))
);
create table billing.payment_allocations (
    payment_id uuid not null references billing.payments on delete restrict,
    invoice_id bigint not null references billing.invoices on delete restrict,
    amount core.positive_money not null,
    primary key (payment_id, invoice_id)
);
create table billing.refunds (
    id uuid primary key default extensions.gen_random_uuid(),
    payment_id uuid not null references billing.payments on delete restrict,
    return_request_id bigint references sales.return_requests on delete set null,
    amount core.positive_money not null,
    reason text,
    created_at timestamptz not null default now()
);
create table billing.payouts (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete restrict,
    period daterange not null,
    gross core.money_amount not null,
    fees core.money_amount not null,
    net core.money_amount generated always as (gross::numeric - fees::numeric) stored,
    paid_at timestamptz,
    constraint payouts_do_not_overlap exclude using gist (tenant_id extensions.gist_uuid_ops with =, period with &&)
);
create table billing.dunning_levels (
    tenant_id uuid not null references core.tenants on delete cascade,
    level smallint not null check (level > 0),
    after_days integer not null,
    fee core.positive_money not null default 0,
    template text not null,
    primary key (tenant_id, level)
);
create table billing.dunnings (
    invoice_id bigint not null references billing.invoices on delete cascade,
    tenant_id uuid not null,
    level smallint not null,
    sent_at timestamptz not null default now(),
    primary key (invoice_id, level),
    foreign key (tenant_id, level) references billing.dunning_levels on delete restrict
);
create table billing.subscriptions (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    plan_code core.slug not null references core.plans on update cascade,
    period tstzrange not null,
    cancel_at_period_end boolean not null default false,
    constraint subscriptions_one_at_a_time exclude using gist (tenant_id extensions.gist_uuid_ops with =, period with &&)
);

-- ============================================================================================================
-- ledger: double entry, append only
-- ============================================================================================================

create table ledger.accounts (
    tenant_id uuid not null references core.tenants on delete restrict,
    number ledger.account_number not null,
    name text not null,
    class ledger.account_class not null,
    parent_number ledger.account_number,
    is_group boolean not null default false,
    primary key (tenant_id, number),
    foreign key (tenant_id, parent_number) references ledger.accounts
);
create table ledger.fiscal_years (
    tenant_id uuid not null references core.tenants on delete restrict,
    year smallint not null,
    span daterange not null,
    closed_at timestamptz,
    primary key (tenant_id, year),
    exclude using gist (tenant_id extensions.gist_uuid_ops with =, span with &&)
);
create table ledger.journals (
    id bigint generated always as identity,
    tenant_id uuid not null,
    booked_on date not null,
    text text not null,
    source text,
    reverses_id bigint,
    entered_by uuid default auth.uid(),
    entered_at timestamptz not null default now(),
    primary key (tenant_id, id)
) partition by hash (tenant_id);
create table ledger.postings (
    tenant_id uuid not null,
    journal_id bigint not null,
    line smallint not null,
    account ledger.account_number not null,
    side ledger.side not null,
    amount core.positive_money not null,
    signed core.money_amount generated always as (case when side = 'debit' then amount::numeric else - amount::numeric end) stored,
    cost_centre text,
    primary key (tenant_id, journal_id, line),
    constraint postings_journal foreign key (tenant_id, journal_id) references ledger.journals on delete restrict deferrable initially deferred,
    constraint postings_account foreign key (tenant_id, account) references ledger.accounts on delete restrict
) partition by hash (tenant_id);
do $$
begin
    for remainder in 0 .. 7 loop
        execute format('create table ledger.journals_%s partition of ledger.journals for values with (modulus 8, remainder %1$s)', remainder);
        execute format('create table ledger.postings_%s partition of ledger.postings for values with (modulus 8, remainder %1$s)', remainder);
    end loop;
end
$$;
create index postings_account_idx on ledger.postings (tenant_id, account) include (signed);

create function ledger.must_balance() returns trigger
    language plpgsql
    as $$
begin
    if (select sum(p.signed) from ledger.postings p where p.tenant_id = new.tenant_id and p.journal_id = new.journal_id) <> 0 then
        raise exception 'journal % does not balance', new.journal_id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger postings_balance after insert or update on ledger.postings deferrable initially deferred for each row execute function ledger.must_balance();
create function ledger.never() returns trigger language plpgsql as $$ begin raise exception 'the ledger is append only: % on % refused', tg_op, tg_table_name; end $$;
create trigger postings_append_only before update or delete on ledger.postings for each row execute function ledger.never();
create trigger postings_never_truncate before truncate on ledger.postings for each statement execute function ledger.never();
create rule journals_stay as on delete to ledger.journals do instead nothing;

create view ledger.balances as
    select p.tenant_id, p.account, a.name, a.class, sum(p.signed) as balance
      from ledger.postings p
      join ledger.accounts a on a.tenant_id = p.tenant_id and a.number::text = p.account::text
     group by p.tenant_id, p.account, a.name, a.class;

-- ============================================================================================================
-- booking: services by the hour
-- ============================================================================================================

create table booking.resources (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    product_id bigint references catalog.products on delete set null,
    name text not null,
    capacity smallint not null default 1 check (capacity > 0),
    time_zone text not null default 'Europe/Berlin'
);
create table booking.opening_hours (
    resource_id bigint not null references booking.resources on delete cascade,
    weekday smallint not null check (weekday >= 1 and weekday <= 7),
    hours core.timerange not null check (not isempty(hours)),
    constraint opening_hours_no_overlap exclude using gist (resource_id extensions.gist_int8_ops with =, weekday extensions.gist_int2_ops with =, hours with &&)
);
create table booking.closures (
    resource_id bigint not null references booking.resources on delete cascade,
    during tstzmultirange not null,
    reason text
);
create table booking.reservations (
    id uuid primary key default extensions.gen_random_uuid(),
    resource_id bigint not null references booking.resources on delete restrict,
    customer_id bigint references sales.customers on delete set null,
    during tstzrange not null,
    seats smallint not null default 1,
    state text not null default 'held',
    held_until timestamptz default now() + interval '15 minutes',
    constraint reservation_states check (state = any (array['held', 'confirmed', 'cancelled', 'no show'])),
    constraint reservations_bounded check (lower_inc(during) and not upper_inc(during) and upper(during) > lower(during)),
    constraint reservations_do_not_overlap exclude using gist (resource_id extensions.gist_int8_ops with =, during with &&) where (state <> 'cancelled')
);
comment on constraint reservations_do_not_overlap on booking.reservations is 'A resource is booked once at a time; cancelled ones do not count.';

-- ============================================================================================================
-- content, marketing, support, hr
-- ============================================================================================================

create table content.files (
    id uuid primary key default extensions.gen_random_uuid(),
    bucket text not null,
    path text not null,
    owner uuid references auth.users on delete set null,
    tenant_id uuid references core.tenants on delete cascade,
    mime text not null default 'application/octet-stream',
    bytes bigint not null check (bytes >= 0),
    sha256 core.sha256,
    metadata jsonb,
    path_parts text[] generated always as (string_to_array(path, '/'::text)) stored,
    created_at timestamptz default now(),
    unique (bucket, path)
);
create index files_parts on content.files using gin (path_parts);
create index files_prefix on content.files (bucket, path text_pattern_ops);
create table content.pages (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    slug core.slug not null,
    current_version integer,
    unique (tenant_id, slug)
);
create table content.page_versions (
    page_id bigint not null references content.pages on delete cascade,
    version integer not null,
    body jsonb not null,
    author uuid references auth.users on delete set null,
    created_at timestamptz not null default now(),
    primary key (page_id, version)
);
-- the page knows its version, the version its page
alter table content.pages add constraint pages_current foreign key (id, current_version) references content.page_versions (page_id, version) deferrable initially deferred;
create table content.menus (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null
);
create table content.menu_items (
    id bigint generated always as identity primary key,
    menu_id bigint not null references content.menus on delete cascade,
    parent_id bigint references content.menu_items on delete cascade,
    page_id bigint references content.pages on delete set null,
    url text,
    label jsonb not null,
    position integer not null,
    check (num_nonnulls(page_id, url) = 1)
);
create table content.product_images (
    product_id bigint not null references catalog.products on delete cascade,
    position smallint not null,
    file_id uuid not null references content.files on delete restrict,
    alt text not null default '',
    focus point default '(0.5,0.5)',
    primary key (product_id, position)
);

create table marketing.campaigns (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    budget core.monetary,
    runs tstzrange,
    audience jsonb
);
create table marketing.segments (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    definition text not null,
    compiled bytea
);
create table marketing.consents (
    customer_id bigint not null references sales.customers on delete cascade,
    purpose text not null,
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    proof inet,
    primary key (customer_id, purpose, given_at),
    check (withdrawn_at > given_at)
);
create table marketing.messages (
    id bigint generated always as identity,
    queued_at timestamptz not null default now(),
    campaign_id bigint references marketing.campaigns on delete set null,
    customer_id bigint,
    template text not null,
    state "char" not null default 'q',
    primary key (queued_at, id)
) partition by range (queued_at);
create table marketing.messages_2026_h1 partition of marketing.messages for values from ('2026-01-01 00:00:00+00') to ('2026-07-01 00:00:00+00');
create table marketing.messages_2026_h2 (like marketing.messages including defaults including constraints);
alter table marketing.messages attach partition marketing.messages_2026_h2 for values from ('2026-07-01 00:00:00+00') to ('2027-01-01 00:00:00+00');
create table marketing.message_clicks (
    queued_at timestamptz not null,
    message_id bigint not null,
    at timestamptz not null default now(),
    url text,
    foreign key (queued_at, message_id) references marketing.messages on delete cascade
);

create table support.tickets (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    customer_id bigint references sales.customers on delete set null,
    subject text not null,
    state support.ticket_state not null default 'new',
    priority smallint not null default 3,
    assignee uuid,
    due_at timestamptz,
    merged_into bigint references support.tickets on delete set null,
    constraint tickets_assignee foreign key (tenant_id, assignee) references core.members (tenant_id, user_id)
);
create index tickets_queue on support.tickets (tenant_id, priority desc, due_at asc nulls last) where state < 'solved';
create table support.messages (
    ticket_id bigint not null references support.tickets on delete cascade,
    at timestamptz not null default clock_timestamp(),
    author uuid,
    is_internal boolean not null default false,
    body text not null,
    primary key (ticket_id, at)
);
create table support.attachments (
    ticket_id bigint not null,
    at timestamptz not null,
    file_id uuid not null references content.files on delete cascade,
    primary key (ticket_id, at, file_id),
    foreign key (ticket_id, at) references support.messages on delete cascade
);
create table support.canned_answers (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    shortcut text not null collate "C",
    body text not null,
    constraint canned_answers_shortcut unique (tenant_id, shortcut)
);
create table support.sla_policies (
    tenant_id uuid not null references core.tenants on delete cascade,
    priority smallint not null,
    first_answer interval not null,
    solution interval not null,
    primary key (tenant_id, priority),
    check (solution > first_answer)
);

create table hr.employees (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    user_id uuid unique references auth.users on delete set null,
    name text not null,
    manager_id bigint references hr.employees on delete set null,
    employed daterange not null,
    iban text,
    salary core.monetary
);
create table hr.departments (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references core.tenants on delete cascade,
    name text not null,
    head_id bigint references hr.employees on delete set null deferrable
);
alter table hr.employees add column department_id bigint references hr.departments on delete set null deferrable;
create table hr.absences (
    employee_id bigint not null references hr.employees on delete cascade,
    during daterange not null,
    kind text not null,
    approved_by bigint references hr.employees on delete set null,
    exclude using gist (employee_id extensions.gist_int8_ops with =, during with &&)
);
create table hr.time_entries (
    employee_id bigint not null references hr.employees on delete cascade,
    during tstzrange not null,
    project text,
    minutes integer generated always as (extract(epoch from upper(during) - lower(during))::integer / 60) stored,
    exclude using gist (employee_id extensions.gist_int8_ops with =, during with &&)
);
grant select (id, name, department_id) on hr.employees to authenticated;
revoke all on hr.employees from anon;

-- ============================================================================================================
-- private: history of everything that matters, and the job queue
-- ============================================================================================================

create table private.audit_log (
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    table_schema name not null,
    table_name name not null,
    operation "char" not null,
    tenant_id uuid,
    actor uuid,
    role name not null default current_user,
    transaction_id xid8 not null default pg_current_xact_id(),
    old_row jsonb,
    new_row jsonb,
    primary key (at, id)
) partition by range (at);
create table private.audit_log_2026 partition of private.audit_log for values from ('2026-01-01 00:00:00+00') to ('2027-01-01 00:00:00+00');
create table private.audit_log_rest partition of private.audit_log default;
create index audit_log_table on private.audit_log (table_schema, table_name, at desc);

create function private.write_audit() returns trigger
    language plpgsql
    security definer
    set search_path = ''
    as $$
begin
    insert into private.audit_log (table_schema, table_name, operation, tenant_id, actor, old_row, new_row)
    values (
        tg_table_schema, tg_table_name, left(tg_op, 1)::"char",
        coalesce(to_jsonb(new) ->> 'tenant_id', to_jsonb(old) ->> 'tenant_id')::uuid,
        auth.uid(),
        case when tg_op <> 'INSERT' then to_jsonb(old) - tg_argv end,
        case when tg_op <> 'DELETE' then to_jsonb(new) - tg_argv end);
    return null;
end
$$;
comment on function private.write_audit() is 'Its arguments are columns to leave out.';
create trigger audit after insert or update or delete on core.members for each row execute function private.write_audit();
create trigger audit after insert or update or delete on core.api_keys for each row execute function private.write_audit('hash', 'last_used_at');
create trigger audit after update or delete on billing.invoices for each row execute function private.write_audit();
create trigger audit after insert or update or delete on billing.payment_accounts for each row execute function private.write_audit('credentials');
create trigger audit after insert or update or delete on catalog.prices for each row execute function private.write_audit();
create trigger audit after insert or update or delete on hr.employees for each row execute function private.write_audit('iban', 'salary');

create table private.jobs (
    id bigint generated always as identity primary key,
    queue text not null default 'default',
    run_at timestamptz not null default now(),
    priority smallint not null default 0,
    payload jsonb not null,
    attempts smallint not null default 0,
    locked_by integer,
    locked_at timestamptz,
    last_error text
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 500);
create index jobs_next on private.jobs (queue, priority desc, run_at) where locked_by is null;
create function private.take_job(wanted text default 'default') returns setof private.jobs
    language sql
    rows 1
    as $$
update private.jobs j
   set locked_by = pg_backend_pid(), locked_at = now(), attempts = attempts + 1
 where j.id = (select id from private.jobs where queue = wanted and locked_by is null and run_at <= now() order by priority desc, run_at for update skip locked limit 1)
returning j.*
$$;
create procedure private.drop_old_partitions(parent regclass, keep interval default '2 years')
    language plpgsql
    as $proc$
declare
    part record;
begin
    for part in
        select c.oid::regclass as name, pg_get_expr(c.relpartbound, c.oid) as bound
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = parent
    loop
        if part.bound ~ $re$TO \('(\d{4}-\d\d-\d\d)$re$ and substring(part.bound from $re$TO \('(\d{4}-\d\d-\d\d)$re$)::date < now() - keep then
            execute format('drop table %s', part.name);
            commit;
        end if;
    end loop;
end
$proc$;

-- ============================================================================================================
-- reporting
-- ============================================================================================================

create view reporting.products with (security_barrier) as
    select p.id, p.tenant_id, p.slug, p.kind, t.title, b.name as brand, min(v.amount) as from_price, count(distinct w.id) as variants, avg(r.rating)::numeric(3, 2) as rating
      from catalog.products p
      join catalog.product_texts t on t.product_id = p.id and t.language::text = p.default_language::text
      left join catalog.brands b on b.id = p.brand_id
      left join catalog.variants w on w.product_id = p.id and w.is_active
      left join catalog.prices v on v.variant_id = w.id and v.valid @> now()
      left join catalog.reviews r on r.product_id = p.id and r.approved_at is not null
     where p.archived_at is null
     group by p.id, t.title, b.name;
comment on view reporting.products is 'What the shop window shows.';
comment on column reporting.products.from_price is 'Of the cheapest variant, today.';

create recursive view reporting.category_paths (id, tenant_id, path, depth) as
    select c.id, c.tenant_id, array[c.slug::text], 1
      from catalog.categories c
     where c.parent_id is null
    union all
    select c.id, c.tenant_id, p.path || c.slug::text, p.depth + 1
      from catalog.categories c
      join category_paths p on p.id = c.parent_id
     where p.depth < 20;

create view reporting.stock_by_variant as
    select v.id as variant_id, v.sku, w.tenant_id, w.id as warehouse_id, sum(s.on_hand) as on_hand, sum(s.available) as available
      from inventory.stock s
      join inventory.bins b on b.id = s.bin_id
      join inventory.warehouses w on w.id = b.warehouse_id
      join catalog.variants v on v.id = s.variant_id
     group by rollup (w.id), v.id, w.tenant_id;

create materialized view reporting.daily_sales as
    select o.tenant_id, o.placed_on as day, o.channel, o.currency, count(*) as orders, sum(o.net) as net, sum(o.tax) as tax,
           sum(sum(o.net)) over (partition by o.tenant_id, o.currency, date_trunc('month', o.placed_on) order by o.placed_on) as net_this_month
      from sales.orders o
     where o.status <> 'draft' and o.status <> 'cancelled'
     group by o.tenant_id, o.placed_on, o.channel, o.currency
  with no data;
create unique index daily_sales_key on reporting.daily_sales (tenant_id, day, channel, currency);
comment on materialized view reporting.daily_sales is 'Refreshed concurrently every ten minutes.';

create materialized view reporting.best_sellers with (fillfactor = 90) as
    select tenant_id, product_id, sold, rank() over w as place
      from (select p.tenant_id, p.id as product_id, sum(l.quantity) as sold
              from sales.order_lines l
              join catalog.variants v on v.id = l.variant_id
              join catalog.products p on p.id = v.product_id
             where l.placed_on > date '2026-01-01'
             group by p.tenant_id, p.id) s
    window w as (partition by tenant_id order by sold desc)
  with no data;
create index best_sellers_place on reporting.best_sellers (tenant_id, place);

create view reporting.growth as
    select d.tenant_id, d.day, d.net, lag(d.net, 7) over (partition by d.tenant_id, d.channel, d.currency order by d.day) as net_week_before,
           d.net / nullif(lag(d.net, 7) over (partition by d.tenant_id, d.channel, d.currency order by d.day), 0) - 1 as growth
      from reporting.daily_sales d;

create view reporting.overdue_invoices as
    select i.id, i.tenant_id, i.number, i.due, current_date - i.due_on as days, coalesce(max(d.level), 0) as dunned
      from billing.invoices i
      left join billing.dunnings d on d.invoice_id = i.id
     where i.status = 'open' and i.due_on < current_date
     group by i.id;

create function reporting.search_products(query text, tenant uuid, lang core.language_tag default 'en', page integer default 1, per_page integer default 20)
    returns table (product_id bigint, title text, rank real, headline text)
    language sql
    stable
    rows 20
    as $$
select t.product_id, t.title, ts_rank_cd(t.search, q), ts_headline(catalog.search_configuration(lang), coalesce(t.body, ''), q, 'StartSel=<b>, StopSel=</b>, MaxFragments=2')
  from catalog.product_texts t
  join catalog.products p on p.id = t.product_id and p.tenant_id = tenant,
       websearch_to_tsquery(catalog.search_configuration(lang), query) q
 where t.search @@ q and t.language = lang
 order by 3 desc
 limit per_page offset (page - 1) * per_page
$$;

-- a view that the shop's own staff writes through
create view sales.open_orders as select o.* from sales.orders o where o.status < 'delivered' with local check option;
create view catalog.localized_products as
    select p.id, p.tenant_id, p.slug, t.language, t.title, t.body from catalog.products p join catalog.product_texts t on t.product_id = p.id;
alter view catalog.localized_products alter column language set default 'en';
create function catalog.write_localized() returns trigger
    language plpgsql
    as $$
begin
    insert into catalog.product_texts (product_id, language, title, body) values (new.id, new.language, new.title, new.body)
    on conflict (product_id, language) do update set title = excluded.title, body = excluded.body;
    return new;
end
$$;
create trigger write_through instead of insert or update on catalog.localized_products for each row execute function catalog.write_localized();

-- ============================================================================================================
-- Row-level security
-- ============================================================================================================

-- Everything that carries a tenant is seen by its members and written by its editors.
do $$
declare
    entry record;
begin
    for entry in
        select n.nspname, c.relname, a.attnum
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
          join pg_namespace n on n.oid = c.relnamespace
         where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
           and n.nspname in ('catalog', 'inventory', 'sales', 'billing', 'ledger', 'booking', 'content', 'marketing', 'support', 'hr')
         order by 1, 2
    loop
        execute format('alter table %I.%I enable row level security', entry.nspname, entry.relname);
        execute format('create policy "members can read" on %I.%I for select to authenticated using (tenant_id in (select core.my_tenants()))', entry.nspname, entry.relname);
        execute format('create policy "editors can write" on %I.%I to authenticated using (core.is_member(tenant_id, %L)) with check (core.is_member(tenant_id, %3$L))', entry.nspname, entry.relname, 'editor');
    end loop;
end
$$;

alter table core.tenants enable row level security;
alter table core.members enable row level security;
alter table core.invitations enable row level security;
alter table core.profiles enable row level security;
alter table core.api_keys enable row level security;
alter table core.webhooks enable row level security;
alter table core.webhook_deliveries enable row level security;
alter table core.plans enable row level security;
alter table core.feature_flags enable row level security;
alter table auth.users enable row level security;
alter table auth.sessions enable row level security;
alter table catalog.product_texts enable row level security;
alter table catalog.variants enable row level security;
alter table catalog.prices enable row level security;
alter table catalog.reviews enable row level security;
alter table catalog.category_texts enable row level security;
alter table sales.wish_lists enable row level security;
alter table sales.cart_lines enable row level security;
alter table sales.customer_addresses enable row level security;
alter table sales.order_lines enable row level security;
alter table booking.reservations enable row level security;
alter table support.messages enable row level security;
alter table hr.time_entries enable row level security;
alter table private.audit_log enable row level security, force row level security;

create policy "members see their tenant" on core.tenants for select to authenticated using (id in (select core.my_tenants()));
create policy "owners change their tenant" on core.tenants for update to authenticated using (core.is_member(id, 'owner')) with check (core.is_member(id, 'owner'));
create policy "anybody may found a tenant" on core.tenants for insert to authenticated with check (owner_user_id = (select auth.uid()) and status = 'trial');
create policy "closed is closed" on core.tenants as restrictive for update using (status <> 'closed');
create policy "members see each other" on core.members for select to authenticated using (tenant_id in (select core.my_tenants()) or user_id = auth.uid());
create policy "admins manage members" on core.members to authenticated using (core.is_member(tenant_id, 'admin')) with check (core.is_member(tenant_id, 'admin') and role < 'owner');
create policy "nobody removes the owner" on core.members as restrictive for delete using (role <> 'owner');
create policy "admins invite" on core.invitations to authenticated using (core.is_member(tenant_id, 'admin'));
create policy "the invited sees the invitation" on core.invitations for select to authenticated using (email = auth.email() and accepted_at is null);
create policy "own profile" on core.profiles using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "profiles of colleagues" on core.profiles for select to authenticated using (exists (
    select 1 from core.members me join core.members they on they.tenant_id = me.tenant_id where me.user_id = auth.uid() and they.user_id = profiles.user_id));
create policy "admins see keys" on core.api_keys for select to authenticated using (core.is_member(tenant_id, 'admin') and auth.has_assurance(2));
create policy "admins make keys" on core.api_keys for insert to authenticated with check (core.is_member(tenant_id, 'admin') and created_by = auth.uid());
create policy "keys are revoked, not changed" on core.api_keys for update to authenticated using (revoked_at is null) with check (revoked_at is not null);
create policy "admins manage webhooks" on core.webhooks to authenticated using (core.is_member(tenant_id, 'admin'));
create policy "deliveries of own webhooks" on core.webhook_deliveries for select to authenticated using (webhook_id in (select w.id from core.webhooks w));
create policy "plans are public" on core.plans for select to anon, authenticated using (not retired);
create policy "flags are public" on core.feature_flags for select using (true);
create policy "oneself" on auth.users for select to authenticated using (id = (select auth.uid()));
create policy "own sessions" on auth.sessions for select to authenticated using (user_id = (select auth.uid()));
create policy "own sessions can be ended" on auth.sessions for delete to authenticated using (user_id = (select auth.uid()));
create policy "published products are public" on catalog.products for select to anon using (published_at <= now() and archived_at is null);
create policy "archived products cannot be changed" on catalog.products as restrictive for update to authenticated using (archived_at is null);
create policy "texts of visible products" on catalog.product_texts for select using (product_id in (select p.id from catalog.products p));
create policy "texts by editors" on catalog.product_texts for all to authenticated using (exists (select from catalog.products p where p.id = product_id and core.is_member(p.tenant_id, 'editor')));
create policy "variants of visible products" on catalog.variants for select using (is_active and exists (select 1 from catalog.products p where p.id = variants.product_id));
create policy "prices of visible lists" on catalog.prices for select using (valid @> now() and price_list_id in (select l.id from catalog.price_lists l));
create policy "category texts are public" on catalog.category_texts for select to anon, authenticated using (true);
create policy "approved reviews are public" on catalog.reviews for select using (approved_at is not null);
create policy "own reviews" on catalog.reviews to authenticated using (user_id = auth.uid()) with check (user_id = auth.uid() and approved_at is null);
create policy "only buyers review" on catalog.reviews as restrictive for insert to authenticated with check (exists (
    select 1
      from sales.order_lines l
      join sales.orders o on o.tier = l.tier and o.placed_on = l.placed_on and o.id = l.order_id
      join sales.customers c on c.id = o.customer_id
      join catalog.variants v on v.id = l.variant_id
     where c.user_id = auth.uid() and v.product_id = reviews.product_id and o.status = 'delivered'));
create policy "own wish list" on sales.wish_lists to authenticated using (user_id = auth.uid()) with check (user_id = auth.uid());
create policy "own cart" on sales.carts using (user_id is not distinct from auth.uid()) with check (user_id is not distinct from auth.uid());
create policy "own cart lines" on sales.cart_lines using (cart_id in (select c.id from sales.carts c));
create policy "customers see themselves" on sales.customers for select to authenticated using (user_id = (select auth.uid()));
create policy "customers see their orders" on sales.orders for select to authenticated using (customer_id in (select c.id from sales.customers c where c.user_id = (select auth.uid())));
create policy "customers cancel young orders" on sales.orders for update to authenticated using (status = any ('{placed,confirmed}'::sales.order_status[])) with check (status = 'cancelled');
create policy "suspended tenants sell nothing" on sales.orders as restrictive for insert to authenticated with check ((select t.status from core.tenants t where t.id = tenant_id) <> 'suspended');
create policy "own addresses" on sales.customer_addresses to authenticated using (customer_id in (select c.id from sales.customers c where c.user_id = auth.uid()));
create policy "lines of visible orders" on sales.order_lines for select using (exists (select 1 from sales.orders o where o.tier = order_lines.tier and o.placed_on = order_lines.placed_on and o.id = order_lines.order_id));
create policy "customers see their invoices" on billing.invoices for select to authenticated using (status <> 'draft' and customer_id in (select c.id from sales.customers c where c.user_id = auth.uid()));
create policy "accountants only" on billing.payment_accounts as restrictive to authenticated using (core.is_member(tenant_id, 'accountant') and auth.has_assurance(2));
create policy "accountants post" on ledger.journals for insert to authenticated with check (core.is_member(tenant_id, 'accountant') and entered_by = auth.uid());
create policy "closed years stay closed" on ledger.journals as restrictive for insert with check (not exists (
    select from ledger.fiscal_years y where y.tenant_id = journals.tenant_id and y.span @> journals.booked_on and y.closed_at is not null));
create policy "free times are public" on booking.resources for select to anon using (true);
create policy "own reservations" on booking.reservations to authenticated using (customer_id in (select c.id from sales.customers c where c.user_id = auth.uid())) with check (state = 'held');
create policy "own files" on content.files to authenticated using (owner = auth.uid()) with check (owner = auth.uid() and bucket = any (array['avatars', 'attachments']) and path_parts[1] = auth.uid()::text);
create policy "public bucket" on content.files for select using (bucket = 'public');
create policy "customers see their tickets" on support.tickets for select to authenticated using (customer_id in (select c.id from sales.customers c where c.user_id = auth.uid()));
create policy "no internal notes for customers" on support.messages as restrictive for select to authenticated using (not is_internal or exists (
    select from support.tickets t where t.id = messages.ticket_id and core.is_member(t.tenant_id, 'support')));
create policy "messages of visible tickets" on support.messages for select to authenticated using (ticket_id in (select t.id from support.tickets t));
create policy "own time" on hr.time_entries to authenticated using (employee_id = (select e.id from hr.employees e where e.user_id = auth.uid()));
create policy "salaries are secret" on hr.employees as restrictive for select to authenticated using (user_id = auth.uid() or core.is_member(tenant_id, 'accountant'));
create policy "nobody reads the log by accident" on private.audit_log using (current_user = 'service_role');
comment on policy "only buyers review" on catalog.reviews is 'A review needs a delivered order.';
comment on policy "closed is closed" on core.tenants is 'Restrictive: no other policy can open it again.';

-- ============================================================================================================
-- Grants, the way the API needs them
-- ============================================================================================================

grant usage on schema core, catalog, sales, booking, content, reporting, extensions, auth to anon, authenticated, service_role;
grant usage on schema inventory, billing, ledger, marketing, support, hr to authenticated, service_role;
grant usage on schema private to service_role;
grant select on all tables in schema catalog, reporting to anon;
grant select, insert, update, delete on all tables in schema core, catalog, inventory, sales, billing, booking, content, marketing, support to authenticated;
grant select, insert on all tables in schema ledger to authenticated;
grant all on all tables in schema core, catalog, inventory, sales, billing, ledger, booking, content, marketing, support, hr, private, auth, reporting to service_role;
grant usage, select on all sequences in schema core, catalog, inventory, sales, billing, booking, content, support to authenticated;
grant all on all sequences in schema core, catalog, inventory, sales, billing, ledger, booking, content, marketing, support, hr, private, auth to service_role;
revoke select on billing.payment_accounts from authenticated;
grant select (id, tenant_id, provider, is_live) on billing.payment_accounts to authenticated;
revoke all on auth.users from authenticated, anon;
grant select (id, email, raw_user_meta_data) on auth.users to authenticated;
revoke execute on all functions in schema private from public;
grant execute on all functions in schema private to service_role;
revoke execute on procedure private.drop_old_partitions(regclass, interval) from public;
grant select on all tables in schema reporting to marketplace_reporting with grant option;
alter default privileges in schema core, catalog, sales grant select on tables to service_role;
alter default privileges in schema core, catalog, sales grant usage, select on sequences to service_role;
alter default privileges revoke execute on functions from public;
alter default privileges for role marketplace_owner in schema reporting grant select on tables to marketplace_reporting;

create publication realtime for table sales.orders, core.members, support.tickets with (publish_via_partition_root = true);
create publication warehouse_feed for table inventory.stock with (publish = 'update');
alter table sales.order_lines cluster on order_lines_pk;
alter materialized view reporting.best_sellers owner to marketplace_owner;
