ALTER TABLE posting DROP CONSTRAINT posting_account_id_fkey;
