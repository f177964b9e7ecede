ALTER TABLE profile DROP COLUMN tidied;
