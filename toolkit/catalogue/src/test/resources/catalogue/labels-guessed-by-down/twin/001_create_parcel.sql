CREATE TYPE carrier AS ENUM ('post', 'courier', 'freight');
CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    carrier carrier NOT NULL
);
