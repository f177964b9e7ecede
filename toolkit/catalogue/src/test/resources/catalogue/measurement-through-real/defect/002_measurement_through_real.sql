ALTER TABLE measurement ALTER COLUMN value TYPE real;
