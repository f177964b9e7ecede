CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    pieces numeric NOT NULL
);
