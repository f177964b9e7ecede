ALTER TABLE offer RENAME COLUMN price_as_written TO price;
ALTER TABLE offer DROP COLUMN amount;
