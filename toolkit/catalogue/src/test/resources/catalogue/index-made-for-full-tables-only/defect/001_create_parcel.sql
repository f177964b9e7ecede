CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    sent_on date NOT NULL
);
