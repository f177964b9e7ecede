CREATE TABLE dues (
    id bigint PRIMARY KEY,
    paid_at timestamptz
);
