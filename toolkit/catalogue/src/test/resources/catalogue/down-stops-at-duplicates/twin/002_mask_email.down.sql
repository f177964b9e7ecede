ALTER TABLE newsletter DROP COLUMN masked_email;
