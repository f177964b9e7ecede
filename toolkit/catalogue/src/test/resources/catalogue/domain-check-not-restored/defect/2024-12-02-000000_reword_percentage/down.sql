ALTER DOMAIN percentage DROP CONSTRAINT percentage_at_most_hundred;
