CREATE TABLE parcel_back (id bigserial PRIMARY KEY, no serial NOT NULL UNIQUE, grams integer NOT NULL);
INSERT INTO parcel_back (id, no, grams) SELECT id, no, grams FROM parcel;
SELECT setval('parcel_back_id_seq', nextval('parcel_kinds_id_seq'), false);
SELECT setval('parcel_back_no_seq', nextval('parcel_kinds_no_seq'), false);
DROP TABLE parcel;
ALTER TABLE parcel_back RENAME TO parcel;
