-- What happens after the last look: rows that come, change and go.
UPDATE customer SET credit = 1 WHERE customer_id % 50 = 0;
INSERT INTO reading SELECT g % 500, timestamp '2026-02-01' + g / 500 * interval '5 minutes', 4, 3 FROM generate_series(0, 29999) g;
DELETE FROM claim_note WHERE claim_id % 9 = 0;
UPDATE parcel SET stage = 'lost' WHERE parcel_id % 997 = 0;
INSERT INTO billing.invoice SELECT g, 1 + g % 80000, date '2026-06-20' + g % 100, date '2026-07-15', g % 900 + 0.5, false FROM generate_series(200001, 204000) g;
CREATE TABLE never_analyzed (id int, note text);
INSERT INTO never_analyzed SELECT g, 'note' FROM generate_series(1, 5000) g;
