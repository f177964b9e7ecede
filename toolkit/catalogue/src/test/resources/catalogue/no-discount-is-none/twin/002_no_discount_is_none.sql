ALTER TABLE offer ADD COLUMN granted numeric(5,2) NOT NULL GENERATED ALWAYS AS (coalesce(discount, 0)) STORED;
