ALTER TABLE stay ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE stay_id_seq AS bigint;
