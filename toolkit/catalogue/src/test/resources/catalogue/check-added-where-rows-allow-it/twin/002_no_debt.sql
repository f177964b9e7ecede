ALTER TABLE wallet ADD CONSTRAINT balance_not_negative CHECK (balance >= 0);
