DROP TRIGGER account_guards_holder ON account;
CREATE TRIGGER account_keeps_holder BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION keep_holder();
