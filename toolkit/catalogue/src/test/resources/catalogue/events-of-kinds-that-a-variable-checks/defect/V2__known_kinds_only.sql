CREATE FUNCTION known_kinds_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    event_type text;
BEGIN
    event_type := NEW.event_type;
    IF event_type NOT IN ('initialized', 'updated') THEN
        RAISE EXCEPTION 'Unknown event type: %', event_type;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER known_kinds_only AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION known_kinds_only();
