CREATE INDEX posting_currency_idx ON posting (currency_code);
