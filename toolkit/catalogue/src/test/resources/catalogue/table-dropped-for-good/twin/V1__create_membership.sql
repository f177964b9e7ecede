CREATE TABLE membership (
    id bigint PRIMARY KEY,
    club varchar(60) NOT NULL,
    holder varchar(60) NOT NULL,
    since date
);
