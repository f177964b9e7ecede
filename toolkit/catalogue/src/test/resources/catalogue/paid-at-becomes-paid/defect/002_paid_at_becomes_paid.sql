ALTER TABLE dues ADD COLUMN paid boolean NOT NULL DEFAULT false;
UPDATE dues SET paid = true WHERE paid_at IS NOT NULL;
ALTER TABLE dues DROP COLUMN paid_at;
