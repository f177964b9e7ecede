CREATE TABLE parcel_kinds (
    id bigserial PRIMARY KEY, no serial NOT NULL UNIQUE, grams integer NOT NULL, kind text NOT NULL
);
INSERT INTO parcel_kinds (id, no, grams, kind) SELECT id, no, grams, 'plain' FROM parcel;
SELECT setval('parcel_kinds_id_seq', nextval('parcel_id_seq'), false);
SELECT setval('parcel_kinds_no_seq', nextval('parcel_no_seq'), false);
DROP TABLE parcel;
ALTER TABLE parcel_kinds RENAME TO parcel;
