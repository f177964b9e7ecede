CREATE TABLE page (
    id bigint PRIMARY KEY,
    slug varchar(20) NOT NULL
);
