CREATE TABLE survey (
    id bigint PRIMARY KEY,
    consent varchar(7) NOT NULL CHECK (consent IN ('yes', 'no', 'unknown'))
);
