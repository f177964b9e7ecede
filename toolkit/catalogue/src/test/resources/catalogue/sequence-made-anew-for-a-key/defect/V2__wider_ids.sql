DROP SEQUENCE stay_id_seq CASCADE;
ALTER TABLE stay ALTER COLUMN id TYPE bigint;
CREATE SEQUENCE stay_id_seq OWNED BY stay.id;
ALTER TABLE stay ALTER COLUMN id SET DEFAULT nextval('stay_id_seq');
