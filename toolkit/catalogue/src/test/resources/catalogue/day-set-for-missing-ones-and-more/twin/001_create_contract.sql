CREATE TABLE contract (
    id bigint PRIMARY KEY,
    ends_on date
);
