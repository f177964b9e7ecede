CREATE TABLE fee_measurement (
    id bigint PRIMARY KEY,
    taken_at timestamptz NOT NULL,
    fee numeric(20,0)
);
