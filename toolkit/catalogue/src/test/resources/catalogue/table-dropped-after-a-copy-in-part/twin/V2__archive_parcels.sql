CREATE TABLE parcel_archive (
    id bigint PRIMARY KEY,
    recipient varchar(80) NOT NULL
);
CREATE TABLE parcel_open (
    id bigint PRIMARY KEY,
    recipient varchar(80) NOT NULL
);
INSERT INTO parcel_archive (id, recipient) SELECT id, recipient FROM parcel WHERE delivered;
INSERT INTO parcel_open (id, recipient) SELECT id, recipient FROM parcel WHERE NOT delivered;
DROP TABLE parcel;
