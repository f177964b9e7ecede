ALTER TABLE lease ADD COLUMN ends_at_last date NOT NULL GENERATED ALWAYS AS (coalesce(ends, '9999-12-31')) STORED;
