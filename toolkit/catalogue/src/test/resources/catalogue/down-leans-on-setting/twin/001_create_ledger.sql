CREATE SCHEMA ledger;
CREATE TABLE ledger.entry (
    id bigint PRIMARY KEY,
    text varchar(80) NOT NULL
);
