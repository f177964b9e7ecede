DROP TRIGGER account_keeps_holder ON account;
CREATE TRIGGER account_guards_holder BEFORE UPDATE OF holder ON account
    FOR EACH ROW WHEN (OLD.closed) EXECUTE FUNCTION keep_holder();
