ALTER TABLE counter ALTER COLUMN hits TYPE integer USING least(greatest(hits, -2147483648), 2147483647);
