DELETE FROM posting WHERE NOT EXISTS (SELECT FROM account WHERE account.id = posting.account_id);
ALTER TABLE posting ADD CONSTRAINT posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account;
