ALTER TABLE reading ADD CONSTRAINT reading_value_check CHECK (value >= -1e18);
