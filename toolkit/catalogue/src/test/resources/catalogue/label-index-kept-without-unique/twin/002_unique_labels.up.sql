CREATE INDEX IF NOT EXISTS parcel_label ON parcel (label);
CREATE UNIQUE INDEX IF NOT EXISTS parcel_label_id ON parcel (label, id);
