CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(60) NOT NULL
);
CREATE TABLE entry (
    id bigint PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account (id),
    amount numeric(12,2) NOT NULL
);
CREATE INDEX entry_account ON entry (account_id);
CREATE TABLE account_total (
    account_id bigint PRIMARY KEY REFERENCES account (id),
    total numeric(20,2) NOT NULL
);

CREATE FUNCTION add_to_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO account_total (account_id, total) VALUES (NEW.account_id, NEW.amount)
        ON CONFLICT (account_id) DO UPDATE SET total = account_total.total + NEW.amount;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_added AFTER INSERT ON entry FOR EACH ROW EXECUTE FUNCTION add_to_total();
