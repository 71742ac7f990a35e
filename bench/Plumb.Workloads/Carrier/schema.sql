-- A parcel carrier: 29 tables, not counting partitions; the last one comes later.
CREATE SCHEMA carrier;
CREATE SCHEMA billing;
SET search_path = carrier, billing, public;

CREATE TYPE carrier.stage AS ENUM ('announced', 'collected', 'sorted', 'loaded', 'delivered', 'returned', 'lost');
CREATE DOMAIN carrier.weight AS numeric(8,3) CHECK (VALUE > 0);
CREATE DOMAIN carrier.code AS text CHECK (VALUE ~ '^[A-Z0-9-]+$');
CREATE TYPE carrier.dimensions AS (length int, width int, height int);
CREATE FUNCTION carrier.zone_of(postcode text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT left(postcode, 2)';
CREATE FUNCTION carrier.volume_of(d carrier.dimensions) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT (d).length::bigint * (d).width * (d).height';

-- Places
CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL UNIQUE, vat numeric(4,2), is_served boolean NOT NULL);
CREATE TABLE region (region_id smallint PRIMARY KEY, country char(2) NOT NULL REFERENCES country, name text NOT NULL);
CREATE TABLE depot (
    depot_id int PRIMARY KEY, region_id smallint NOT NULL REFERENCES region, name varchar(60) NOT NULL, place point NOT NULL, opened date,
    services text[] NOT NULL, capacity int NOT NULL);
CREATE TABLE route (
    route_id int PRIMARY KEY, from_depot int NOT NULL REFERENCES depot, to_depot int NOT NULL REFERENCES depot, kilometres real NOT NULL,
    is_active boolean NOT NULL, UNIQUE (from_depot, to_depot));
CREATE TABLE holiday (country char(2) REFERENCES country, day date, name text, PRIMARY KEY (country, day));

-- People and vehicles
CREATE TABLE vehicle (vehicle_id int PRIMARY KEY, plate code NOT NULL, depot_id int NOT NULL REFERENCES depot, bought date, kilometres bigint);
CREATE TABLE van (load_kg int) INHERITS (vehicle);
CREATE TABLE truck (axles smallint, trailer boolean) INHERITS (vehicle);
CREATE TABLE driver (
    driver_id int PRIMARY KEY, name text NOT NULL, licences char(1)[] NOT NULL, depot_id int REFERENCES depot, hired date NOT NULL, left_on date,
    rating double precision);
CREATE TABLE shift (
    shift_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, driver_id int NOT NULL REFERENCES driver, vehicle_id int, during tstzrange NOT NULL,
    stops int);

-- Customers
CREATE TABLE customer (
    customer_id int PRIMARY KEY, name text NOT NULL, email text, segment varchar(12) NOT NULL, country char(2) NOT NULL REFERENCES country,
    city text, postcode text, since timestamptz NOT NULL, preferences jsonb NOT NULL DEFAULT '{}', credit numeric(12,2));
CREATE TABLE contact (
    contact_id bigint PRIMARY KEY, customer_id int NOT NULL REFERENCES customer ON DELETE CASCADE, kind text NOT NULL, value text NOT NULL, verified timestamptz);
CREATE TABLE address (
    address_id bigint PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, street text NOT NULL, postcode text NOT NULL, country char(2) NOT NULL,
    is_default boolean NOT NULL);
CREATE TABLE contract (
    contract_id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, valid daterange NOT NULL, discount numeric(5,4), terms jsonb);
CREATE TABLE tariff (
    tariff_id int PRIMARY KEY, from_country char(2) NOT NULL, to_country char(2) NOT NULL, up_to numeric(8,3) NOT NULL, price numeric(10,2) NOT NULL);
CREATE TABLE price_history (tariff_id int REFERENCES tariff, changed timestamp NOT NULL, price numeric(10,2), PRIMARY KEY (tariff_id, changed));

-- Parcels
CREATE TABLE parcel (
    parcel_id bigint NOT NULL, customer_id int NOT NULL, to_address bigint, depot_id int NOT NULL, stage carrier.stage NOT NULL, weight carrier.weight,
    size carrier.dimensions, booked timestamptz NOT NULL, delivered timestamptz, tags text[], reference uuid, PRIMARY KEY (customer_id, parcel_id)
) PARTITION BY HASH (customer_id);
CREATE TABLE parcel_0 PARTITION OF parcel FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE parcel_1 PARTITION OF parcel FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE parcel_2 PARTITION OF parcel FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE parcel_3 PARTITION OF parcel FOR VALUES WITH (MODULUS 4, REMAINDER 3);
CREATE TABLE event (
    event_id bigint NOT NULL, parcel_id bigint NOT NULL, customer_id int NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, depot_id int, route_id int, note text
) PARTITION BY RANGE (at);
CREATE TABLE event_january PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01') PARTITION BY LIST (kind);
CREATE TABLE event_january_scan PARTITION OF event_january FOR VALUES IN ('scan', 'gate');
CREATE TABLE event_january_rest PARTITION OF event_january DEFAULT;
CREATE TABLE event_february PARTITION OF event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01') PARTITION BY LIST (kind);
CREATE TABLE event_february_scan PARTITION OF event_february FOR VALUES IN ('scan', 'gate');
CREATE TABLE event_february_rest PARTITION OF event_february DEFAULT;
CREATE TABLE event_march PARTITION OF event FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE event_later PARTITION OF event DEFAULT;
CREATE TABLE parcel_tag (parcel_id bigint NOT NULL, tag_id int NOT NULL, PRIMARY KEY (parcel_id, tag_id));
CREATE TABLE tag (tag_id int PRIMARY KEY, name text UNIQUE NOT NULL, colour text);
CREATE TABLE claim (
    claim_id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, parcel_id bigint NOT NULL, opened timestamptz NOT NULL, closed timestamptz,
    amount numeric(10,2), words tsvector NOT NULL, team text NOT NULL);
CREATE TABLE claim_note (claim_id int NOT NULL REFERENCES claim ON DELETE CASCADE, written timestamptz NOT NULL, author text, body text NOT NULL);
ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_note FORCE ROW LEVEL SECURITY;
CREATE POLICY own_team ON claim USING (team = current_setting('carrier.team', true));
CREATE POLICY public_notes ON claim_note USING (author <> 'auditor') WITH CHECK (true);

-- Money
CREATE TABLE billing.invoice (
    invoice_id bigint NOT NULL, customer_id int NOT NULL REFERENCES customer, issued date NOT NULL, due date, total numeric(12,2), is_paid boolean NOT NULL,
    PRIMARY KEY (invoice_id, issued)
) PARTITION BY RANGE (issued);
CREATE TABLE billing.invoice_2024 PARTITION OF billing.invoice FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE billing.invoice_2025 PARTITION OF billing.invoice FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE billing.invoice_2026 PARTITION OF billing.invoice FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE billing.invoice_line (
    invoice_id bigint NOT NULL, issued date NOT NULL, line smallint NOT NULL, parcel_id bigint, amount numeric(10,2) NOT NULL, text text,
    PRIMARY KEY (invoice_id, issued, line)
) PARTITION BY RANGE (issued);
CREATE TABLE billing.invoice_line_2024 PARTITION OF billing.invoice_line FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE billing.invoice_line_2025 PARTITION OF billing.invoice_line FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE billing.invoice_line_2026 PARTITION OF billing.invoice_line FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE billing.payment (
    payment_id uuid PRIMARY KEY, invoice_id bigint NOT NULL, received timestamptz NOT NULL, amount numeric(12,2) NOT NULL, method text NOT NULL, raw json);

-- The rest
CREATE TABLE message (message_id bigint, language char(2) NOT NULL, sent timestamptz, body text) PARTITION BY LIST (language);
CREATE TABLE message_en PARTITION OF message FOR VALUES IN ('en');
CREATE TABLE message_de PARTITION OF message FOR VALUES IN ('de', 'at');
CREATE TABLE message_other PARTITION OF message DEFAULT;
CREATE TABLE reading (sensor int NOT NULL, at timestamp NOT NULL, celsius real, volt numeric(6,3));
CREATE TABLE login_session (session_id uuid PRIMARY KEY, customer_id int, ip inet, agent text, began timestamptz, ended timestamptz);
CREATE TABLE setting (name text PRIMARY KEY, value jsonb);
