CREATE SEQUENCE IF NOT EXISTS invoice_number_seq;
ALTER TABLE invoice ADD COLUMN number bigint;
ALTER TABLE invoice ALTER COLUMN number SET DEFAULT nextval('invoice_number_seq');
