-- The key has no name of its own, so it is looked up.
DO $$
DECLARE key text;
BEGIN
    SELECT conname INTO STRICT key FROM pg_constraint WHERE conrelid = 'rate'::regclass AND contype = 'u';
    EXECUTE format('ALTER TABLE rate DROP CONSTRAINT %I', key);
END;
$$;
ALTER TABLE rate ADD CONSTRAINT rate_source UNIQUE (currency, valid_on, source);
