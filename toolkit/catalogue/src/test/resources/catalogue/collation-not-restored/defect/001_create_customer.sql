CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) COLLATE "C" NOT NULL
);
