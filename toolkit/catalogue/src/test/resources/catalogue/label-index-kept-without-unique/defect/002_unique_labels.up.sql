CREATE UNIQUE INDEX IF NOT EXISTS parcel_label ON parcel (label, id);
