BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM time_sheet WHERE hours % 36 <> 0) THEN
        RAISE EXCEPTION 'hours told to the second: the old version knows hundredths';
    END IF;
END $$;
ALTER TABLE time_sheet ALTER COLUMN hours TYPE numeric(6,2) USING hours / 3600.0;
COMMIT;
