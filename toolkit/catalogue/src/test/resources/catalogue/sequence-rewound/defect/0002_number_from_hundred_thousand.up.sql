ALTER TABLE receipt ADD COLUMN series varchar(4) NOT NULL DEFAULT 'A';
SELECT setval('receipt_number', 100000, false);
