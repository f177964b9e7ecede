ALTER TABLE invoice ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE invoice_id_seq AS bigint;
