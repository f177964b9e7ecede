CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(60) NOT NULL
);
CREATE TABLE account_audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    holder varchar(60)
);

CREATE FUNCTION audit_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO account_audit (account_id, holder) VALUES (NEW.id, NEW.holder);
    RETURN NEW;
END;
$$;

CREATE TRIGGER account_audited AFTER UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION audit_account();
