CREATE TABLE visitor (
    id int PRIMARY KEY, name text NOT NULL, country char(2) NOT NULL, joined date NOT NULL, score numeric(8, 2), referrer int);
INSERT INTO visitor
SELECT i, 'visitor ' || md5(i::text), chr(65 + i % 7) || chr(65 + i % 3), date '2015-01-01' + i % 4000,
       CASE WHEN i % 4 > 0 THEN (hashint4(i) & 1048575) / 100.0 END, CASE WHEN i % 3 = 0 THEN 1 + (hashint4(i + 7) & 16383) END
FROM generate_series(1, 50000) i;
CREATE TABLE event (
    id bigint PRIMARY KEY, visitor int NOT NULL, kind text NOT NULL, code text, amount numeric(12, 2), ratio float8, happened timestamptz NOT NULL,
    day date NOT NULL, note text, flagged boolean NOT NULL, tags int[], words tsvector, place point, during int4range, address inet,
    token uuid, tiny smallint, label varchar(40), payload bytea);
INSERT INTO event
SELECT i,
       1 + (power((hashint4(i) & 65535) / 65536.0, 3) * 49999)::int,
       (ARRAY['view', 'view', 'view', 'view', 'view', 'click', 'click', 'basket', 'order', 'return'])[1 + (hashint4(i + 1) & 1023) % 10],
       md5((hashint4(i + 2) & 262143)::text),
       CASE WHEN (hashint4(i + 3) & 15) > 2 THEN (hashint4(i + 3) & 4194303) / 100.0 END,
       (hashint4(i + 4) & 16777215) / 16777216.0,
       timestamptz '2024-01-01 00:00:00+00' + i * interval '37 seconds',
       date '2024-01-01' + i / 2500,
       CASE WHEN i % 2 = 0 THEN repeat('a note ', 1 + i % 9) || (hashint4(i + 5) & 65535) END,
       (hashint4(i + 6) & 127) = 0,
       ARRAY(SELECT hashint4(i * 5 + k) & (CASE WHEN k < 2 THEN 15 ELSE 1023 END) FROM generate_series(1, 1 + i % 5) k),
       to_tsvector('simple', 'w' || (hashint4(i + 8) & 31) || ' v' || (hashint4(i + 9) & 511) || ' u' || (hashint4(i + 10) & 16383)),
       point((hashint4(i + 11) & 65535) / 100.0, (hashint4(i + 12) & 65535) / 100.0),
       int4range((hashint4(i + 13) & 65535), (hashint4(i + 13) & 65535) + 1 + i % 100),
       ('10.' || (hashint4(i + 14) & 255) || '.' || (hashint4(i + 15) & 255) || '.' || i % 250)::inet,
       md5(i::text)::uuid, (hashint4(i + 16) & 255)::smallint, 'label ' || (hashint4(i + 17) & 1023), decode(md5((i / 3)::text), 'hex')
FROM generate_series(1, 400000) i;
VACUUM ANALYZE;
