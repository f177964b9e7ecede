CREATE TABLE subscriber (
    id bigint PRIMARY KEY,
    email varchar(120) NOT NULL
);
