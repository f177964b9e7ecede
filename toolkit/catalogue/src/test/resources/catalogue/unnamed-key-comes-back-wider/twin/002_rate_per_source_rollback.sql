BEGIN;
ALTER TABLE rate DROP CONSTRAINT rate_source;
-- The name that the server gives where its first choice is taken.
ALTER TABLE rate ADD CONSTRAINT rate_currency_valid_on_key1 UNIQUE (currency, valid_on);
COMMIT;
