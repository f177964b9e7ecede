ALTER TABLE line ADD COLUMN price bigint GENERATED ALWAYS AS (total::bigint / nullif(pieces, 0)) STORED;
