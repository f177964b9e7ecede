ALTER DOMAIN percentage DROP CONSTRAINT percentage_at_most_hundred;
ALTER DOMAIN percentage ADD CONSTRAINT percentage_range CHECK (VALUE >= 0 AND VALUE <= 100);
