CREATE TABLE parcel_archive (
    id bigint PRIMARY KEY,
    recipient varchar(80) NOT NULL
);
INSERT INTO parcel_archive (id, recipient) SELECT id, recipient FROM parcel WHERE delivered;
DROP TABLE parcel;
