DROP TABLE job;
CREATE TABLE job (
    id bigint PRIMARY KEY,
    name varchar(30) NOT NULL,
    owner varchar(30)
);
