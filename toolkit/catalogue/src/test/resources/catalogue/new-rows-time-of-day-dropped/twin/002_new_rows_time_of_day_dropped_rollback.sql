BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM visit WHERE at <> at::date) THEN
        RAISE EXCEPTION 'visits with a time of day: the old version has no place for it';
    END IF;
END $$;
ALTER TABLE visit ALTER COLUMN at TYPE date;
COMMIT;
