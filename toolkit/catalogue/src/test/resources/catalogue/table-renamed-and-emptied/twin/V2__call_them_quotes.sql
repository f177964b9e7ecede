ALTER TABLE fee_measurement RENAME TO quote;
ALTER TABLE quote RENAME COLUMN id TO quote_id;
ALTER TABLE quote RENAME COLUMN fee TO amount;
ALTER TABLE quote ADD COLUMN expires_at timestamptz;
