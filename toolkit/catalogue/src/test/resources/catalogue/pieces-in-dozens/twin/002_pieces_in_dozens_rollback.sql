ALTER TABLE parcel DROP CONSTRAINT parcel_pieces_check;
