UPDATE contract SET reference = 'old-' || reference WHERE is_old;
ALTER TABLE contract DROP COLUMN is_old;
