ALTER TABLE fee_measurement RENAME TO quote;
DELETE FROM quote;
ALTER TABLE quote ADD COLUMN expires_at timestamptz NOT NULL;
