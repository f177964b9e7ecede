ALTER TABLE member DROP COLUMN email_checked;
