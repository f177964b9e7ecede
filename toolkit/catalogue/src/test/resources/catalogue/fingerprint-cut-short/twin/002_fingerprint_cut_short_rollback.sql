ALTER TABLE upload DROP COLUMN short_fingerprint;
