BEGIN;
DO $$
BEGIN
    IF EXISTS (SELECT FROM channel_member WHERE cardinality(role) <> 1) THEN
        RAISE EXCEPTION 'members with no role or several: the old version knows one';
    END IF;
END $$;
ALTER TABLE channel_member ALTER COLUMN role TYPE varchar(20) USING role[1];
COMMIT;
