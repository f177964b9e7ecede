ALTER TABLE wallet DROP CONSTRAINT IF EXISTS balance_not_negative;
