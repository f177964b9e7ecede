ALTER TABLE invoice DROP COLUMN payer_id;
