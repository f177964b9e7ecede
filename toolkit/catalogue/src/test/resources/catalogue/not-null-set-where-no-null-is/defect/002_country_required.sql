DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM resident WHERE country IS NULL) THEN
        ALTER TABLE resident ALTER COLUMN country SET NOT NULL;
    END IF;
END $$;
