ALTER DOMAIN points DROP CONSTRAINT points_not_negative;
UPDATE score SET value = below_zero WHERE below_zero IS NOT NULL;
ALTER TABLE score DROP COLUMN below_zero;
