CREATE TABLE branch (
    id bigint PRIMARY KEY,
    fax varchar(40),
    town varchar(60) NOT NULL
);
