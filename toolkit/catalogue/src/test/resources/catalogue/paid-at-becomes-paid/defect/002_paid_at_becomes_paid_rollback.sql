ALTER TABLE dues ADD COLUMN paid_at timestamptz;
UPDATE dues SET paid_at = now() WHERE paid;
ALTER TABLE dues DROP COLUMN paid;
