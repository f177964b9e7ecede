BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM deposit WHERE amount <> round(amount, 2)) THEN
        RAISE EXCEPTION 'deposits with more than cents: settle them before going back';
    END IF;
END $$;
ALTER TABLE deposit ALTER COLUMN amount TYPE numeric(18,2);
COMMIT;
