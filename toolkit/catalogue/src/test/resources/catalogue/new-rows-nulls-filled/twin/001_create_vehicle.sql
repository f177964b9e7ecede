CREATE TABLE vehicle (
    id bigint PRIMARY KEY,
    plate varchar(12) NOT NULL
);
