ALTER TABLE parcel RENAME TO parcel_of_kinds;
CREATE TABLE parcel (id bigserial PRIMARY KEY, no serial NOT NULL UNIQUE, grams integer NOT NULL);
INSERT INTO parcel (id, no, grams) SELECT id, no, grams FROM parcel_of_kinds;
SELECT setval('parcel_id_seq', nextval('parcel_id_seq1'), false);
SELECT setval('parcel_no_seq', nextval('parcel_no_seq1'), false);
DROP TABLE parcel_of_kinds;
