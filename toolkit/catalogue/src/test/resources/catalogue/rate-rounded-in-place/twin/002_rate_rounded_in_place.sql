ALTER TABLE exchange_rate ADD COLUMN shown_rate numeric(18,4) GENERATED ALWAYS AS (round(rate, 4)) STORED;
