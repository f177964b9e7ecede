ALTER TABLE address ADD COLUMN line varchar(73)
    GENERATED ALWAYS AS (street || CASE WHEN house IS NULL THEN '' ELSE ' ' || house END) STORED;
