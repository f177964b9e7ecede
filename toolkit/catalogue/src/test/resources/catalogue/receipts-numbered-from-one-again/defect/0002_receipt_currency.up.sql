ALTER TABLE receipt ADD COLUMN currency_code text NOT NULL DEFAULT 'EUR';
