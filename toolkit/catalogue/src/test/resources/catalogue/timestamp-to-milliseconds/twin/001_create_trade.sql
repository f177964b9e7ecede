CREATE TABLE trade (
    id bigint PRIMARY KEY,
    executed_at timestamptz NOT NULL
);
