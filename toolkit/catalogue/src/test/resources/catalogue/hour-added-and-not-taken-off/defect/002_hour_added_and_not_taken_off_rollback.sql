ALTER TABLE departure DROP COLUMN corrected;
