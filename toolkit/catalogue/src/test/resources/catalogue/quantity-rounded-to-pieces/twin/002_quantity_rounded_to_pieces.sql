ALTER TABLE delivery ADD COLUMN pieces bigint GENERATED ALWAYS AS (round(quantity)) STORED;
