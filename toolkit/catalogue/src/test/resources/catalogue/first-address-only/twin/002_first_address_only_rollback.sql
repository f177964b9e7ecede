ALTER TABLE subscriber DROP COLUMN mail;
