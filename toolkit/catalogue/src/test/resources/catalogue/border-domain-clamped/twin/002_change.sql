ALTER TABLE score ADD COLUMN below_zero integer;
UPDATE score SET below_zero = value, value = 0 WHERE value < 0;
ALTER DOMAIN points ADD CONSTRAINT points_not_negative CHECK (VALUE >= 0);
