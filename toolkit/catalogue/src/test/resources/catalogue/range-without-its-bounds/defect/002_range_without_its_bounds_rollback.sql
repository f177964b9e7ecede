ALTER TABLE tariff ADD COLUMN weights numrange;
UPDATE tariff SET weights = numrange(above, upto);
ALTER TABLE tariff ALTER COLUMN weights SET NOT NULL, DROP COLUMN above, DROP COLUMN upto;
