CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    recipient varchar(80) NOT NULL,
    delivered boolean NOT NULL
);
