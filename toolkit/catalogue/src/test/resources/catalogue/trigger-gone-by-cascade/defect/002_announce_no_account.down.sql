CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ledger', TG_TABLE_NAME);
    RETURN NULL;
END $$;
CREATE TRIGGER account_announced AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION announce();
CREATE TRIGGER posting_announced AFTER INSERT ON posting FOR EACH ROW EXECUTE FUNCTION announce();
