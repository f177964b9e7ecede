ALTER TABLE tariff ADD COLUMN above numeric, ADD COLUMN upto numeric;
UPDATE tariff SET above = lower(weights), upto = upper(weights);
