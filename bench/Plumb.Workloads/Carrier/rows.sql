INSERT INTO country SELECT chr(65 + g / 10) || chr(65 + g % 10), 'Country ' || g, 5 + g % 20, g % 7 <> 0 FROM generate_series(0, 59) g;
INSERT INTO region SELECT g, chr(65 + g % 60 / 10) || chr(65 + g % 10), 'Region ' || g FROM generate_series(1, 400) g;
INSERT INTO depot SELECT g, 1 + g % 400, 'Depot ' || g, point(g * 37 % 360 - 180 + g / 5000.0, g * 17 % 180 - 90), date '2000-01-01' + g % 9000,
    CASE WHEN g % 3 = 0 THEN ARRAY['sort', 'store'] WHEN g % 5 = 0 THEN ARRAY['cold', 'sort', 'customs'] ELSE ARRAY['sort'] END, 100 + g * g % 5000
    FROM generate_series(1, 2500) g;
INSERT INTO route SELECT g, 1 + g % 2500, 1 + (g / 2500 * 251 + g * 3) % 2500, g % 900 + (g::bigint * 7919 % 1000) / 1000.0, g % 11 <> 0
    FROM generate_series(1, 20000) g ON CONFLICT DO NOTHING;
INSERT INTO holiday SELECT c.code, date '2026-01-01' + g * 23, 'Holiday ' || g FROM country c, generate_series(0, 14) g;
INSERT INTO vehicle SELECT g, 'V-' || g, 1 + g % 2500, date '2015-01-01' + g % 4000, g * 13 % 300000 FROM generate_series(1, 300) g;
INSERT INTO van SELECT g, 'N-' || g, 1 + g % 2500, date '2015-01-01' + g % 4000, g * 13 % 300000, 500 + g % 10 * 100 FROM generate_series(1000, 15000) g;
INSERT INTO truck SELECT g, 'T-' || g, 1 + g % 40, date '2010-01-01' + g % 5000, g * 29 % 900000, 2 + g % 4, g % 3 = 0 FROM generate_series(20000, 26000) g;
INSERT INTO driver SELECT g, md5(g::text), CASE WHEN g % 9 = 0 THEN '{B,C,E}' WHEN g % 2 = 0 THEN '{B,C}' ELSE '{B}' END::char(1)[], CASE WHEN g % 17 > 0 THEN 1 + g % 2500 END,
    date '2005-01-01' + g % 7000, CASE WHEN g % 6 = 0 THEN date '2024-01-01' + g % 700 END, 5 * sqrt((g::bigint * 7919 % 10007) / 10007.0) FROM generate_series(1, 18000) g;
INSERT INTO shift (driver_id, vehicle_id, during, stops) SELECT 1 + g % 18000, 1000 + g % 14000,
    tstzrange('2026-01-01 04:00+00'::timestamptz + g / 1600 * interval '1 day' + g % 7 * interval '20 minutes', '2026-01-01 11:00+00'::timestamptz + g / 1600 * interval '1 day' + g % 11 * interval '15 minutes'),
    40 + g % 90 FROM generate_series(0, 143999) g;
INSERT INTO customer SELECT g, 'Customer ' || md5((g / 2)::text), CASE WHEN g % 4 > 0 THEN 'mail' || g || '@' || (ARRAY['a.example', 'b.example', 'c.example'])[1 + floor(3 * power(g::bigint * 7919 % 1009 / 1009.0, 3))::int] END,
    (ARRAY['private', 'private', 'private', 'private', 'shop', 'shop', 'industry', 'public'])[1 + g % 8], chr(65 + c / 10) || chr(65 + c % 10),
    'City ' || c * 10 + g % 7, lpad((c * 1000 + g % 613)::text, 5, '0'), timestamptz '2015-01-01 00:00+00' + g * interval '47 minutes',
    jsonb_build_object('lang', (ARRAY['en', 'de', 'fr'])[1 + g % 3], 'slot', g % 24, 'news', g % 5 = 0), CASE WHEN g % 10 > 2 THEN power(g % 500, 2) END
    FROM generate_series(1, 80000) g, LATERAL (SELECT floor(60 * power((g::bigint * 104729 % 9973) / 9973.0, 2.5))::int AS c) skew;
INSERT INTO contact SELECT g, 1 + g * 3 % 80000, (ARRAY['phone', 'mobile', 'mobile', 'fax'])[1 + g % 4], '+' || g::bigint * 99991 % 10000000, CASE WHEN g % 3 = 0 THEN timestamptz '2020-01-01 00:00+00' + g * interval '5 minutes' END
    FROM generate_series(1, 110000) g;
INSERT INTO address SELECT g, 1 + floor(80000 * power((g::bigint * 15485863 % 99991) / 99991.0, 2))::int, 'Street ' || g % 4001 || ' ' || g % 90, lpad((g * 31 % 60000)::text, 5, '0'), chr(65 + g % 6) || chr(65 + g % 10), g % 2 = 0
    FROM generate_series(1, 160000) g;
INSERT INTO contract SELECT g, 1 + g * 11 % 80000, daterange(date '2022-01-01' + g % 1400, CASE WHEN g % 4 > 0 THEN date '2022-01-01' + g % 1400 + 90 + g % 800 END), g % 30 / 100.0,
    jsonb_build_object('tier', g % 4, 'sla', jsonb_build_object('days', 1 + g % 5), 'zones', jsonb_build_array(g % 9, g % 13)) FROM generate_series(1, 25000) g;
INSERT INTO tariff SELECT g, chr(65 + g / 600 % 6) || chr(65 + g / 60 % 10), chr(65 + g % 60 / 10) || chr(65 + g % 10), (ARRAY[1, 2, 5, 10, 31.5])[1 + g / 3600], 3 + g % 97 / 2.0 FROM generate_series(0, 17999) g;
INSERT INTO price_history SELECT g % 18000, timestamp '2023-01-01' + g / 18000 * interval '30 days' + g % 600 * interval '1 minute', g % 89 FROM generate_series(0, 89999) g;
INSERT INTO tag SELECT g, 'tag ' || g, (ARRAY['red', 'green', 'blue'])[1 + g % 3] FROM generate_series(1, 500) g;
INSERT INTO parcel SELECT g, c, 1 + g * 7 % 160000, 1 + floor(2500 * power((g::bigint * 7919 % 10007) / 10007.0, 3))::int,
    (CASE WHEN g > 290000 THEN 'announced' WHEN g > 285000 THEN 'sorted' WHEN g % 1000 = 7 THEN 'lost' WHEN g % 41 = 0 THEN 'returned' ELSE 'delivered' END)::carrier.stage,
    0.1 + power(g * 31 % 997, 2) / 50000.0, ROW(10 + g % 80, 10 + g % 50, 1 + g % 30)::carrier.dimensions, timestamptz '2026-01-01 00:00+00' + g * interval '26 seconds',
    CASE WHEN g <= 285000 AND g % 1000 <> 7 THEN timestamptz '2026-01-02 12:00+00' + g * interval '26 seconds' + g % 50 * interval '1 hour' END,
    CASE WHEN g % 4 = 0 THEN ARRAY['t' || g % 19, 't' || g % 7] WHEN g % 9 = 0 THEN '{}'::text[] END, md5(g::text)::uuid
    FROM generate_series(1, 300000) g, LATERAL (SELECT 1 + floor(80000 * power((g::bigint * 104729 % 999983) / 999983.0, 4))::int AS c) skew;
INSERT INTO event SELECT g, g / 2, 1 + g % 80000, timestamptz '2026-01-01 00:00+00' + g * interval '14 seconds', (ARRAY['scan', 'scan', 'scan', 'gate', 'photo', 'sign', 'scan', 'scan', 'hold'])[1 + g % 9],
    1 + g * 3 % 2500, CASE WHEN g % 3 > 0 THEN 1 + g % 19000 END, CASE WHEN g % 100 = 0 THEN repeat('note ', g % 30) END FROM generate_series(1, 600000) g;
INSERT INTO parcel_tag SELECT g / 2 + 1, 1 + floor(500 * power((g::bigint * 7919 % 10007) / 10007.0, 4))::int FROM generate_series(1, 250000) g ON CONFLICT DO NOTHING;
INSERT INTO claim SELECT g, 1 + g * 7 % 80000, g * 13 % 300000, timestamptz '2026-01-01 00:00+00' + g * interval '4 minutes', CASE WHEN g % 5 > 0 THEN timestamptz '2026-01-09 00:00+00' + g * interval '4 minutes' END,
    g * 37 % 5000, to_tsvector('simple', 'w' || g % 1000 || ' w' || g % 37 || ' damaged' || CASE WHEN g % 20 = 0 THEN ' urgent' ELSE '' END), 'team ' || g % 12 FROM generate_series(1, 30000) g;
INSERT INTO claim_note SELECT 1 + g % 30000, timestamptz '2026-01-01 00:00+00' + g * interval '2 minutes', (ARRAY['agent', 'agent', 'agent', 'auditor', 'customer'])[1 + g % 5], repeat('word ', g % 40) FROM generate_series(1, 70000) g;
INSERT INTO billing.invoice SELECT g, 1 + floor(80000 * power((g::bigint * 104729 % 99991) / 99991.0, 2))::int, date '2024-01-01' + g / 125, date '2024-01-15' + g / 125, g % 900 + 0.5, g % 8 > 0 FROM generate_series(1, 110000) g;
INSERT INTO billing.invoice_line SELECT g / 3 + 1, date '2024-01-01' + (g / 3 + 1) / 125, g % 3, CASE WHEN g % 2 = 0 THEN g END, g % 300 + 0.25, 'line ' || g % 50 FROM generate_series(0, 329000) g;
INSERT INTO billing.payment SELECT md5(g::text)::uuid, g, timestamptz '2024-01-20 00:00+00' + g / 125 * interval '1 day', g % 900 + 0.5, (ARRAY['card', 'card', 'card', 'debit', 'wire', 'wallet', 'card'])[1 + g % 7], json_build_object('n', g) FROM generate_series(1, 96000) g;
INSERT INTO message SELECT g, (ARRAY['en', 'en', 'en', 'de', 'at', 'fr', 'it', 'es'])[1 + g % 8], timestamptz '2026-01-01 00:00+00' + g * interval '1 minute', repeat('hello ', g % 20) FROM generate_series(1, 90000) g;
INSERT INTO reading SELECT g % 500, timestamp '2026-01-01' + g / 500 * interval '5 minutes', 4 + 10 * sin(g / 3000.0), 3 + g % 700 / 1000.0 FROM generate_series(0, 399999) g;
INSERT INTO login_session SELECT md5('s' || g)::uuid, CASE WHEN g % 3 > 0 THEN 1 + floor(80000 * power((g::bigint * 7919 % 10007) / 10007.0, 2))::int END, ('10.' || g % 8 || '.' || g % 256 || '.' || g % 251)::inet,
    'agent ' || g % 23, timestamptz '2026-03-01 00:00+00' + g * interval '40 seconds', CASE WHEN g % 10 > 0 THEN timestamptz '2026-03-01 01:00+00' + g * interval '40 seconds' END FROM generate_series(1, 60000) g;
INSERT INTO setting SELECT 'setting ' || g, jsonb_build_object('v', g) FROM generate_series(1, 40) g;
