ALTER TABLE exchange_rate DROP COLUMN shown_rate;
