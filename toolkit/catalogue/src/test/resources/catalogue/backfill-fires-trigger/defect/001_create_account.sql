CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(60) NOT NULL,
    touched_at timestamptz
);

CREATE FUNCTION touch_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.touched_at := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER account_touched BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION touch_account();
