ALTER TABLE activity_link RENAME COLUMN target TO url;
CREATE OR REPLACE FUNCTION activity_link_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('activity_link', NEW.url);
    RETURN NULL;
END $$;
