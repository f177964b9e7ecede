ALTER TABLE activity_link RENAME COLUMN url TO target;
CREATE OR REPLACE FUNCTION activity_link_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('activity_link', NEW.target);
    RETURN NULL;
END $$;
