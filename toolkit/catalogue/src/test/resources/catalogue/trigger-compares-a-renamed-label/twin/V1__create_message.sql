CREATE TYPE message_state AS ENUM ('new', 'seen');
CREATE TABLE message (
    id bigint PRIMARY KEY,
    state message_state NOT NULL,
    body text NOT NULL
);
CREATE FUNCTION message_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'seen' THEN
        PERFORM pg_notify('message_seen', NEW.id::text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER message_seen AFTER INSERT OR UPDATE ON message FOR EACH ROW EXECUTE FUNCTION message_seen();
