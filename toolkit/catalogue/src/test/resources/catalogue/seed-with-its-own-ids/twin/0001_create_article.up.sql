CREATE TABLE article (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL
);
