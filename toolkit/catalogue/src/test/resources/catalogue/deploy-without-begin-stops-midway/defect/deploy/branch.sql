BEGIN;
CREATE TABLE branch (
    id   bigint PRIMARY KEY,
    name varchar(80) NOT NULL,
    code varchar(12) NOT NULL
);
COMMIT;
