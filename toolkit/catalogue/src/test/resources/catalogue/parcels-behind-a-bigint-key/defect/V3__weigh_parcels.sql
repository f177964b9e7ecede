ALTER TABLE parcel ADD COLUMN weight integer NOT NULL;
