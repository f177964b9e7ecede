ALTER TABLE review ADD COLUMN half_stars numeric(2,1) GENERATED ALWAYS AS (stars / 2.0) STORED;
