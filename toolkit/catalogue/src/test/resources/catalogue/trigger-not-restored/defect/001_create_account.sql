CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(120) NOT NULL,
    closed boolean NOT NULL
);

CREATE FUNCTION keep_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed AND NEW.holder IS DISTINCT FROM OLD.holder THEN
        RAISE EXCEPTION 'account % is closed; its holder stays', OLD.id;
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER account_keeps_holder BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION keep_holder();
