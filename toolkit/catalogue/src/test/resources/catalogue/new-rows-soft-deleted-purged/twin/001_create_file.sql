CREATE TABLE file (
    id bigint PRIMARY KEY,
    path varchar(80) NOT NULL
);
