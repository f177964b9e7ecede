CREATE TABLE contract (id bigint PRIMARY KEY, holder text, place text, branch text, closed_on date, clicks integer);
CREATE FUNCTION complete_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.holder = OLD.holder AND NEW.place = OLD.place AND NEW.branch = OLD.branch THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'contract % is incomplete', OLD.id;
END $$;
CREATE TRIGGER complete_only BEFORE UPDATE ON contract FOR EACH ROW EXECUTE FUNCTION complete_only();
