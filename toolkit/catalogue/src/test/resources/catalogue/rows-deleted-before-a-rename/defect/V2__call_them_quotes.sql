DELETE FROM fee_measurement WHERE fee IS NULL;
ALTER TABLE fee_measurement RENAME TO quote;
