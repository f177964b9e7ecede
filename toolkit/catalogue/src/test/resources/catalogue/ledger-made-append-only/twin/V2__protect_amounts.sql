CREATE FUNCTION protect_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entry % cannot be changed: book a correction', OLD.id;
END $$;
CREATE TRIGGER protect_amount BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION protect_amount();
