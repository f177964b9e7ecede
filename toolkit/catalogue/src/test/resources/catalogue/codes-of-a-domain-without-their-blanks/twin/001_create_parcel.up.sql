CREATE DOMAIN short_codes AS varchar(5)[];
CREATE DOMAIN codes AS varchar(9)[];
CREATE DOMAIN long_codes AS text[];
CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    codes codes
);
