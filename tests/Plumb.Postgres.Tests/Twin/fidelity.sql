CREATE EXTENSION IF NOT EXISTS plpgsql;
CREATE SCHEMA "Sales";
CREATE TYPE "Sales".state AS ENUM ('new', 'paid', 'sent', 'lost');
CREATE DOMAIN "Sales".cents AS bigint CHECK (VALUE >= 0);
CREATE FUNCTION "Sales".initial(name text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT left(name, 1)';
CREATE TABLE "Sales".customer (
    id int PRIMARY KEY, name text NOT NULL, city varchar(40), joined date NOT NULL, tags text[], notes tsvector, stay daterange, score float8);
CREATE TABLE "Sales"."Order" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer int NOT NULL REFERENCES "Sales".customer, placed timestamptz NOT NULL,
    state "Sales".state NOT NULL, total "Sales".cents, "ship to" jsonb);
CREATE TABLE "Sales".item (
    "order" bigint NOT NULL REFERENCES "Sales"."Order", line int, sku text NOT NULL, quantity int NOT NULL, price numeric(10,2), PRIMARY KEY ("order", line));
CREATE TABLE "Sales".event (at timestamptz NOT NULL, kind int NOT NULL, body text) PARTITION BY RANGE (at);
CREATE TABLE "Sales".event_1 PARTITION OF "Sales".event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE "Sales".event_2 PARTITION OF "Sales".event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE "Sales".event_3 PARTITION OF "Sales".event FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE "Sales".empty (id int PRIMARY KEY, note text);
INSERT INTO "Sales".customer SELECT g, md5(g::text), 'city ' || floor(sqrt(g % 400)), date '2020-01-01' + g % 2000,
    ARRAY['t' || g % 7, 't' || g % 13], to_tsvector('simple', 'w' || g % 50 || ' w' || g % 11), daterange(date '2026-01-01' + g % 100, date '2026-01-03' + g % 100 + g % 50), CASE WHEN g % 10 > 0 THEN g % 1000 / 10.0 END
    FROM generate_series(1, 20000) g;
INSERT INTO "Sales"."Order" (customer, placed, state, total, "ship to") SELECT 1 + floor(power(g % 1000, 2) / 50)::int % 20000, timestamptz '2026-01-01' + g * interval '1 minute',
    (ARRAY['new', 'paid', 'paid', 'sent', 'sent', 'sent', 'lost'])[1 + g % 7]::"Sales".state, g * 37 % 100000, jsonb_build_object('zip', g % 500, 'gate', g % 3) FROM generate_series(1, 60000) g;
INSERT INTO "Sales".item SELECT g / 3 + 1, g % 3, 'sku' || g % 777, 1 + g % 5, (g % 900) / 7.0 FROM generate_series(0, 170000) g;
INSERT INTO "Sales".event SELECT timestamptz '2026-01-01' + g * interval '1 minute', g % 5 * (g % 2), repeat('x', g % 50) FROM generate_series(0, 120000) g;
CREATE INDEX ON "Sales"."Order" (customer);
CREATE INDEX ON "Sales"."Order" (placed DESC) WHERE state = 'new';
CREATE INDEX ON "Sales"."Order" (((total)::bigint / 1000));
CREATE INDEX ON "Sales"."Order" USING gin ("ship to");
CREATE INDEX ON "Sales".customer (lower(name)) INCLUDE (city);
CREATE INDEX ON "Sales".customer ("Sales".initial(name));
CREATE INDEX ON "Sales".customer USING gin (tags);
CREATE INDEX ON "Sales".customer USING gist (stay);
CREATE INDEX ON "Sales".customer USING hash (city);
CREATE INDEX ON "Sales".item (sku, quantity);
CREATE INDEX ON "Sales".event (kind, at);
CREATE INDEX ON "Sales".event USING brin (at);
CREATE STATISTICS "Sales".state_total (ndistinct, dependencies, mcv) ON state, customer FROM "Sales"."Order";
CREATE STATISTICS "Sales"."line sku" (mcv, ndistinct) ON line, (sku), ((quantity % 2)) FROM "Sales".item;
CREATE STATISTICS "Sales".lone ON (lower(city)) FROM "Sales".customer;
CREATE MATERIALIZED VIEW "Sales".daily AS SELECT date_trunc('day', placed) AS day, count(*) AS orders FROM "Sales"."Order" GROUP BY 1;
CREATE INDEX ON "Sales".daily (day);
CREATE VIEW "Sales".open AS SELECT o.*, c.name FROM "Sales"."Order" o JOIN "Sales".customer c ON c.id = o.customer WHERE o.state IN ('new', 'paid');
