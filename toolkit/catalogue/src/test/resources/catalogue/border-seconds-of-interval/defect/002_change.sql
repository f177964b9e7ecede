ALTER TABLE lap ALTER COLUMN took TYPE interval(0);
