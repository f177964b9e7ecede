-- migrate:up
CREATE TABLE document (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL,
    signed_by varchar(60)
);
CREATE FUNCTION keep_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_by = 'notary' THEN
        RAISE EXCEPTION 'document % is signed', OLD.id;
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_signed BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION keep_signed();

-- migrate:down
DROP TABLE document;
DROP FUNCTION keep_signed();
