ALTER TABLE quote ADD COLUMN computed_total numeric(14,2) GENERATED ALWAYS AS (net + tax) STORED;
