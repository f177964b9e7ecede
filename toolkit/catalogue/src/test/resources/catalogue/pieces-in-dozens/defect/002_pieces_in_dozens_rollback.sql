ALTER TABLE parcel DROP CONSTRAINT parcel_pieces_check;
UPDATE parcel SET pieces = pieces * 12;
