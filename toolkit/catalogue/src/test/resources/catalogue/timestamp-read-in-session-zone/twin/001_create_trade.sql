CREATE TABLE trade (
    id bigint PRIMARY KEY,
    traded_at timestamp NOT NULL
);
