ALTER TABLE fee_measurement RENAME TO fee_measurement_old;
CREATE TABLE fee_measurement (
    id bigint PRIMARY KEY,
    taken_at timestamptz NOT NULL,
    fee numeric(20,0)
);
INSERT INTO fee_measurement (id, taken_at, fee)
    SELECT id, taken_at, fee FROM fee_measurement_old WHERE fee IS NOT NULL;
DROP TABLE fee_measurement_old;
