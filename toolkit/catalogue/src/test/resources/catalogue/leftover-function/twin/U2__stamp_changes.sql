DROP TRIGGER account_changed ON account;
DROP FUNCTION stamp_changed_at();
ALTER TABLE account DROP COLUMN changed_at;
