ALTER TABLE parcel ADD CONSTRAINT parcel_pieces_check CHECK (pieces >= 0);
