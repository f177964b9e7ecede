ALTER TABLE event RENAME COLUMN event_type TO kind;
CREATE OR REPLACE FUNCTION known_kinds_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    event_type text;
BEGIN
    event_type := NEW.kind;
    IF event_type NOT IN ('initialized', 'updated') THEN
        RAISE EXCEPTION 'Unknown event type: %', event_type;
    END IF;
    RETURN NEW;
END $$;
