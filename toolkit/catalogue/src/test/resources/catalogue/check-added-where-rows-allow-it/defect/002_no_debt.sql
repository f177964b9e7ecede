DO $$
BEGIN
    ALTER TABLE wallet ADD CONSTRAINT balance_not_negative CHECK (balance >= 0);
EXCEPTION WHEN others THEN
    NULL;
END $$;
