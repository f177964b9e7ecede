ALTER TABLE orders
    ADD COLUMN placed_on date GENERATED ALWAYS AS ((placed_at AT TIME ZONE 'UTC')::date) STORED;
