ALTER TABLE party ADD COLUMN rated_on date;
