ALTER TABLE parcel RENAME TO parcel_plain;
CREATE TABLE parcel (id bigserial PRIMARY KEY, no serial NOT NULL UNIQUE, grams integer NOT NULL, kind text NOT NULL);
INSERT INTO parcel (id, no, grams, kind) SELECT id, no, grams, 'plain' FROM parcel_plain;
SELECT setval('parcel_id_seq1', nextval('parcel_id_seq'), false);
SELECT setval('parcel_no_seq1', nextval('parcel_no_seq'), false);
DROP TABLE parcel_plain;
