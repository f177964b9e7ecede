-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION forbid_overdraft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.balance < OLD.balance AND NEW.balance < 0 THEN
        RAISE EXCEPTION 'account % is overdrawn', NEW.id;
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER forbid_overdraft BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION forbid_overdraft();

-- +goose Down
DROP TRIGGER forbid_overdraft ON account;
DROP FUNCTION forbid_overdraft();
