CREATE TABLE remark (
    id bigint PRIMARY KEY,
    body varchar(40) NOT NULL
);
