ALTER TABLE contract DROP COLUMN interface_day;
