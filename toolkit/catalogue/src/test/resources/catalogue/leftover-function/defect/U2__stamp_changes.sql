DROP TRIGGER account_changed ON account;
ALTER TABLE account DROP COLUMN changed_at;
