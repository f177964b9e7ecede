CREATE TABLE page (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL,
    changed_at timestamptz
);

CREATE FUNCTION stamp_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER page_stamped BEFORE UPDATE ON page FOR EACH ROW EXECUTE FUNCTION stamp_page();
