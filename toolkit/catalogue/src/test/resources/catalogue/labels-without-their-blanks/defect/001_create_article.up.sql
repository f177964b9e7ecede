CREATE TABLE article (
    id bigint PRIMARY KEY,
    labels varchar(12)[]
);
