ALTER TABLE payment ADD COLUMN search_name text;
UPDATE payment SET search_name = lower(payer);
