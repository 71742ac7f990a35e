MERGE INTO customers c USING (VALUES (1::bigint, 'a'), (9999, 'b')) v(id, name) ON c.id = v.id WHEN MATCHED AND c.region > 2 THEN DELETE WHEN MATCHED THEN UPDATE SET name = v.name WHEN NOT MATCHED THEN INSERT VALUES (v.id, v.name, 1);
MERGE INTO events e USING generate_series(1, 20) g ON e.id = g WHEN MATCHED THEN UPDATE SET kind = 1 WHEN NOT MATCHED THEN DO NOTHING;
