CREATE TABLE article (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL,
    stock integer NOT NULL,
    updated_at timestamptz
);
CREATE FUNCTION stamp_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER article_stamped BEFORE UPDATE ON article FOR EACH ROW EXECUTE FUNCTION stamp_article();
