CREATE FUNCTION protect_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.amount_cents IS DISTINCT FROM OLD.amount_cents THEN
        RAISE EXCEPTION 'the amount of entry % cannot be changed', OLD.id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER protect_amount BEFORE UPDATE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION protect_amount();
