ALTER TABLE opening ALTER COLUMN opens TYPE bigint USING extract(epoch FROM opens) * 1000000;
ALTER TABLE opening ADD CONSTRAINT opening_opens_check CHECK (opens BETWEEN 0 AND 86400000000);
