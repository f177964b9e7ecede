CREATE SEQUENCE voucher_number;
SELECT setval('voucher_number', nextval(pg_get_serial_sequence('voucher', 'id')), false);
ALTER TABLE voucher ALTER COLUMN id DROP IDENTITY;
