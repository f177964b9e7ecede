DROP TABLE statistic;
CREATE TABLE statistic (
    id bigint PRIMARY KEY,
    kind varchar(20) NOT NULL CHECK (kind IN ('day', 'week')),
    hits integer
);
