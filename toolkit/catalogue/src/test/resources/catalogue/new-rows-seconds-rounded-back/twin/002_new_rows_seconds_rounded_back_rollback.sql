BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM heartbeat WHERE at <> date_trunc('second', at)) THEN
        RAISE EXCEPTION 'heartbeats between two seconds: the old version knows whole seconds';
    END IF;
END $$;
ALTER TABLE heartbeat ALTER COLUMN at TYPE timestamp(0);
COMMIT;
