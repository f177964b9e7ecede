CREATE TABLE posting (
    id bigint PRIMARY KEY,
    amount numeric(14,2) NOT NULL
);
CREATE FUNCTION posting_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('posting_changed', NEW.id::text);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_changed AFTER INSERT OR UPDATE ON posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION posting_changed();
