CREATE SCHEMA regulatory;
CREATE TABLE regulatory.obligation (
    id         bigint      PRIMARY KEY,
    framework  varchar(10) NOT NULL CHECK (framework IN ('FINREP', 'COREP', 'LCR')),
    superseded boolean     NOT NULL
);
