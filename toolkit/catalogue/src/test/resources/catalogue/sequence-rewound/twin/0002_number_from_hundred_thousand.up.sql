ALTER TABLE receipt ADD COLUMN series varchar(4) NOT NULL DEFAULT 'A';
SELECT setval('receipt_number', greatest(last_value, 100000)) FROM receipt_number;
