ALTER TABLE member DROP COLUMN email_folded;
