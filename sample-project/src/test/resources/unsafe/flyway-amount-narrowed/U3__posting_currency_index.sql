DROP INDEX posting_currency_idx;
