BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM invoice WHERE total <> round(total, 2)) THEN
        RAISE EXCEPTION 'a third digit: the old version has no place for it';
    END IF;
END $$;
ALTER TABLE invoice ALTER COLUMN total TYPE numeric(10,2);
COMMIT;
