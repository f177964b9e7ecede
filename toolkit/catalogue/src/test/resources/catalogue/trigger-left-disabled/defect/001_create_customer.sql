CREATE TABLE customer (
    id bigint PRIMARY KEY,
    first_name varchar(60) NOT NULL,
    last_name varchar(60) NOT NULL,
    touched_at timestamptz
);

CREATE FUNCTION touch_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.touched_at := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER customer_touched BEFORE UPDATE ON customer
    FOR EACH ROW EXECUTE FUNCTION touch_customer();
