ALTER TABLE line ADD COLUMN price integer GENERATED ALWAYS AS (total / pieces) STORED;
