ALTER TABLE receipt DROP COLUMN series;
SELECT setval('receipt_number', 1, false);
