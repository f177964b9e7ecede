CREATE TABLE subscription (
    id bigint PRIMARY KEY,
    reader varchar(10) NOT NULL,
    magazine varchar(10) NOT NULL
);
