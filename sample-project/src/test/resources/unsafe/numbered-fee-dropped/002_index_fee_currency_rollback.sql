DROP INDEX fee_currency_idx;
