ALTER TYPE message_state RENAME VALUE 'read' TO 'seen';
CREATE OR REPLACE FUNCTION message_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'seen' THEN
        PERFORM pg_notify('message_seen', NEW.id::text);
    END IF;
    RETURN NULL;
END $$;
