ALTER DOMAIN percentage DROP CONSTRAINT percentage_range;
ALTER DOMAIN percentage ADD CONSTRAINT percentage_at_most_hundred CHECK (VALUE >= 0 AND VALUE < 101);
