ALTER TABLE posting DROP CONSTRAINT posting_account_id_fkey;
DELETE FROM account WHERE suspense;
ALTER TABLE account DROP COLUMN suspense;
