CREATE INDEX fee_currency_idx ON fee (currency_code);
