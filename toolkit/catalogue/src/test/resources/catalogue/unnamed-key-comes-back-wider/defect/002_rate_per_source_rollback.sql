ALTER TABLE rate DROP CONSTRAINT rate_source;
ALTER TABLE rate ADD UNIQUE (currency, valid_on, source);
