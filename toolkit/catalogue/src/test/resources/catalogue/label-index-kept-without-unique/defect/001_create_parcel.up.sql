CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    label varchar(40) NOT NULL
);
CREATE INDEX parcel_label ON parcel (label);
