CREATE TABLE article (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL
);
CREATE UNLOGGED TABLE search_queue (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id bigint NOT NULL
);
CREATE FUNCTION enqueue_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_queue (article_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER enqueue_article AFTER INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION enqueue_article();
