CREATE TABLE statistic (
    id bigint PRIMARY KEY,
    kind varchar(20) NOT NULL,
    hits integer
);
