ALTER TABLE fee_measurement ADD COLUMN failed boolean NOT NULL DEFAULT false;
UPDATE fee_measurement SET failed = true WHERE fee IS NULL;
ALTER TABLE fee_measurement RENAME TO quote;
