ALTER TABLE receipt DROP COLUMN printed;
SELECT setval('receipt_id_seq', (SELECT last_value FROM receipt_id_seq));
