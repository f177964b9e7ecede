ALTER TABLE receipt DROP COLUMN printed;
SELECT setval('receipt_id_seq', (SELECT count(*) FROM receipt) + 1);
