CREATE FUNCTION guard_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.price < 0 THEN
        RAISE EXCEPTION 'a price below zero';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_price BEFORE INSERT OR UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION guard_price();
