-- What a column means may change from station to station: the rows are all there.
ALTER TABLE rate RENAME COLUMN factor TO per_euro;
UPDATE rate SET per_euro = per_euro + 0;
ALTER TABLE rate ADD COLUMN newest boolean NOT NULL DEFAULT false;
