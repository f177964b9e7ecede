CREATE TABLE activity_link (
    id bigint PRIMARY KEY,
    url varchar(200) NOT NULL
);
CREATE FUNCTION activity_link_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('activity_link', NEW.url);
    RETURN NULL;
END $$;
CREATE TRIGGER activity_link_changed AFTER INSERT OR UPDATE ON activity_link
    FOR EACH ROW EXECUTE FUNCTION activity_link_changed();
