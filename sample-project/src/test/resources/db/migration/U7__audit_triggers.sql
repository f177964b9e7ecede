DROP TRIGGER customer_touch ON customer;
DROP FUNCTION touch_updated_at();
ALTER TABLE customer DROP COLUMN updated_at;
DROP TRIGGER posting_final ON posting;
DROP FUNCTION posting_is_final();
DROP TRIGGER account_balance_audit ON account_balance;
DROP FUNCTION audit.note_balance_change();
DROP TABLE audit.balance_change;
DROP SCHEMA audit;
