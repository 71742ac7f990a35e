-- A shop of any size: {f} times as many of everything that grows.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent', 'lost');
CREATE TABLE shop.country (code text PRIMARY KEY, name text NOT NULL);
CREATE TABLE shop.customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, country text NOT NULL REFERENCES shop.country,
    born date, joined date NOT NULL, score float8);
CREATE TABLE shop."order" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL REFERENCES shop.customer, placed_at timestamptz NOT NULL,
    state shop.state NOT NULL, total numeric(10,2) NOT NULL, note text);
CREATE TABLE shop.item (
    order_id bigint NOT NULL REFERENCES shop."order", line int NOT NULL, sku text NOT NULL, quantity int NOT NULL, PRIMARY KEY (order_id, line));
CREATE TABLE shop.visit (at timestamp NOT NULL, visitor int NOT NULL, page int NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE shop.visit_1 PARTITION OF shop.visit FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.visit_2 PARTITION OF shop.visit FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE shop.visit_3 PARTITION OF shop.visit FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
SELECT setseed(0.25);
INSERT INTO shop.country SELECT 'c' || lpad(g::text, 2, '0'), 'Country ' || g FROM generate_series(1, 30) g;
INSERT INTO shop.customer (email, country, born, joined, score)
SELECT 'user' || g || '@example.org', 'c' || lpad((1 + floor(30 * power(g::bigint * 7919 % 1000 / 1000.0, 2)))::text, 2, '0'), date '1940-01-01' + (random() * 25000)::int,
       date '2020-01-01' + g / 20, CASE WHEN random() < 0.9 THEN random() * 100 END
FROM generate_series(1, 3000 * {f}) g;
INSERT INTO shop."order" (customer_id, placed_at, state, total, note)
SELECT 1 + floor(random() * 3000 * {f}), timestamptz '2026-01-01' + g * interval '5 minutes',
       (ARRAY['new', 'paid', 'paid', 'sent', 'sent', 'sent', 'sent', 'lost'])[1 + g::bigint * 7919 % 8]::shop.state, (random() * 500)::numeric(10,2),
       CASE WHEN random() < 0.02 THEN repeat('gift ', 5) END
FROM generate_series(1, 30000 * {f}) g;
INSERT INTO shop.item SELECT 1 + g / 3, g % 3, 'sku' || floor(random() * 800), 1 + floor(random() * 5) FROM generate_series(0, 90000 * {f} - 1) g;
INSERT INTO shop.visit SELECT timestamp '2026-01-01' + (g - 1) * interval '90 days' / (60000 * {f}), g::bigint * 7919 % (3000 * {f}), floor(random() * 50)
FROM generate_series(1, 60000 * {f}) g;
CREATE INDEX ON shop.customer (country);
CREATE INDEX ON shop.customer (joined);
CREATE INDEX ON shop."order" (customer_id);
CREATE INDEX ON shop."order" (placed_at);
CREATE INDEX ON shop."order" (state) WHERE state = 'new';
CREATE INDEX ON shop."order" (date_trunc('day', placed_at AT TIME ZONE 'UTC'));
CREATE INDEX ON shop.item (sku);
CREATE INDEX ON shop.visit (visitor);
CREATE INDEX ON shop.visit USING brin (at);
CREATE STATISTICS shop.order_state (ndistinct, mcv) ON customer_id, state FROM shop."order";
CREATE MATERIALIZED VIEW shop.daily AS SELECT placed_at::date AS day, count(*) AS orders, sum(total) AS total FROM shop."order" GROUP BY 1 ORDER BY 1;
CREATE UNIQUE INDEX ON shop.daily (day);
