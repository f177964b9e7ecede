UPDATE parcel SET pieces = floor(greatest(pieces, 0) / 12);
ALTER TABLE parcel ADD CONSTRAINT parcel_pieces_check CHECK (pieces >= 0);
