ALTER TABLE party DROP COLUMN rated_on;
